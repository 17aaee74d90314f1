import HTTPTypes
import Mustache

/// The page templates of this program, read once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// Reads the templates that were built in.
  ///
  /// - Throws: `MustacheTemplate.ParserError` where one is not well formed, which a test rules out.
  init() throws {
    var library = MustacheLibrary()
    for (name, text) in Resources.templates {
      // Values come escaped (see `Markup`), so the library is told to escape nothing more. It goes
      // back to escaping at each partial, and each file is one.
      try library.register("{{% CONTENT_TYPE:TEXT}}" + text, named: name)
    }
    self.library = library
  }

  /// A template filled in.
  func render(_ name: String, _ view: View) throws -> String {
    guard let page = library.render(view, withTemplate: name) else {
      throw WebFailure(.internalServerError, "this page could not be made")
    }
    return page
  }
}
