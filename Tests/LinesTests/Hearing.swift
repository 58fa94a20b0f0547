import TestSupport
import Testing

/// Expects what was said since the last time, line by line. The numbers of receipts and attempts are
/// random and stand as `0000ABCD`.
func expect(
  _ line: LineStage, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let heard = line.heard()
    .replacing(/(2026030\d)-[0-9A-F]{8}/) { "\($0.output.1)-0000ABCD" }
    .replacing(/(流水号[：，]?|[Rr]eference:? ?|packet-)[0-9A-F]{12}/) {
      "\($0.output.1)0000ABCD0000"
    }
  #expect(
    heard.split(separator: "\n", omittingEmptySubsequences: false)
      == words.split(separator: "\n", omittingEmptySubsequences: false),
    sourceLocation: sourceLocation)
}

extension LineStage {
  /// Forgets what was said so far.
  func skip() { _ = heard() }
}
