import Foundation
import OnRecordModel
import OnRecordQuotation

// Times the quotation engine over the transcripts of a folder, on one thread, with everything warm:
//   QuotationBenchmark SCRATCH QUOTATIONS.jsonl COPIES[/EVERY] FOLDER…
// Prints keys and values, separated by tabs. COPIES above 1 make the record so many times as large; in each
// copy one of EVERY (12) longer words is another one. With `oracle` for COPIES it says instead whether the
// places found are the nearest there are.

func run(_ arguments: [String]) throws -> Int32 {
  let asksOracle = arguments.count > 3 && arguments[3] == "oracle"
  let volume = (arguments.count > 3 ? arguments[3] : "").split(separator: "/").map { Int($0) }
  let every = volume.count > 1 ? volume[1] ?? 12 : 12
  guard arguments.count >= 5, let copies = asksOracle ? 1 : volume.first ?? nil, every > 0 else {
    FileHandle.standardError.write(
      Data("usage: QuotationBenchmark SCRATCH QUOTATIONS COPIES[/EVERY] FOLDER…\n".utf8))
    return 2
  }
  var corpus = Corpus(folders: Array(arguments[4...]))
  guard corpus.textBytes > 0 else {
    FileHandle.standardError.write(Data("no transcripts in the folders\n".utf8))
    return 3
  }
  corpus.multiply(by: copies, every: every)
  let questions = try Question.all(in: arguments[2])
  let segments = try Segments(corpus, folder: arguments[1])
  if asksOracle {
    let engine = QuotationEngine(segments: segments.mapped, documents: corpus)
    let table = try OracleTable(engine, questions, Oracle(corpus))
    print(table.lines.joined(separator: "\n"))
    return 0
  }
  let text = Double(corpus.textBytes)
  print("documents\t\(corpus.documents.count)")
  print("text_bytes\t\(corpus.textBytes)")
  print("words\t\(segments.mapped.reduce(0) { $0 + $1.wordCount })")
  print("segments\t\(segments.mapped.count)")
  print("index_bytes\t\(segments.bytes)")
  print(String(format: "index_bytes_per_text_byte\t%.3f", Double(segments.bytes) / text))
  print(String(format: "build_MB_per_s\t%.1f", text / segments.buildSeconds / 1e6))
  let before = anonymousMemory()
  let engine = QuotationEngine(segments: segments.mapped, documents: corpus)
  _ = try Timing(engine, questions)
  let timing = try Timing(engine, questions)
  print(String(format: "memory_MiB\t%.1f", anonymousMemory() - before))
  print("milliseconds\tn\tp50\tp90\tp99\tmax\tmean")
  print(Timing.line("same words", timing.times(["exact", "exact-normalized"])))
  print(Timing.line("any verdict", timing.times(nil)))
  for verdict in timing.milliseconds.keys.sorted() {
    print(Timing.line(verdict, timing.times([verdict])))
  }
  return 0
}

do {
  exit(try run(CommandLine.arguments))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(3)
}
