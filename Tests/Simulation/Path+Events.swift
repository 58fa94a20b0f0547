import Installments

extension Path {
  static let attemptPlaces = places(ofAttempts)
  static let reversalPlaces = places(ofReversals)

  private static func places(_ paths: [Path]) -> [Path: Int] {
    Dictionary(uniqueKeysWithValues: zip(paths, paths.indices))
  }
}

extension AttemptEvent {
  /// The row that an event takes when it leads from a state to another.
  func row(from: Path.Mark, to: Path.Mark) -> Transition {
    if to == .held { return .hold }
    return switch self {
    case .send: from == .intent ? .send : .sendAgain
    case .drop: .drop
    case .capture: .capture
    case .decline: .decline
    case .pend: .pend
    case .void: .void
    case .lose: .lose
    case .ask: .ask
    case .askToCancel: .askToCancel
    case .mismatch: .hold
    }
  }
}

extension ReversalEvent {
  /// As for attempts.
  func row(to: Path.Mark) -> Transition {
    if to == .held { return .hold }
    return switch self {
    case .send: .sendReversal
    case .finish: .finishReversal
    case .refuse: .decline
    case .lose: .lose
    case .mismatch: .hold
    }
  }
}
