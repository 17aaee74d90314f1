import Foundation
import Glibc
import OnRecordModel

/// One file that is to be added, and the path by which the record will know it.
struct AddInput: Hashable, Sendable {
  /// Where to read it; `-` for standard input.
  let file: String
  /// Below the folder that was added, or as given.
  let path: String
  /// Length in bytes as the file system says, 0 where it does not.
  let size: Int
  /// Why it cannot be read; nil where nothing is known against it.
  let problem: String?
}

/// Turns what a person names into files, in a stable order.
enum AddInputs {
  /// Files, folders with all below them, and patterns that no shell has expanded.
  ///
  /// Folders are sorted, numbers by their value; names in them that begin with a dot are left out.
  ///
  /// Complexity: O(files × log files).
  static func expanded(_ paths: [String]) -> [AddInput] {
    var inputs: [AddInput] = []
    var seen = Set<String>()
    for path in paths.flatMap(matches) {
      for input in files(at: path) where seen.insert(input.file).inserted {
        inputs.append(input)
      }
    }
    return inputs
  }

  private static func files(at path: String) -> [AddInput] {
    if path == "-" { return [AddInput(file: "-", path: "-", size: 0, problem: nil)] }
    guard let status = Status(path) else {
      let reason = unsafe String(cString: strerror(errno)).lowercased()
      return [AddInput(file: path, path: normalized(path), size: 0, problem: reason)]
    }
    guard status.isFolder else {
      return [AddInput(file: path, path: normalized(path), size: status.size, problem: nil)]
    }
    return below(path, prefix: "")
  }

  private static func below(_ folder: String, prefix: String) -> [AddInput] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return [
        AddInput(
          file: folder, path: prefix.isEmpty ? folder : prefix, size: 0,
          problem: "the folder cannot be listed")
      ]
    }
    return names.filter { !$0.hasPrefix(".") }.sorted(by: precedes).flatMap { name in
      let file = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      guard let status = Status(file) else {
        return [AddInput(file: file, path: path, size: 0, problem: "a link that leads nowhere")]
      }
      if status.isFolder {
        // A link to a folder may lead back up.
        return status.isLink ? [] : below(file, prefix: path)
      }
      return status.isFile
        ? [AddInput(file: file, path: path, size: status.size, problem: nil)] : []
    }
  }

  /// `r2` before `r10`: revisions of one page stand in the order of their numbers.
  static func precedes(_ first: String, _ second: String) -> Bool {
    let a = Array(first.utf8)
    let b = Array(second.utf8)
    var i = 0
    var j = 0
    while i < a.count && j < b.count {
      guard isDigit(a[i]), isDigit(b[j]) else {
        if a[i] != b[j] { return a[i] < b[j] }
        i += 1
        j += 1
        continue
      }
      let left = number(a, &i)
      let right = number(b, &j)
      if left.count != right.count { return left.count < right.count }
      if left != right { return left.lexicographicallyPrecedes(right) }
    }
    return a.count - i == b.count - j ? first < second : a.count - i < b.count - j
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The digits from an offset without leading zeros; the offset moves behind them.
  private static func number(_ bytes: [UInt8], _ offset: inout Int) -> ArraySlice<UInt8> {
    let start = offset
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    return bytes[start..<offset].drop { $0 == 0x30 }
  }

  /// A path without `./` and doubled slashes.
  static func normalized(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The files of a pattern that a shell has left as it is; else the path itself.
  private static func matches(_ path: String) -> [String] {
    guard path.contains(where: { "*?[".contains($0) }), Status(path) == nil else { return [path] }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(path, 0, nil, &found) == 0 else { return [path] }
    return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }
}

/// What the file system says of a path.
private struct Status {
  let isFolder: Bool
  let isFile: Bool
  let isLink: Bool
  let size: Int

  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : 0
    var link = stat()
    isLink = unsafe lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
  }
}
