import ViewModels
import Wording

/// What the palette offers over a stack of screens: what can be done on the one on top, what can be
/// done everywhere, the screens to go to, and last the steps of a cursor, which hands know.
struct Offers {
  let stack: [any Screen]
  let session: Session
  let keys: KeyMap

  var all: [Offer] {
    guard let top = stack.last else { return [] }
    let rows = top.keysThatWork(by: keys, in: session)
      .filter { $0.name != GlobalKeys.paletteName }
    let actions = rows.filter { !$0.isStep }.map(offer)
    return actions + places + rows.filter(\.isStep).map(offer)
  }

  private func offer(_ row: KeyRow) -> Offer {
    Offer(
      name: row.name, label: row.label, keys: names(of: row),
      whyNot: row.isDeliberate ? Self.deliberate(row) : row.whyNot, move: .perform(row.name))
  }

  /// Answers that move money, and the keys that lead to them, are given by the keys themselves.
  private static func deliberate(_ row: KeyRow) -> Phrase {
    Phrase(zh: "只能按 \(key: row.name)", en: "only by pressing \(key: row.name)")
  }

  private func names(of row: KeyRow) -> Phrase {
    row.keys.reduce(Phrase(verbatim: "")) { names, key in
      names == Phrase(verbatim: "") ? key.name : names + Phrase(verbatim: " ") + key.name
    }
  }

  private var places: [Offer] {
    guard session.account != nil, let here = stack.lazy.reversed().compactMap(\.code).first else {
      return []
    }
    let behind = stack.filter { $0.code != nil && $0.code != .login && $0.code != here }
    let back = behind.map { screen in
      place(screen.code, screen.title, move: screen.code.map(Move.backTo) ?? .back)
    }
    let hasNotices =
      stack.contains { $0.code == .notices }
      || stack.last?.liveKeys(by: keys).contains { $0.action == "notices" } == true
    return back
      + (hasNotices ? [] : [place(.notices, NoticesScreen.name, move: .replace(.notices))])
  }

  private func place(_ code: ScreenCode?, _ title: Phrase, move: Move) -> Offer {
    let code = code?.rawValue ?? ""
    return Offer(
      name: code, label: Phrase(zh: "去", en: "go to ") + title, keys: Phrase(verbatim: code),
      move: move)
  }
}
