/// What goes wrong on the line with the next charges, one after another.
public struct WireScript: Hashable, Sendable {
  private var faults: ArraySlice<Fault?>

  /// How a charge can go wrong on the line.
  public enum Fault: String, CaseIterable, Sendable {
    /// The request never arrives.
    case loseRequest = "lose-request"
    /// The gateway decides, and its answer never arrives.
    case loseAnswerAfterDebit = "lose-answer-after-debit"

    var lineFault: LineFault {
      switch self {
      case .loseRequest: .loseRequest
      case .loseAnswerAfterDebit: .loseAnswerAfterDebit
      }
    }
  }

  /// Nothing where a charge goes well; all charges after the last one go well.
  public init(_ faults: [Fault?] = []) {
    self.faults = faults[...]
  }

  mutating func next() -> LineFault? {
    (faults.popFirst() ?? nil)?.lineFault
  }
}
