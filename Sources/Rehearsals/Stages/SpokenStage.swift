import Lines
import Screens
import Terminal
import ViewModels
import Wording

/// The program line by line, on a console that keeps what was said.
public final class SpokenStage: Stage {
  public let session: Session
  private let console = LineKeeper()
  private let program: LineProgram
  /// The screen that was said last, and the line that it begins with.
  private weak var said: (any Screen)?
  private var start = 0
  public var onStroke: (Stroke) async throws -> Void = { _ in }
  public var onAction: (String) -> Void = { _ in }

  public init(_ session: Session) {
    self.session = session
    program = LineProgram(console: console, session: session, pause: { _ in })
    program.begin()
  }

  public var screen: any Screen { program.screen }
  public var text: String { console.lines[start...].joined(separator: "\n") }
  public var caret: Point? { nil }

  /// The last lines, as a terminal would have them.
  public var canvas: Canvas {
    let size = Size(columns: 80, rows: 24)
    var canvas = Canvas(size: size)
    let lines = console.lines.suffix(size.rows).flatMap { TextWidth.wrap($0, to: size.columns) }
    for (row, line) in lines.suffix(size.rows).enumerated() {
      canvas.write(line, at: Point(column: 0, row: row), style: .plain)
    }
    return canvas
  }

  public func press(_ action: String, item: String?) async throws {
    let lines = try lines(for: action, item: item)
    try await onStroke(.action(action))
    onAction(action)
    if program.isAskingForField { say("") }
    for line in lines { say(line) }
  }

  /// What is typed for an action: its own name, an item's, or at the last question the amount. An item
  /// that is only chosen is followed by what is done with it.
  private func lines(for action: String, item: String?) throws(StageFault) -> [String] {
    let name = String(action.drop { $0 != "." }.dropFirst())
    let items = telling.items.compactMap(\.name)
    let isOffered = screen.actions(beside: telling).contains { $0.fullName == action }
    if let item {
      guard items.contains(item) else { throw .noItem(item) }
      return isOffered ? [item, action] : [item]
    }
    if action.hasPrefix("\(GlobalKeys.scope).") { return [name] }
    if isOffered { return [action] }
    if items.contains(name) { return [name] }
    guard action == "confirmation.pay", let amount = repayment?.amount else {
      throw .notNow(action: action, reason: nil)
    }
    return ["\(amount)"]
  }

  public func type(_ text: String, into field: String) async throws {
    if telling.entry?.name != field {
      guard telling.items.contains(where: { $0.name == field }) else {
        throw StageFault.noField(field)
      }
      if program.isAskingForField { say("") }
      say(field)
    } else if !program.isAskingForField, telling.answer == nil {
      say(field)
    }
    let ending = "\(scope).\(telling.entry?.ending ?? "")"
    try await onStroke(.action(ending))
    onAction(ending)
    say(text)
  }

  public func follow(_ news: News) {
    switch news {
    case .storyEnded: take(.workEnded)
    case .timePassed: take(.woke)
    case .booksWritten: take(.booksWritten)
    }
  }

  private func say(_ line: String) {
    take(.console(.line(line, after: console.forgottenCount)))
  }

  private func take(_ event: LineProgram.Event) {
    let end = console.lines.count
    program.take(event)
    guard said !== screen else { return }
    (said, start) = (screen, end)
  }
}

/// A console without a terminal, which keeps what was said.
private final class LineKeeper: LineConsole {
  let isTyped = true
  let events = AsyncStream<LineEvent> { $0.finish() }
  private(set) var forgottenCount = 0
  private(set) var lines: [String] = []

  func say(_ line: String) { lines.append(line) }
  func ask(_ prompt: String, isHidden: Bool) { lines.append(prompt) }
  func forgetTyped() { forgottenCount += 1 }
  func close() {}
}
