import Foundation
import Glibc
import OnRecord
import OnRecordModel
import OnRecordReport
import OnRecordWording

/// Checks drafts again whenever they are saved, and when the record changes, until Ctrl-C.
struct DraftWatch {
  /// Microseconds between two looks at the drafts.
  private static let interval: UInt32 = 150_000
  /// Looks at the drafts between two looks at the record.
  private static let recordEvery = 6

  /// A draft and what was last made of it.
  private struct Watched {
    let path: String
    var looks = SaveLooks()
    var hash: String?
    var checked: [CheckedDraft] = []
    var status: ExitStatus?
    /// Why it could not be read; nil where it was.
    var fault: String?
  }

  /// What writes the reports after each answer; nil where none are wanted.
  var report: ((_ checked: Answers, _ record: Record) throws -> Void)?

  /// The drafts as they were last checked, and those that could not be read.
  struct Answers {
    var drafts: [CheckedDraft]
    var unread: [(name: String, reason: String)]
  }

  private var drafts: [Watched]
  private var checker: DraftChecker
  private let writesJSON: Bool
  private var runCount = 0
  private var toldFailure: RecordFailure?

  init(_ paths: [String], checker: DraftChecker, writesJSON: Bool) {
    drafts = paths.map { Watched(path: $0) }
    self.checker = checker
    self.writesJSON = writesJSON
  }

  /// Runs until a signal comes; how the last check ended.
  ///
  /// - Throws: `RecordFailure` where the record cannot be used at the beginning.
  mutating func run() throws -> ExitStatus? {
    for note in try checker.notes() { StandardError.line("onrecord: \(note)") }
    Interruption.beginNoting()
    var changed = Array(drafts.indices)
    for index in changed { _ = drafts[index].looks.look(FileStamp(path: drafts[index].path)) }
    var look = 0
    while !Interruption.isRequested {
      if !changed.isEmpty { check(changed) }
      if Interruption.isRequested { break }
      _ = usleep(Self.interval)
      look += 1
      changed = saved()
      if look.isMultiple(of: Self.recordEvery), recordHasChanged() {
        changed = Array(drafts.indices)
        for index in changed { drafts[index].hash = nil }
      }
    }
    StandardError.endProgress()
    return drafts.compactMap(\.status).max { $0 != .badInput && $1 == .badInput }
  }

  // MARK: - Looking

  /// The drafts that were saved.
  private mutating func saved() -> [Int] {
    drafts.indices.filter { index in
      switch drafts[index].looks.look(FileStamp(path: drafts[index].path)) {
      case .saved: return true
      case .unchanged: return false
      case .missing:
        StandardError.line("onrecord: \(drafts[index].path) is not there; waiting for it")
        return false
      }
    }
  }

  /// Whether the record is another than it was; one that cannot be used is told once.
  private mutating func recordHasChanged() -> Bool {
    do {
      let hasChanged = try checker.look()
      defer { toldFailure = nil }
      return hasChanged || toldFailure != nil
    } catch {
      tell(error)
      return false
    }
  }

  private mutating func tell(_ error: any Error) {
    let failure =
      error as? RecordFailure
      ?? RecordFailure(kind: .damaged, message: "the record cannot be read")
    if failure != toldFailure { StandardError.line("onrecord: \(failure.message)") }
    toldFailure = failure
  }

  // MARK: - Checking

  private mutating func check(_ changed: [Int]) {
    var answered: [Int] = []
    var changes: [Int: DraftChanges] = [:]
    let compared = checker.comparedCount
    for index in changed {
      do {
        let before = drafts[index].checked
        guard try check(index) else { continue }
        answered.append(index)
        if runCount > 0 {
          changes[index] = DraftChanges(
            from: before.flatMap(\.quotations), to: drafts[index].checked.flatMap(\.quotations))
        }
      } catch let failure as RecordFailure where failure.kind == .unreadableSource {
        // Gone between two looks: an editor is replacing it.
        if runCount > 0, !drafts[index].looks.wasThere { continue }
        StandardError.line("onrecord: \(drafts[index].path): \(failure.message)")
        drafts[index].status = .badInput
        drafts[index].fault = failure.message
      } catch {
        // Tried again as soon as the record can be used.
        tell(error)
      }
    }
    guard !answered.isEmpty else { return }
    runCount += 1
    if writesJSON {
      writeJSON(answered, changes, compared: checker.comparedCount - compared)
    } else {
      write(answered, changes)
    }
    StandardOutput.flush()
    writeReports()
    StandardError.progress("watching \(drafts.map(\.path).joined(separator: ", ")); Ctrl-C ends")
  }

  /// Checks a draft; false where it is the same as it was.
  private mutating func check(_ index: Int) throws -> Bool {
    // Taken before the bytes: what is saved meanwhile is seen the next time.
    drafts[index].looks.willRead(FileStamp(path: drafts[index].path))
    let source: [UInt8]
    do {
      source = try InputFile.bytes(at: drafts[index].path)
    } catch {
      drafts[index].looks.willRead(FileStamp(path: drafts[index].path))
      throw error
    }
    let read = try Draft.drafts(of: source, name: drafts[index].path)
    guard read.first.map({ $0.sourceHash != drafts[index].hash }) ?? true else { return false }
    let checked = try read.compactMap { try checker.check($0) }
    drafts[index].hash = read.first?.sourceHash
    drafts[index].checked = checked
    drafts[index].status = checked.allSatisfy(\.isFaithful) ? nil : .checkFailed
    drafts[index].fault = nil
    return true
  }

  // MARK: - Answers

  private func write(_ answered: [Int], _ changes: [Int: DraftChanges]) {
    if StandardOutput.isTerminal {
      StandardError.endProgress()
      StandardOutput.write("\u{1B}[H\u{1B}[2J")
    } else if runCount > 1 {
      StandardOutput.write("\n\n")
    }
    // A cleared screen shows everything again; a pipe gets what is new.
    let shown = StandardOutput.isTerminal ? Array(drafts.indices) : answered
    var isFirst = true
    for checked in shown.flatMap({ drafts[$0].checked }) {
      if !isFirst { StandardOutput.write("\n\n") }
      CheckPage(checked, showsName: drafts.count > 1).write()
      isFirst = false
    }
    guard !changes.isEmpty else { return }
    StandardOutput.write("\n")
    for index in answered {
      guard let change = changes[index] else { continue }
      let name = drafts.count > 1 ? "\(drafts[index].path): " : ""
      let line = Paragraph("\(name)since last time: \(change.sentence)", style: .bold)
      StandardOutput.write(line.singleLine + "\n")
    }
  }

  private mutating func writeReports() {
    guard let report else { return }
    let answers = Answers(
      drafts: drafts.flatMap(\.checked),
      unread: drafts.compactMap { draft in draft.fault.map { (draft.path, $0) } })
    do {
      try report(answers, checker.record())
    } catch {
      let message = (error as? RecordFailure)?.message ?? "the reports could not be written"
      StandardError.line("onrecord: \(message)")
    }
  }

  private func writeJSON(_ answered: [Int], _ changes: [Int: DraftChanges], compared: Int) {
    for index in answered {
      for checked in drafts[index].checked {
        StandardOutput.write(
          line: CheckJSON.run(
            .init(checked, number: runCount, compared: compared, changes: changes[index])))
      }
    }
  }
}
