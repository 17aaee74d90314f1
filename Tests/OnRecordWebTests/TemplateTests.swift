import Foundation
import Mustache
import OnRecordTestSupport
import Testing

@testable import OnRecordWeb

/// The files that are built in, and what is put into them.
@Suite("Templates and markup")
struct TemplateTests {
  private static let folder = Checkout.folder
    .appendingPathComponent("Sources/OnRecordWeb/Resources")

  @Test("Every template of the folder is built in, byte for byte, and is well formed")
  func everyTemplate() throws {
    let folder = Self.folder.appendingPathComponent("templates")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".mustache") }
    let built = Dictionary(uniqueKeysWithValues: Resources.templates.map { ($0.name, $0.text) })
    #expect(built.count == files.count)
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(built[String(file.dropLast(".mustache".count))] == text, "\(file)")
    }
    _ = try Templates()
  }

  @Test("No template asks for what the policy forbids")
  func policy() {
    for (name, text) in Resources.templates {
      for forbidden in ["style=", "<style", "javascript:", "{{{", "{{&"] {
        #expect(!text.contains(forbidden), "\(name) has \(forbidden)")
      }
      // Addresses of other sites are names of formats only.
      #expect(!text.replacing(/xmlns="[^"]*"/, with: "").contains("://"), "\(name)")
      #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(name) has a handler")
      #expect(text.firstMatch(of: /<script(?![^>]*src=)/) == nil, "\(name) has a script of its own")
    }
  }

  @Test("Text in a template is escaped once, wherever it stands")
  func escaping() throws {
    var library = MustacheLibrary()
    let head = "{{% CONTENT_TYPE:TEXT}}"
    try library.register(head + "{{$inner}}{{/inner}}", named: "outer")
    try library.register(
      head + "{{<outer}}{{$inner}}{{a}}|{{{a}}}|{{#list}}{{a}}{{/list}}|{{m}}{{/inner}}{{/outer}}",
      named: "page")
    let view: View = [
      "a": .text("<i title=\"x\">&'"), "list": .list([["b": .text("")], ["b": .text("")]]),
      "m": .markup("<b>\("<")</b>"),
    ]
    let escaped = "&lt;i title=&quot;x&quot;&gt;&amp;&#39;"
    #expect(
      library.render(view, withTemplate: "page")
        == "\(escaped)|\(escaped)|\(escaped)\(escaped)|<b>&lt;</b>")
  }

  @Test("Characters that a source could deceive with are shown by their number")
  func deceivers() {
    #expect(Markup.text("a\u{202E}b").html == "a⟨U+202E⟩b")
    #expect(Markup.text("a\u{0}\u{1B}b").html == "a⟨U+0000⟩⟨U+001B⟩b")
    #expect(Markup.text("\u{FFFF}").html == "⟨U+FFFF⟩")
    // What scripts and numbers need stays: a joiner, a no-break space, a soft hyphen.
    #expect(
      Markup.text("क\u{94D}\u{200D} a\u{A0}b\u{AD}").html == "क\u{94D}\u{200D} a\u{A0}b\u{AD}")
    #expect(Markup.text("\"quoted\" & <tag>").html == "\"quoted\" &amp; &lt;tag&gt;")
  }

  /// A string becomes markup by being escaped: the one way round that is the literal's own.
  @Test func noSourceFileMakesMarkupOfAString() throws {
    let folder = Checkout.folder.appendingPathComponent("Sources/OnRecordWeb")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      guard !file.hasSuffix("Markup/Markup.swift") else { continue }
      #expect(!text.contains("stringLiteral:"), "\(file)")
      #expect(!text.contains("trusted:"), "\(file)")
    }
  }
}
