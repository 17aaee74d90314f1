import Foundation
import OnRecordTestSupport
import Testing

@Suite("Citations on the command line, held to other programs")
struct CiteTests {
  private static let room = "https://records.example.org/room"
  private static let remarks =
    "2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let samples = Checkout.folder.appendingPathComponent("Samples/record").path
    #expect(try Program.run("add", samples, record: workshop.record).status == 0)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments: arguments, record: workshop.record)
  }

  /// Names of releases, each with every turn alone, two together, and all of it.
  private func names(turnsOf most: Int) throws -> [(release: String, place: String)] {
    try run("list", "--json").lines.flatMap { line in
      let release = try #require(
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"]
          as? String)
      let show = try run("show", release, "--json")
      let turns =
        (try JSONSerialization.jsonObject(with: show.output) as? [String: Any])?["turns"] as? [Any]
      let count = turns?.count ?? 0
      let alone = (1...max(1, count)).prefix(count == 0 ? 0 : most).map { "#t\($0)" }
      return ([""] + alone + (count > 1 ? ["#t1-t2", "#p1"] : [])).map { (release, $0) }
    }
  }

  @Test("CSL-JSON in the styles themselves has the words of our texts")
  func styles() throws {
    var lines = Data()
    for (release, place) in try names(turnsOf: 4) {
      for arguments in [["--address", Self.room], ["--accessed"]] {
        let cited = try Program.run(
          arguments: ["cite", release + place, "--json"] + arguments, record: workshop.record)
        #expect(cited.status == 0, "\(cited.errors)")
        lines.append(cited.output)
      }
    }
    let old = try run("cite", "2026-03-06", "--revision", "1", "--turn", "3", "--json")
    lines.append(old.output)
    guard let opinion = try Judge("citations.py").opinion(of: lines, arguments: ["styles"]) else {
      return
    }
    #expect(opinion.status == 0, "\(opinion.text)")
  }

  @Test("Annotations are of the vocabulary, and selectors and directives lead to their words")
  func places() throws {
    try judgePlaces(turnsOf: 20)
  }

  @Test("The same of real transcripts")
  func corpora() throws {
    guard let folder = SharedCorpora.folder else {
      return SharedCorpora.announceSkip("citations of real transcripts")
    }
    let seed = folder.appendingPathComponent("corpora/seed")
    let files = try #require(FileManager.default.enumerator(atPath: seed.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted()
    for (number, file) in files.filter({ !$0.contains("README") }).prefix(12).enumerated() {
      _ = try run(
        "add", seed.appendingPathComponent(file).path, "--url", "https://a.example/\(number)")
    }
    try judgePlaces(turnsOf: 12)
  }

  private func judgePlaces(turnsOf most: Int) throws {
    var annotations = Data()
    var fragments = Data()
    var texts: [String: String] = [:]
    for (release, place) in try names(turnsOf: most) where !place.isEmpty {
      let cited = try run("cite", release + place, "--json", "--address", Self.room)
      let value = try #require(
        try JSONSerialization.jsonObject(with: cited.output) as? [String: Any])
      let text = try texts[release] ?? run("show", release, "--text").text
      texts[release] = text
      let annotation = try #require(value["annotation"] as? [String: Any])
      try append(["annotation": annotation, "text": text], to: &annotations)
      let target = try #require((annotation["target"] as? [[String: Any]])?.first)
      let selectors = try #require(target["selector"] as? [[String: Any]])
      guard let link = value["original_link"] as? String else { continue }
      try append(
        [
          "link": link, "text": text, "exact": [selectors[0]["exact"] ?? ""],
          "start": selectors[1]["start"] ?? 0,
        ], to: &fragments)
    }
    #expect(!annotations.isEmpty && !fragments.isEmpty)
    let found = try Judge("citations.py").opinion(of: fragments, arguments: ["fragment"])
    if let found { #expect(found.status == 0, "\(found.text)") }
    guard let folder = SharedCorpora.folder else {
      return SharedCorpora.announceSkip("annotations by the vocabulary of W3C")
    }
    let context = folder.appendingPathComponent("schemas/web-annotation/anno.jsonld").path
    let judged = try Judge("citations.py")
      .opinion(of: annotations, arguments: ["annotation", context])
    if let judged { #expect(judged.status == 0, "\(judged.text)") }
  }

  private func append(_ value: [String: Any], to data: inout Data) throws {
    data += try JSONSerialization.data(withJSONObject: value) + Data("\n".utf8)
  }

  @Test("Labels of other releases tell a surname, and without them a name stays whole")
  func register() throws {
    // The readout prints no label; briefings of the same record call the man by his surname.
    #expect(try run("cite", "2026-03-10-readout-call-orlo").text.contains("\nReyle, Tomas. "))
    let alone = try Workshop()
    let file = "Samples/record/veldania-mfa/2026-03-10-readout-call-orlo.html"
    let path = Checkout.folder.appendingPathComponent(file).path
    #expect(try Program.run("add", path, record: alone.record).status == 0)
    let cited = try Program.run("cite", "2026-03-10-readout-call-orlo", record: alone.record)
    #expect(cited.text.contains("\nTomas Reyle. "))
  }

  @Test(
    "Places are named in several ways, and wrong ones end in a sentence and the contract's code")
  func usage() throws {
    let plain = try run("cite", "\(Self.remarks)#t3-t5").output
    #expect(try run("cite", Self.remarks, "--turns", "3-5").output == plain)
    #expect(try run("cite", "\(Self.remarks)@1#t5-t3").output == plain)
    #expect(try run("cite", Self.remarks, "--turn", "9").text.contains("turn 9,"))
    #expect(try run("cite", "\(Self.remarks)#p3").text.contains("paragraph 3,"))
    let old = try run("cite", "2026-03-06", "--revision", "1").text
    #expect(old.contains("revision 1 of 2, since superseded"))
    #expect(try run("cite", Self.remarks, "--turn", "99").status == 3)
    #expect(try run("cite", "\(Self.remarks)#t1&p1").status == 3)
    #expect(try run("cite", "nothing").status == 3)
    for wrong in [
      ["--style", "harvard"], ["--turn", "1", "--turns", "1-2"], ["--turns", "x"],
      ["--address", "javascript:alert(1)"],
    ] {
      let run = try Program.run(arguments: ["cite", Self.remarks] + wrong, record: workshop.record)
      #expect(run.status == 2, "\(wrong)")
    }
  }
}
