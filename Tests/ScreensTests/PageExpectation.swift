import TestSupport
import Testing

/// Expects a page, row by row. The numbers of receipts and attempts are random and
/// stand as `0000ABCD`. No page up to it may have roles meet that aren't known to.
func expect(
  _ stage: Stage, _ page: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let shown = stage.page
    .replacing(/(2026030\d)-[0-9A-F]{8}/) { "\($0.output.1)-0000ABCD" }
    .replacing(/(流水号 +|[Rr]eference +|packet-)[0-9A-F]{12}/) { "\($0.output.1)0000ABCD0000" }
  #expect(rows(of: shown) == rows(of: page), sourceLocation: sourceLocation)
  #expect(stage.strangers == [], sourceLocation: sourceLocation)
}

private func rows(of page: String) -> [Substring] {
  page.split(separator: "\n", omittingEmptySubsequences: false)
}
