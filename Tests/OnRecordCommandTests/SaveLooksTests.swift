import Foundation
import Testing

@testable import OnRecordCommand

/// Whether a draft was saved, look by look; no clock is in it.
@Suite("Whether a draft was saved")
struct SaveLooksTests {
  private static let first = FileStamp(number: 1, size: 10)
  private static let second = FileStamp(number: 1, size: 20)
  private static let other = FileStamp(number: 2, size: 10)
  private static let empty = FileStamp(number: 1, size: 0)

  /// Looks at a file that was read as `first`; what each came to.
  private func outcomes(_ stamps: [FileStamp?]) -> [SaveLooks.Outcome] {
    var looks = SaveLooks()
    _ = looks.look(Self.first)
    looks.willRead(Self.first)
    return stamps.map { looks.look($0) }
  }

  @Test("It was where it is another and at rest, by size or by which file it is")
  func atRest() {
    #expect(outcomes([Self.first, Self.first]) == [.unchanged, .unchanged])
    #expect(outcomes([Self.second, Self.second]) == [.unchanged, .saved])
    #expect(outcomes([Self.other, Self.other]) == [.unchanged, .saved])
    // While it grows it is being written.
    let growing = (11...15).map { FileStamp(number: 1, size: $0) }
    #expect(
      outcomes(growing + [growing[4]]).map { $0 == .saved } == [
        false, false, false, false, false, true,
      ])
    // It was written and taken back.
    #expect(outcomes([Self.second, Self.first, Self.first]).allSatisfy { $0 == .unchanged })
  }

  @Test("A file that is emptied before it is written anew was not saved as empty")
  func emptied() {
    let passing = Array(repeating: Self.empty, count: SaveLooks.patienceWithEmpty - 1)
    #expect(
      outcomes(passing + [Self.second, Self.second])
        == passing.map { _ in .unchanged } + [.unchanged, .saved])
    #expect(outcomes(passing + [Self.empty]) == passing.map { _ in .unchanged } + [.saved])
    // One moment of another size, and it is waited for as long again.
    #expect(!outcomes(passing + [Self.second] + passing).contains(.saved))
  }

  @Test("A file that is away for a moment is not missed; one that stays away is, once")
  func missing() {
    let away = [FileStamp?](repeating: nil, count: SaveLooks.patience)
    #expect(outcomes(away).dropLast().allSatisfy { $0 == .unchanged })
    #expect(outcomes(away).last == .missing)
    #expect(outcomes(away + away).filter { $0 == .missing }.count == 1)
    #expect(!outcomes(away.dropLast() + [Self.first] + away.dropLast()).contains(.missing))
    // Put back as it was, there is nothing to read; put back as another, there is.
    #expect(outcomes(away + [Self.first, Self.first]).last == .unchanged)
    #expect(outcomes(away + [Self.other, Self.other]).last == .saved)
  }

  @Test("What could not be read is read as soon as it is there")
  func unread() {
    var looks = SaveLooks()
    #expect(looks.look(nil) == .unchanged)
    looks.willRead(nil)
    #expect(!looks.wasThere)
    #expect(looks.look(Self.first) == .unchanged)
    #expect(looks.look(Self.first) == .saved)
  }
}

extension FileStamp {
  fileprivate init(number: UInt64, size: Int) {
    self.init(device: 1, number: number, size: size, seconds: 0, nanoseconds: 0)
  }
}
