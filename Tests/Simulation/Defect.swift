/// A mistake that is made on purpose, to see that it is noticed.
public enum Defect: String, CaseIterable, Sendable {
  // In a window, where it meets its books.
  case sentBeforeItIsDurable, staleVersionAccepted, otherAmountBooked, sentAgainAfterCancelling
  case intentOfALivingWindowDropped, declinedAfterManyQuestions, clockJumpDecides
  case shownBeforeItIsDurable
  // In a window, where it meets the gateway.
  case newKeyOnRetry, timeoutMeansDeclined, notFoundMeansVoided, otherContentOnRetry
  case newReversalKeyOnRetry, pendingMeansDeclined
  // In how it learns who is alive.
  case ownershipByClock, livingWindowTakenOver
  // In the books.
  case secondOpenAttempt, heldOrderRepaid, inboxWithoutDeduplication, eventAppliedTwice
  case captureAfterDeclineBooked, verdictOverwrittenLate, ledgerLegMissing
  case noticeOutsideTheTransaction, reversedTwice, versionsNotCounted
  case installmentStaysPaidAfterReversal, contradictionForgotten, refusalLeavesTraces

  /// After how many worlds a mistake that nobody has noticed has survived.
  public static let patience = 2_000
}
