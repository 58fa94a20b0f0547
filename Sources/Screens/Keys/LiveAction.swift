import Wording

/// An action of a screen, for whoever chooses it by a number or by its name.
public struct LiveAction {
  /// With its scope: `order.repay`.
  public let fullName: String
  /// Without it: `repay`.
  public let name: String
  public let label: Phrase
  /// Why it can't be done now; nil when it can.
  public let whyNot: Phrase?
  public let perform: () -> Reaction
}

extension Screen {
  public func actions(beside telling: Telling) -> [LiveAction] {
    liveKeys.filter { isOffered($0, beside: telling) }.map { row in
      LiveAction(
        fullName: row.shortName, name: row.shortName, label: row.label, whyNot: row.whyNot
      ) { [self] in row.keys.first.map { press($0) } ?? .ignored }
    }
  }

  private func isOffered(_ row: KeyRow, beside telling: Telling) -> Bool {
    let isUsual = !motions.contains(row.shortName)
    return switch telling.actions {
    case .usual: isUsual
    case .only(let names): names.contains(row.shortName)
    case .without(let names): isUsual && !names.contains(row.shortName)
    }
  }

  private var motions: Set<String> {
    [
      "up", "down", "page-up", "page-down", "first", "last", "next-field", "previous-field", "tabs",
      "previous-tab",
    ]
  }
}

extension KeyRow {
  fileprivate var shortName: String {
    label.in(.english).replacing(" ", with: "-")
  }
}
