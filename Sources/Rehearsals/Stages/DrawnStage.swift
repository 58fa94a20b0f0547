import Screens
import Terminal
import ViewModels
import Wording

/// The program with its pages, without a terminal.
public final class DrawnStage: Stage {
  public let session: Session
  public let display: PageKeeper
  public let program: Program
  public var onStroke: (Stroke) async throws -> Void = { _ in }
  public var onAction: (String) -> Void = { _ in }

  /// How pages look.
  public struct Style {
    public var size = Size(columns: 80, rows: 24)
    public var themes = ThemeRack()
    public var isPlain = false
    public var keys = KeyMap.standard

    public init() {}
  }

  public init(_ session: Session, _ style: Style) {
    self.session = session
    display = PageKeeper(size: style.size)
    program = Program(
      display: display, session: session, themes: style.themes,
      lines: style.isPlain ? .ascii : .unicode, symbols: style.isPlain ? .ascii : .unicode,
      keys: style.keys, pause: { _ in })
    program.onAction = { [weak self] name in self?.onAction(name) }
    program.begin()
  }

  public var screen: any Screen { program.screen }
  public var text: String { display.canvas.text }
  public var canvas: Canvas { display.canvas }
  public var caret: Point? { display.caret }

  public func press(_ action: String, item: String?) async throws {
    if let item { try await point(to: item) }
    try check(action)
    program.take(.asked(action))
    try await onStroke(.action(action))
  }

  private func check(_ action: String) throws(StageFault) {
    if action.hasPrefix("\(GlobalKeys.scope).") { return }
    let rows = screen.liveKeys(by: .standard).filter { $0.name == action }
    guard !rows.contains(where: { $0.whyNot == nil }) else { return }
    throw .notNow(action: action, reason: rows.first?.whyNot)
  }

  private func point(to item: String) async throws {
    guard let found = telling.items.first(where: { $0.name == item }) else {
      throw StageFault.noItem(item)
    }
    guard !found.isCurrent else { return }
    program.take(.pointed(to: item))
    try await onStroke(.pointing(to: item))
  }

  public func type(_ text: String, into field: String) async throws {
    if telling.entry?.name != field, telling.items.contains(where: { $0.name == field && $0.asks })
    {
      try await point(to: field)
    }
    guard let entry = telling.entry, entry.name == field else { throw StageFault.noField(field) }
    program.take(.display(.typed([.control("u")])))
    let isHidden = telling.field?.isSecret ?? false
    for character in text {
      program.take(.display(.typed([.character(character)])))
      try await onStroke(.character(isHidden ? nil : character))
    }
    try await press("\(scope).\(entry.ending)", item: nil)
  }

  public func follow(_ news: News) {
    switch news {
    case .storyEnded: program.take(.workEnded)
    case .timePassed: program.take(.woke)
    case .booksWritten: program.take(.booksWritten)
    }
  }
}
