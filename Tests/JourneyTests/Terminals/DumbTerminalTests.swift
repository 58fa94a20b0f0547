import Foundation
import TestSupport
import Testing
import Wording

@testable import Terminal

/// A terminal that can't move its cursor is told a visit in lines, whatever its size.
@Suite(.serialized)
struct DumbTerminalTests {
  private nonisolated static let sizes = [(46, 16), (80, 24), (120, 40), (300, 100), (1, 1)]

  private nonisolated static let amount = "383.07"

  /// What is asked from the first screen to the last, and what is typed.
  private nonisolated static let visit = [
    ("账号：", "Account:", "demo"), ("密码：", "Password:", "fenqi-demo"),
    ("请选择：", "Your choice:", "console"), ("请选择：", "Your choice:", "back"),
    ("请选择：", "Your choice:", "XM2590418837"), ("请选择：", "Your choice:", "repay"),
    ("请选择：", "Your choice:", "4"), ("支付密码：", "Payment password:", "246810"),
    ("金额，或选择：", "The amount, or a choice:", amount), ("请选择：", "Your choice:", "done"),
    ("请选择：", "Your choice:", "back"), ("请选择：", "Your choice:", "notices"),
    ("请选择：", "Your choice:", "back"), ("请选择：", "Your choice:", "help"),
    ("请选择：", "Your choice:", "quit"), ("请选择：", "Your choice:", "leave"),
  ]

  @Test(arguments: Language.allCases)
  func `a visit is told in any size, with nothing that the entry doesn't allow`(
    language: Language
  ) throws {
    let entry = try #require(CompiledEntry(named: "dumb"))
    let allowed = AllowedOutput(of: entry, extra: [])
    for (columns, rows) in Self.sizes {
      let folder = try TemporaryFolder()
      let bytes = try visit(in: folder, language, columns: columns, rows: rows)
      #expect(allowed.strangers(in: bytes) == [:], "\(columns)x\(rows)")
      #expect(try BuiltProgram().verify(folder.path).captured == 1)
    }
  }

  private func visit(
    in folder: TemporaryFolder, _ language: Language, columns: Int, rows: Int
  ) throws -> [UInt8] {
    let terminal = try BuiltProgram().start(
      [
        "--data", folder.path, "--lang", language.rawValue, "--latency", "0",
        "--today", "2026-03-05",
      ], environment: ["TERM": "dumb"], columns: columns, rows: rows)
    var read = 0
    for (zh, en, answer) in Self.visit {
      let question = Phrase(zh: zh, en: en).in(language)
      try terminal.waitUntil("“\(question)” is asked") { _ in
        let told = Self.text(of: terminal.bytes[read...])
        // The receipt comes when it is paid, and the choices once more with it.
        return told.trimmingCharacters(in: .whitespaces).hasSuffix("\n\(question)")
          && (answer != "done" || told.contains(Phrase(zh: "回单号：", en: "Receipt").in(language)))
      }
      // The amount is no answer before a person can have read what it is for.
      if answer == Self.amount { try terminal.waitUntilQuiet(milliseconds: 600) }
      read = terminal.bytes.count
      try terminal.send(answer + "\n")
    }
    try terminal.waitUntil("it has left") { _ in
      Self.text(of: terminal.bytes[read...]).contains("left 0")
    }
    return terminal.bytes
  }

  private static func text(of bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
