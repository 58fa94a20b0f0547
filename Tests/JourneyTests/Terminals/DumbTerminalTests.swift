import TestSupport
import Testing
import Wording

@testable import Terminal

/// A terminal that can't move its cursor is told a visit in lines, whatever its size.
@Suite(.serialized)
struct DumbTerminalTests {
  private nonisolated static let sizes = [(46, 16), (80, 24), (120, 40), (300, 100), (1, 1)]

  @Test(arguments: Language.allCases)
  func `every screen is told in any size, with nothing that the entry doesn't allow`(
    language: Language
  ) async throws {
    let entry = try #require(CompiledEntry(named: "dumb"))
    try await withThrowingTaskGroup { group in
      for (columns, rows) in Self.sizes {
        group.addTask {
          let folder = try TemporaryFolder()
          let bytes = try await blocking {
            try Self.visit(in: folder, language, columns: columns, rows: rows)
          }
          let allowed = AllowedOutput(of: entry, extra: [])
          #expect(allowed.strangers(in: bytes) == [:], "\(columns)x\(rows)")
          let books = try BuiltProgram().verify(folder.path)
          #expect((books.agree, books.attempts, books.captured) == (true, 4, 1))
        }
      }
      try await group.waitForAll()
    }
  }

  /// Every screen from the first to the last; the answer is all that was told.
  private nonisolated static func visit(
    in folder: TemporaryFolder, _ language: Language, columns: Int, rows: Int
  ) throws -> [UInt8] {
    let terminal = try BuiltProgram().start(
      [
        "--data", folder.path, "--lang", language.rawValue, "--latency", "0",
        "--today", "2026-03-05",
      ], environment: ["TERM": "dumb"], columns: columns, rows: rows)
    let visitor = LineVisitor(on: terminal, language)
    try visitor.answer("账号：", "Account:", "demo")
    try visitor.answer("密码：", "Password:", "fenqi-demo")
    try visitor.choose("lock")
    try visitor.hear("已锁定，FQ-1。", "Locked, FQ-1.")
    try visitor.answer("密码：", "Password:", "fenqi-demo")
    try repay("XM2590418837", visitor)
    try visitor.hear("回单号：", "Receipt")
    try visitor.choose("done", "back", "notices", "back")
    for trouble in troubles { try look(at: trouble, visitor) }
    try visitor.choose("help", "quit", "leave")
    try visitor.hear("left 0", "left 0")
    return terminal.bytes
  }

  private nonisolated static func repay(_ order: String, _ visitor: LineVisitor) throws {
    try visitor.choose(order, "repay", "4")
    try visitor.answer("支付密码：", "Payment password:", "246810")
    try visitor.pay()
  }

  /// Something that is refused, and the screens behind its ways out.
  private nonisolated struct Trouble: Sendable {
    let scenario: String
    let order: String
    let ways: [String]
  }

  private nonisolated static let troubles = [
    Trouble(scenario: "too-little-money", order: "XM2597741083", ways: ["balance"]),
    Trouble(scenario: "day-limit", order: "XM2588125560", ways: ["limits"]),
    Trouble(scenario: "line-broken-before", order: "XM2583306142", ways: ["network"]),
  ]

  private nonisolated static func look(at trouble: Trouble, _ visitor: LineVisitor) throws {
    try visitor.choose("console", trouble.scenario, "arm", "back")
    try repay(trouble.order, visitor)
    try visitor.hear("，FQ-8。", ", FQ-8.")
    for way in trouble.ways { try visitor.choose(way, "back") }
    try visitor.choose("customer-service")
    try visitor.answer("问题，或选择：", "A question, or a choice:", "back")
    try visitor.choose("done", "back")
  }
}
