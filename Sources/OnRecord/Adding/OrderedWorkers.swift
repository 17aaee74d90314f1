import Foundation

/// Works on many inputs at once and hands the results on in the order of the inputs.
///
/// Threads of our own, with a stack that a deep page may need (concurrency's have 512 KiB), and a
/// bound on what is in flight, by number and by weight, so that memory stays bounded.
final class OrderedWorkers<Input: Sendable, Output: Sendable> {
  private let shared: Shared
  private let threadCount: Int

  /// - Parameters:
  ///   - inputs: What to work on.
  ///   - weight: What an input takes while it is in flight, such as its length in bytes.
  ///   - mostWeight: The most weight in flight; an input that is heavier goes alone.
  ///   - work: Makes a result of an input, on any thread.
  init(
    _ inputs: [Input], threadCount: Int, mostWeight: Int,
    weight: @escaping @Sendable (Input) -> Int, work: @escaping @Sendable (Input) -> Output
  ) {
    self.threadCount = max(1, threadCount)
    shared = Shared(
      inputs: inputs, window: 16 * max(1, threadCount), mostWeight: mostWeight, weight: weight,
      work: work)
  }

  /// Hands each result on, in order, until all are done, one throws, or `isCancelled`.
  ///
  /// Runs `consume` on the calling thread. Returns the number of results handed on.
  func run(
    isCancelled: () -> Bool, consume: (Output) throws -> Void
  ) rethrows -> Int {
    for _ in 0..<threadCount {
      let thread = Thread { [shared] in shared.workerLoop() }
      thread.stackSize = 16 << 20
      thread.start()
    }
    defer { shared.stop() }
    for index in shared.inputs.indices {
      guard let output = shared.wait(for: index, isCancelled: isCancelled) else { return index }
      try consume(output)
      shared.release(index)
    }
    return shared.inputs.count
  }

  /// The state between the threads.
  ///
  /// Unchecked Sendable: every mutable property is read and written under `condition` only.
  private final class Shared: @unchecked Sendable {
    let inputs: [Input]
    private let window: Int
    private let mostWeight: Int
    private let weight: @Sendable (Input) -> Int
    private let work: @Sendable (Input) -> Output
    private let condition = NSCondition()
    private var next = 0
    private var released = 0
    private var weightInFlight = 0
    private var results: [Int: Output] = [:]
    private var isStopped = false

    init(
      inputs: [Input], window: Int, mostWeight: Int, weight: @escaping @Sendable (Input) -> Int,
      work: @escaping @Sendable (Input) -> Output
    ) {
      self.inputs = inputs
      self.window = window
      self.mostWeight = mostWeight
      self.weight = weight
      self.work = work
    }

    func workerLoop() {
      while let index = take() {
        let output = work(inputs[index])
        condition.lock()
        results[index] = output
        condition.broadcast()
        condition.unlock()
      }
    }

    /// The next input's index as soon as there is room for it; nil at the end.
    private func take() -> Int? {
      condition.lock()
      defer { condition.unlock() }
      while !isStopped && next < inputs.count && !hasRoom(for: next) { condition.wait() }
      guard !isStopped && next < inputs.count else { return nil }
      defer { next += 1 }
      weightInFlight += weight(inputs[next])
      return next
    }

    private func hasRoom(for index: Int) -> Bool {
      if index == released { return true }
      return index < released + window && weightInFlight + weight(inputs[index]) <= mostWeight
    }

    func wait(for index: Int, isCancelled: () -> Bool) -> Output? {
      condition.lock()
      defer { condition.unlock() }
      while true {
        if isCancelled() { return nil }
        if let output = results.removeValue(forKey: index) { return output }
        // Wakes now and then to see whether the work was cancelled.
        _ = condition.wait(until: Date(timeIntervalSinceNow: 0.1))
      }
    }

    func release(_ index: Int) {
      condition.lock()
      released = index + 1
      weightInFlight -= weight(inputs[index])
      condition.broadcast()
      condition.unlock()
    }

    func stop() {
      condition.lock()
      isStopped = true
      condition.broadcast()
      condition.unlock()
    }
  }
}
