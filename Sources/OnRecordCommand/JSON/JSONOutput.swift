import OnRecordText

extension StandardOutput {
  /// Writes a value on a line of its own.
  static func write(line value: JSONValue) {
    write(bytes: value.encoded(escapingUnsafe: isTerminal))
    write("\n")
  }
}
