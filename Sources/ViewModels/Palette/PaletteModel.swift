import Wording

/// Everything that can be done now, found as one types.
public final class PaletteModel: Model {
  public enum Intent { case edit(TextEdit), up, down, pageUp, pageDown, run, close }

  public private(set) var entry = TextEntry()
  public private(set) var cursor = ListCursor()
  /// What fits, the best first.
  public private(set) var found: [Offer]
  private let offers: [Offer]

  public init(_ offers: [Offer]) {
    self.offers = offers
    found = offers
  }

  public var chosen: Offer? {
    found.indices.contains(cursor.selection) ? found[cursor.selection] : nil
  }

  public func fit(rows: Int) { cursor.fit(height: rows, of: found.count) }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .edit(let edit): change(edit)
    case .up: cursor.move(by: -1, of: found.count)
    case .down: cursor.move(by: 1, of: found.count)
    case .pageUp: cursor.page(-1, of: found.count)
    case .pageDown: cursor.page(1, of: found.count)
    case .run:
      if let chosen, chosen.whyNot == nil { return chosen.move }
    case .close: return .back
    }
    return .stay
  }

  private func change(_ edit: TextEdit) {
    entry.apply(edit)
    // Those that fit equally well stay in their order.
    found = offers.enumerated()
      .compactMap { place, offer in offer.rank(for: entry.text).map { ($0, place, offer) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
    cursor.select(0, of: found.count)
  }
}
