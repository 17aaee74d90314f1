import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordReading

// Times bytes to reading over the files of a list (paths ended by NUL, as `find -print0` writes),
// on one thread, once. Prints one line: bytes, documents, seconds, peak MiB before, peak MiB after.

/// The process's largest resident set so far, in MiB; 0 where the system does not tell.
func peakMemory() -> Double {
  guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
  for line in String(decoding: status, as: UTF8.self).split(separator: "\n")
  where line.hasPrefix("VmHWM:") {
    return line.split(separator: " ").compactMap { Double($0) }.first.map { $0 / 1024 } ?? 0
  }
  return 0
}

func run() -> Int32 {
  let arguments = CommandLine.arguments
  guard arguments.count == 2, let list = FileManager.default.contents(atPath: arguments[1]) else {
    FileHandle.standardError.write(Data("usage: ReadingBenchmark LIST\n".utf8))
    return 2
  }
  // Everything is in memory before the clock starts: reading from a disk is not what is measured.
  let files = list.split(separator: 0).compactMap { path in
    FileManager.default.contents(atPath: String(decoding: path, as: UTF8.self)).map { [UInt8]($0) }
  }
  let before = peakMemory()
  var documents = 0
  var turns = 0
  let clock = ContinuousClock()
  let elapsed = clock.measure {
    for file in files {
      guard let read = try? FormatReader.documents(of: file) else { continue }
      for document in read {
        let reading = TranscriptReader.reading(of: document)
        documents += 1
        turns += reading.turns.count
      }
    }
  }
  guard turns > 0 else {
    FileHandle.standardError.write(Data("nothing was read\n".utf8))
    return 3
  }
  let bytes = files.reduce(0) { $0 + $1.count }
  let seconds =
    Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  print(bytes, documents, seconds, before, peakMemory())
  return 0
}

exit(run())
