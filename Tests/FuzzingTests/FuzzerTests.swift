import Fuzzing
import Testing

/// Some thousands of inputs for each reader, the same ones each time; longer runs take other seeds.
struct FuzzerTests {
  @Test func `every reader keeps its promise for a few thousand inputs`() async throws {
    let report = try await Fuzzer.run(seed: 20_260_305, runsEach: 320)
    #expect(report.violations.map(\.description) == [])
    #expect(report.counts.count == 14)
    #expect(report.counts.allSatisfy { $0.runs == 320 })
  }

  @Test func `a seed repeats its inputs`() async throws {
    var said: [[String]] = []
    for _ in 0..<2 {
      var blocks: [String] = []
      _ = try await Fuzzer.run(seed: 9, runsEach: 1) { blocks.append($0) }
      said.append(blocks)
    }
    #expect(said[0] == said[1])
  }

  @Test func `a name that no target has is never at fault`() async throws {
    #expect(try await Fuzzer.check("nothing", [1, 2, 3]) == nil)
  }
}
