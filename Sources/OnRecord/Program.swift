/// What the program says of itself, on a terminal and on pages.
public enum Program {
  /// Its version, by Semantic Versioning.
  public static let version = "0.1.0"
}
