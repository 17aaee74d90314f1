/// The formats that have a reader.
enum SourceFormat: Hashable {
  case plainText
  case markdown
  case html
  case jsonLines
}
