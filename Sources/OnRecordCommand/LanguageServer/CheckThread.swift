import Foundation
import OnRecord
import OnRecordLanguageServer
import OnRecordModel

/// Checks documents on a thread of its own, the latest state of each, and looks after the record.
///
/// Unchecked Sendable: every mutable property is read and written under `condition` only.
final class CheckThread: @unchecked Sendable {
  /// How often an idle thread looks whether the record has changed.
  private static let lookInterval = 2.0
  /// Reading a draft recurses where its mark-up does.
  private static let stackSize = 16 << 20

  private enum Task {
    case check(CheckRequest)
    case look
  }

  private let condition = NSCondition()
  /// Documents that are to be checked, in the order in which they were asked for.
  private var requests: [CheckRequest] = []
  /// The state of each document that is wanted.
  private var wanted: [String: Int] = [:]
  private var isLookWanted = false
  private let events: ServerEvents
  private let log: @Sendable (String) -> Void

  init(events: ServerEvents, log: @escaping @Sendable (String) -> Void) {
    self.events = events
    self.log = log
  }

  /// - Parameters:
  ///   - checker: The checker, which is this thread's alone from now on.
  ///   - encoding: How the client counts, once that is settled.
  func start(
    record folder: String, speaker: String?, encoding: @escaping @Sendable () -> PositionEncoding
  ) {
    let thread = Thread { [self] in
      var worker = Worker(
        checker: DraftChecker(record: folder, speaker: speaker), files: PassageFiles())
      while true {
        switch take() {
        case .check(let request): check(request, with: &worker, encoding())
        case .look: look(&worker, isAsked: true)
        case nil: look(&worker, isAsked: false)
        }
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  // MARK: - Tasks

  func check(_ request: CheckRequest) {
    condition.lock()
    requests.removeAll { $0.uri == request.uri }
    requests.append(request)
    wanted[request.uri] = request.generation
    condition.broadcast()
    condition.unlock()
  }

  func forget(_ uri: String) {
    condition.lock()
    requests.removeAll { $0.uri == uri }
    wanted[uri] = nil
    condition.unlock()
  }

  func lookAtRecord() {
    condition.lock()
    isLookWanted = true
    condition.broadcast()
    condition.unlock()
  }

  private func isWanted(_ request: CheckRequest) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    return wanted[request.uri] == request.generation
  }

  /// The next task; nil where there has been none for a while.
  private func take() -> Task? {
    condition.lock()
    defer { condition.unlock() }
    let deadline = Date(timeIntervalSinceNow: Self.lookInterval)
    while requests.isEmpty && !isLookWanted {
      guard condition.wait(until: deadline) else { return nil }
    }
    if isLookWanted {
      isLookWanted = false
      return .look
    }
    return .check(requests.removeFirst())
  }

  // MARK: - Work

  private struct Worker {
    var checker: DraftChecker
    var files: PassageFiles
    /// Whether the record could be used when it was last looked at; nil before.
    var couldUse: Bool?
  }

  private func check(
    _ request: CheckRequest, with worker: inout Worker, _ encoding: PositionEncoding
  ) {
    look(&worker, isAsked: false)
    guard isWanted(request) else { return }
    let before = worker.checker.comparedCount
    let begin = Date()
    let record = try? worker.checker.record()
    let result = CheckResult.check(
      request, with: &worker.checker,
      places: { passage in record.flatMap { worker.files.place(of: passage, in: $0, encoding) } },
      isCancelled: { !isWanted(request) })
    guard let result else { return log("a check was given up: the document has changed") }
    let milliseconds = Int(Date().timeIntervalSince(begin) * 1000)
    log(
      "a document of \(request.source.count) bytes was checked in \(milliseconds) ms,"
        + " \(worker.checker.comparedCount - before) quotations anew")
    events.append(.checked(result))
  }

  private func look(_ worker: inout Worker, isAsked: Bool) {
    var failure: RecordFailure?
    var hasChanged = false
    do {
      hasChanged = try worker.checker.look() && worker.couldUse != nil
    } catch {
      failure =
        error as? RecordFailure
        ?? RecordFailure(kind: .damaged, message: "the record cannot be read")
      hasChanged = worker.couldUse == true
    }
    worker.couldUse = failure == nil
    if isAsked { events.append(.recordLookedAt(failure)) }
    if hasChanged {
      log("the record has changed")
      events.append(.recordChanged)
    }
  }
}
