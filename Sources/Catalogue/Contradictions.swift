import Documents
import Installments

extension Failure {
  /// Where what is offered does not fit what is known about the money: the key and the reason.
  ///
  /// While money may have moved, nothing is offered that could move it a second time.
  var contradictions: [(key: String, reason: Reason)] {
    let aboutField: [(key: String, reason: Reason)] =
      field != nil && !remedies.contains(.information)
      ? [("field", .fieldWithoutInformation)] : []
    return aboutField + aboutRemedies.map { ("remedies", $0) } + aboutRetry.map { ("retry", $0) }
  }

  private var aboutRemedies: [Reason] {
    var reasons: [Reason] = []
    switch certainty {
    case .paid:
      let isFitting = remedies.dropFirst().allSatisfy { $0 == .customerService }
      if remedies.first != .nothing || !isFitting { reasons.append(.paidNeedsNothing) }
    case .refused:
      if remedies.contains(.ask) { reasons.append(.nothingToAsk) }
      if remedies.contains(.nothing) { reasons.append(.notPaid) }
    case .unknown, .paidNotPosted:
      if remedies.first != .ask { reasons.append(.askFirst) }
      if remedies.contains(.anotherMethod) { reasons.append(.wouldPayTwice(Remedy.anotherMethod)) }
      if remedies.contains(.nothing) { reasons.append(.notPaid) }
    }
    return reasons
  }

  private var aboutRetry: [Reason] {
    switch (certainty, retry) {
    case (.refused, _), (.paid, .no): []
    case (.paid, _): [.paidIsNotRetried]
    case (_, .newAttempt), (_, .afterFix): [.wouldPayTwice(retry)]
    case (_, .no), (_, .sameKey), (_, .later), (_, .never): []
    }
  }
}
