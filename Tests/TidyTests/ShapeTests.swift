import Foundation
import Testing

/// How long files and functions are, what they are called, and what is never written in them.
struct ShapeTests {
  @Test func `no file is longer than 300 lines`() throws {
    for file in try SourceFile.all() {
      #expect(file.lines.count <= 300, "\(file)")
    }
  }

  @Test func `no function is longer than 50 lines`() throws {
    var count = 0
    for file in try SourceFile.all() {
      for function in file.functions {
        count += 1
        #expect(function.length <= 50, "\(file):\(function.line) has \(function.length) lines")
      }
    }
    #expect(count > 500, "The scan finds functions at all.")
  }

  @Test func `no line is wider than 100 characters`() throws {
    for file in try SourceFile.all() {
      for (index, line) in file.code.enumerated() {
        #expect(line.count <= 100, "\(file):\(index + 1)")
      }
    }
  }

  @Test(arguments: [
    "try!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "Thread.sleep", "usleep(",
    "as!",
  ])
  func `nothing that hides a fault is written`(words: String) throws {
    for file in try SourceFile.all() {
      #expect(file.places(of: words) == [])
    }
  }

  @Test func `no error is caught in silence`() throws {
    for file in try SourceFile.all() {
      let lines = file.lines
      let silent = lines.indices.filter { index in
        guard file.code[index].contains("catch"), lines[index].contains("{") else { return false }
        let body = lines[index].split(separator: "{").last?.trimmingCharacters(in: .whitespaces)
        let next = index + 1 < lines.count ? lines[index + 1] : ""
        return body == "}"
          || lines[index].hasSuffix("{") && next.trimmingCharacters(in: .whitespaces) == "}"
      }
      #expect(silent == [], "\(file)")
    }
  }

  @Test(arguments: ["TODO", "FIXME", "XXX"])
  func `nothing is put off in a comment`(mark: String) throws {
    let mentions = Set(["Tests/TidyTests/ShapeTests.swift"])
    for file in try SourceFile.all() where !mentions.contains(file.path) {
      #expect(!file.lines.contains { $0.contains(mark) }, "\(file)")
    }
  }

  @Test func `only the host's own rooms let time pass`() throws {
    let rooms = ["Commands", "Gateway", "Torture"]
    for file in try SourceFile.all() where !rooms.contains(file.target) {
      #expect(file.places(of: "Task.sleep") == [])
    }
  }

  @Test func `only the annual rate is counted in floating point`() throws {
    let files = try SourceFile.all(in: "Sources/Installments")
    for file in files where file.name != "AnnualRate.swift" {
      for type in ["Double", "Float"] { #expect(file.places(of: type) == []) }
    }
  }

  @Test(arguments: ["Util", "Helper", "Common", "Manager", "Misc"])
  func `no file has a name that says nothing`(word: String) throws {
    for folder in ["Sources", "Tests", "scripts", "themes"] {
      let paths = try FileManager.default.subpathsOfDirectory(
        atPath: SourceFile.root.path + "/" + folder)
      #expect(paths.filter { $0.localizedCaseInsensitiveContains(word) } == [])
    }
  }

  @Test func `every type begins with a sentence of what it is for`() throws {
    for file in try SourceFile.all() {
      for (index, line) in file.code.enumerated() where declaresType(line) {
        var above = index - 1
        while above >= 0, isAttribute(file.lines[above]) { above -= 1 }
        let isTold = above >= 0 && file.lines[above].contains("///")
        #expect(isTold, "\(file):\(index + 1)")
      }
    }
  }

  private func declaresType(_ line: String) -> Bool {
    let modifiers = [
      "public", "package", "private", "fileprivate", "final", "nonisolated", "indirect",
    ]
    let words = line.split(separator: " ")
      .drop { modifiers.contains(String($0)) || $0.hasPrefix("@") }
    return line.first != " " && words.count > 1
      && ["struct", "class", "enum", "actor", "protocol"].contains(words.first)
  }

  private func isAttribute(_ line: String) -> Bool { line.hasPrefix("@") }
}
