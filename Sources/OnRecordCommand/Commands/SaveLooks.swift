/// Looks at a draft's file, one after another, and whether it was saved meanwhile.
struct SaveLooks {
  /// Looks after which a draft that has vanished is missed: editors replace files.
  static let patience = 14
  /// Looks after which a draft that has become empty is believed: a program that saves in place empties
  /// the file first, and writes when it gets to it.
  static let patienceWithEmpty = 7

  enum Outcome {
    /// It is as it was read, or it is being written.
    case unchanged
    /// It is other than it was read, and at rest.
    case saved
    /// It has been away for so long that somebody should know; said once.
    case missing
  }

  /// The file as it was at the last look; nil where it was not there.
  private var seen: FileStamp?
  /// The file as it was when it was last read.
  private var read: FileStamp?
  private var missing = 0
  private var empty = 0

  /// Whether there was a file when it was last read.
  var wasThere: Bool { read != nil }

  /// Takes in how the file is now.
  mutating func look(_ stamp: FileStamp?) -> Outcome {
    defer { seen = stamp }
    guard let stamp else {
      missing += 1
      return missing == Self.patience ? .missing : .unchanged
    }
    missing = 0
    empty = stamp.isEmpty ? empty + 1 : 0
    if stamp.isEmpty, empty < Self.patienceWithEmpty { return .unchanged }
    return stamp == seen && stamp != read ? .saved : .unchanged
  }

  /// Takes in how the file is right before it is read.
  mutating func willRead(_ stamp: FileStamp?) { read = stamp }
}
