import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordWording

/// Shows what differs between two revisions.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what differs between two revisions, word by word.",
    discussion: """
      With one release its current revision beside the one before; NAME@1 is its first revision. With
      two, these: revisions of one release, or the releases of two issuers. Words that only the
      earlier has are [-so-], words that only the later has {+so+}; on a terminal they are coloured.

      EXAMPLES
        onrecord compare 2021-07-27-department
        onrecord compare 2021-07-27-department@1 2021-07-27-department@3
        onrecord compare 2026-03-10-readout-call-orlo 2026-03-10-telephone
      """)

  @Argument(help: "The release, or the earlier of two revisions.")
  var old: String

  @Argument(help: "The later revision.")
  var new: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let record = try place.open(root)
    let first = reference(old, in: record)
    let comparison = try record.compare(
      new == nil ? try before(first, in: record) : first,
      with: new.map { reference($0, in: record) } ?? first)
    if json {
      StandardOutput.write(line: CompareJSON.comparison(comparison))
    } else {
      ComparePage.write(comparison)
    }
  }

  /// A web address may have `@` in it: the name as typed goes first.
  private func reference(
    _ text: String, in record: Record
  ) -> (release: String, revision: Int?) {
    let link = Permalink(text)
    if link.release != text, let whole = try? record.release(named: text) {
      return (whole.id, nil)
    }
    return (link.release, link.revision)
  }

  /// The revision before one, or before the current.
  private func before(
    _ reference: (release: String, revision: Int?), in record: Record
  ) throws -> (release: String, revision: Int?) {
    let revisions = try record.revisions(ofRelease: reference.release)
    let number = reference.revision ?? revisions.first { $0.isCurrent }?.ordinal ?? 1
    guard number > 1 else {
      throw RecordFailure(
        kind: .unknownRelease,
        message: revisions.count > 1
          ? "revision 1 has none before it; name the two that are to be compared"
          : "the release has one revision; name another to compare it with")
    }
    return (reference.release, number - 1)
  }
}
