import Installments

/// Books that a world can be played on.
public protocol SimulatedBooks: AttemptBook {
  /// T17: marks every notice as seen; the answer is how many were not.
  func acknowledge() async throws(BookFault) -> Int
  /// How much there is of everything; nil where it can't be told quickly.
  var size: BookSize? { get }
  /// What is wrong with what is kept beside an attempt; nil when nothing is, or when that is looked at
  /// only at the end.
  func fault(beside attempt: Attempt, isReversed: Bool, notices: NoticeKinds) -> String?
  /// What is wrong with the whole of the books once nothing is under way, given the gateway's.
  /// `lies` are the keys about which the gateway has told what can't be true.
  func finalFaults(
    against statement: [RecordedCharge], lies: Set<AttemptKey>
  ) async throws(BookFault) -> [String]
  /// What is at odds, by key.
  func cases() async throws(BookFault) -> Set<AttemptKey>
}

/// How much there is in the books: a refused write leaves it as it is.
public struct BookSize: Hashable, Sendable {
  var attempts = 0
  var open = 0
  var paid = 0
  var legs = 0
  var notices = 0
  var events = 0
  var unread = 0
  var reversals = 0
}

/// The notices that there can be of an attempt, one of each kind.
public struct NoticeKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let verdict = NoticeKinds(rawValue: 1)
  public static let held = NoticeKinds(rawValue: 2)
  public static let reversal = NoticeKinds(rawValue: 4)
}
