/// Why an archive, or a document that is one, was not read.
extension FormatError {
  static let damagedArchive = FormatError(
    kind: .damaged,
    message:
      "The file is damaged: it is cut short, or its parts are not what it says they are; get it"
      + " again, or open it in the program that wrote it and save it anew.")

  static let encryptedArchive = FormatError(
    kind: .encrypted,
    message: "The file is locked with a password; save it without one.")

  static let enlargedArchive = FormatError(
    kind: .notReadYet, formatName: "ZIP64 archive",
    message:
      "This is an archive of the enlarged kind (ZIP64), which OnRecord does not read yet; open"
      + " the document and save it anew.")

  static let packedOtherwise = FormatError(
    kind: .notReadYet, formatName: "ZIP archive of another packing",
    message:
      "A part of the file is packed in a way that OnRecord does not read yet; open the document"
      + " and save it anew.")

  static let tooLargeInside = FormatError(
    kind: .tooLarge,
    message:
      "A part of the file would unpack to more than the \(ZIPArchive.longestMember >> 20) MiB"
      + " that are read at once; split the document.")

  static let bomb = FormatError(
    kind: .tooLarge,
    message:
      "A part of the file would unpack to more than \(ZIPArchive.greatestRatio) times its size, as"
      + " no document does and files made to do harm do; save its text alone.")

  static let tooManyMembers = FormatError(
    kind: .tooLarge,
    message:
      "The archive lists more than \(ZIPDirectory.mostMembers) files, as no document does; unpack"
      + " it and add what is in it.")
}
