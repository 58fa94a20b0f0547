import Testing

@testable import Terminal

/// Lines that arrive in pieces.
struct LineAssemblyTests {
  private func lines(_ pieces: [String]) -> [String] {
    var assembly = LineAssembly()
    return pieces.flatMap { assembly.lines(with: Array($0.utf8)) }
  }

  @Test func `lines are the same however they are cut`() {
    let text = "demo\n李小米\r\n\n417.25\n"
    let whole = ["demo", "李小米", "", "417.25"]
    #expect(lines([text]) == whole)
    for end in 0...text.utf8.count {
      var assembly = LineAssembly()
      let bytes = Array(text.utf8)
      #expect(assembly.lines(with: bytes[..<end]) + assembly.lines(with: bytes[end...]) == whole)
    }
  }

  @Test func `what has no end is no line`() {
    #expect(lines(["383.07"]) == [])
    #expect(lines(["383.07", "\n"]) == ["383.07"])
  }

  @Test func `an endless line is cut`() {
    let found = lines([String(repeating: "9", count: 10_000), "\n"])
    #expect(found.map(\.count) == [4_096])
  }
}
