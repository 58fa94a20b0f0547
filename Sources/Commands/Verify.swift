import ArgumentParser
import Foundation
import Installments
import Wording

/// `fenqi verify`: audits both books and names every difference; it repairs nothing.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "与模拟网关核对账本：一致时退出码为 0，否则为 1",
      en: "Audit the books against the simulated gateway's: exit code 0 when they agree, else 1."
    ).spoken)

  @Flag(help: ArgumentHelp(Phrase(zh: "用一个 JSON 对象回答", en: "Answer with one JSON object.").spoken))
  var json = false

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let books = try await shared.folder.openExisting(timepiece: shared.timepiece)
    let report = try await audit(books)
    Output.say(json ? try Self.json(report) : text(report))
    if !report.agrees { throw ExitCode.failure }
  }

  /// Others may be paying meanwhile, and the two books are read one after the other: only what
  /// differs twice is a difference.
  private func audit(_ books: DataFolder.Books) async throws -> AuditReport {
    let first = try await books.audit()
    if first.agrees { return first }
    var second = try await books.audit()
    let before = Set(first.differences)
    second.differences.removeAll { !before.contains($0) }
    return second
  }

  private func text(_ report: AuditReport) -> String {
    let summary = Phrase(
      zh: """
        订单 \(report.orders)，分期 \(report.installments)，还款 \(report.attempts)\
        （成功 \(report.captured)，结果未定 \(report.open)，其中已扣款未入账 \(report.unposted)，\
        已退款 \(report.reversed)，待核对 \(report.held)），\
        网关扣款 ¥\(report.gatewayCaptured)，账本入账 ¥\(report.ledgerCaptured)
        """,
      en: """
        \(counted(report.orders, "order")), \(counted(report.installments, "installment")), \
        \(counted(report.attempts, "attempt")) (\(report.captured) captured, \(report.open) open, \
        \(report.unposted) of them debited and not posted, \(report.reversed) reversed, \
        \(report.held) held), \
        gateway captured ¥\(report.gatewayCaptured), ledger captured ¥\(report.ledgerCaptured)
        """)
    let verdict =
      report.agrees
      ? Phrase(zh: "账本一致 books agree", en: "books agree")
      : Phrase(
        zh: "账本不一致，\(report.differences.count) 处：",
        en: "books differ in \(counted(report.differences.count, "place")):")
    return
      ([summary.in(shared.language), verdict.in(shared.language)]
      + report.differences.map { "  \($0)" } + cases(of: report)).joined(separator: "\n")
  }

  private func cases(of report: AuditReport) -> [String] {
    guard !report.cases.isEmpty else { return [] }
    let heading = Phrase(zh: "待人工核对：", en: "waiting for somebody to decide:")
    return [heading.in(shared.language)] + report.cases.map { "  \($0)" }
  }

  private struct Answer: Encodable {
    let orders, installments, attempts, captured, open, unposted, reversed, held: Int
    let gatewayCharges: Int
    let gatewayCapturedFen, ledgerCapturedFen: Int64
    let agree: Bool
    let differences, cases: [String]
  }

  private static func json(_ report: AuditReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let answer = Answer(
      orders: report.orders, installments: report.installments, attempts: report.attempts,
      captured: report.captured, open: report.open, unposted: report.unposted,
      reversed: report.reversed, held: report.held, gatewayCharges: report.gatewayCharges,
      gatewayCapturedFen: report.gatewayCaptured.fen, ledgerCapturedFen: report.ledgerCaptured.fen,
      agree: report.agrees, differences: report.differences, cases: report.cases)
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }
}
