import Foundation
import OnRecordTestSupport
import Testing

/// The programs of others that tests ask are pinned, and are there where they must be.
@Suite struct RepositoryTestsJudges {
  @Test func everyJudgeHasAnExactVersion() throws {
    let list = try #require(RepositoryFiles.text("Tests/judges/requirements.txt"))
    let lines = list.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count >= 5)
    for line in lines {
      let parts = line.split(separator: "==", omittingEmptySubsequences: false)
      #expect(parts.count == 2 && !line.contains(" "), "\(line): write name==version")
    }
  }

  @Test func everyJudgeIsInstalledAsPinned() throws {
    guard let opinion = try Judge("installed.py").opinion(of: Data()) else { return }
    #expect(opinion.status == 0, "\(opinion.text)scripts/test installs them anew")
  }
}
