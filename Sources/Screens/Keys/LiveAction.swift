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
  /// What can be done now besides the items of a telling. What only moves about on a page is left out,
  /// and so is what takes a key of its own: who types lines presses none.
  public func actions(beside telling: Telling) -> [LiveAction] {
    liveKeys(by: .standard).filter { isOffered($0, beside: telling) }.map { row in
      LiveAction(
        fullName: row.name, name: row.action, label: row.label, whyNot: row.whyNot
      ) { [self] in
        perform(row.name)
      }
    }
  }

  private func isOffered(_ row: KeyRow, beside telling: Telling) -> Bool {
    let isUsual = !row.isDeliberate && !row.isStep && !row.isStop
    return switch telling.actions {
    case .usual: isUsual
    case .only(let names): names.contains(row.action)
    case .without(let names): isUsual && !names.contains(row.action)
    }
  }
}

extension KeyRow {
  /// Whether it only moves the focus from field to field, or from tab to tab.
  fileprivate var isStop: Bool {
    ["next", "previous", "next-tab", "previous-tab"].contains(action)
  }
}
