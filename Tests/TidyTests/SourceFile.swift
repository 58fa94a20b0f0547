import Foundation
import TestSupport

/// One Swift file of the package, as its lines.
nonisolated struct SourceFile: CustomStringConvertible {
  /// From the package's root: `Sources/Store/Schema.swift`.
  let path: String
  let lines: [String]
  /// The lines without comments and without what stands in quotes, so that words aren't code.
  let code: [String]
  /// The modules that the file imports.
  let imports: [String]

  var description: String { path }
  /// The room that the file belongs to.
  var target: String { String(path.split(separator: "/")[1]) }
  var name: String { String(path.split(separator: "/").last ?? "") }

  static let root = BuiltProgram.packageRoot

  private static let everything = Result {
    try ["Sources", "Tests"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.path + "/" + folder)
        .filter { $0.hasSuffix(".swift") }.sorted()
        .map { try SourceFile(path: "\(folder)/\($0)") }
    }
  }

  /// Every Swift file of the package below a folder, or of both.
  static func all(in folder: String = "") throws -> [SourceFile] {
    try everything.get().filter { $0.path.hasPrefix(folder) }
  }

  init(path: String) throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    self.path = path
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    var reader = CodeReader()
    code = lines.map { reader.code(in: $0) }
    imports = code.compactMap { line in
      guard line.contains("import ") else { return nil }
      let words = line.split(separator: " ").filter { $0 != "@testable" && $0 != "public" }
      return words.count == 2 && words[0] == "import" ? String(words[1]) : nil
    }
  }

  /// The places where the code says something.
  func places(of words: String) -> [String] {
    code.enumerated().filter { $0.element.contains(words) }.map { "\(path):\($0.offset + 1)" }
  }

  /// Where something begins, and how many lines it takes with its closing brace.
  struct Stretch {
    let line: Int
    let length: Int
  }

  /// Functions, initialisers and computed properties, by their braces at the same indent.
  var functions: [Stretch] {
    code.indices.compactMap { start in
      guard Self.openers.contains(where: code[start].contains) else { return nil }
      let indent = code[start].prefix { $0 == " " }
      for end in code.indices[(start + 1)...] where !code[end].isEmpty {
        guard code[end].hasPrefix(indent) else { return nil }
        let rest = code[end].dropFirst(indent.count)
        if rest.hasPrefix("}") { return Stretch(line: start + 1, length: end - start + 1) }
        // A declaration without a body ends where the next line at its indent begins.
        if !rest.hasPrefix(" "), !rest.hasPrefix(")"), !rest.hasPrefix("{") { return nil }
      }
      return nil
    }
  }

  private static let openers = ["func ", "init(", "init?(", "var ", "subscript(", "deinit "]
}

/// Reads code line by line and leaves out comments and texts.
nonisolated struct CodeReader {
  private var isInText = false

  mutating func code(in line: String) -> String {
    let quotes = line.components(separatedBy: "\"\"\"").count - 1
    if isInText || quotes > 0 {
      let wasInText = isInText
      if quotes % 2 == 1 { isInText.toggle() }
      if wasInText { return "" }
      return line.components(separatedBy: "\"\"\"")[0]
    }
    return withoutTexts(line)
  }

  private func withoutTexts(_ line: String) -> String {
    var code: [UInt8] = []
    var isQuoted = false
    var depth = 0
    var bytes = line.utf8.makeIterator()
    var previous = UInt8(ascii: " ")
    while let byte = bytes.next() {
      if isQuoted {
        // What stands in an interpolation is code, but none that the rules are about.
        if byte == UInt8(ascii: "("), previous == UInt8(ascii: "\\") || depth > 0 { depth += 1 }
        if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
        let isEnd = byte == UInt8(ascii: "\"") && previous != UInt8(ascii: "\\")
        if isEnd, depth == 0 { isQuoted = false }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: "/"), previous == byte {
        code.removeLast()
        break
      } else {
        code.append(byte)
      }
      previous = byte
    }
    return String(decoding: code, as: UTF8.self)
  }
}
