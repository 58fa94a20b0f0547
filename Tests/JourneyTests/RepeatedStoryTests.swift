import TestSupport
import Testing

/// The same seed gives the same pages, byte for byte, whatever goes wrong on the way.
@Suite(.serialized)
struct RepeatedStoryTests {
  @Test func `a story told twice shows the same pages, and another seed shows others`() async throws
  {
    var others: [[String]] = []
    for seed in [1, 20_261_122] as [UInt64] {
      let first = try await pages(of: seed)
      let second = try await pages(of: seed)
      let differing = zip(first, second).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(differing == nil, "page \(differing.map { "\($0)" } ?? "")")
      #expect(first.count == second.count)
      #expect(!others.contains(first))
      others.append(first)
    }
    try expectEverything(on: others.joined().joined(separator: "\n"))
  }

  /// A story that shows little proves little.
  private func expectEverything(on pages: String) throws {
    let codes = Set(pages.matches(of: /FQ-\d+/).map { String($0.output) })
    #expect(codes == Set((1...11).map { "FQ-\($0)" }))
    for words in ["还款成功", "还款未成功", "结果确认中，请勿重复支付", "回单号", "资料包已保存", "场景"] {
      let isShown = pages.contains(words)
      #expect(isShown, "\(words)")
    }
  }

  private func pages(of seed: UInt64) async throws -> [String] {
    let wanderer = try await Wanderer(seed: seed)
    try await wanderer.wander(steps: 300)
    #expect(wanderer.starts > 10)
    let report = try await wanderer.finish()
    #expect(report.differences == [])
    #expect(report.captured > 1)
    return wanderer.pages
  }
}
