/// What shows pages and tells keys: a terminal, or a test's stand-in for one.
public protocol Display: AnyObject {
  /// The size to draw the next page for.
  var size: Size { get }
  /// Tells one listener what has happened at the terminal since somebody listened, and what happens
  /// from now on; nil once when the terminal is gone. Nil listens no more.
  func listen(_ listener: EventQueue.Listener?)
  /// Shows a page; only what changed is sent. `caret` is where the cursor stands, nil hides it.
  func show(_ canvas: Canvas, caret: Point?)
  /// Forgets what was typed or clicked but not yet delivered.
  func discardTyped()
  /// Sends the whole page again at the next `show`.
  func repaint()
  /// Has the terminal copy a text to its person's clipboard. Nobody learns whether it does: some
  /// terminals don't know how, and some forbid it.
  func copy(_ text: String)
  /// Gives the terminal to the shell until the person comes back.
  func suspend()
  /// Gives the terminal back for good. Safe to call twice.
  func close()
  /// The signal by which somebody has asked the program to end; nil when nobody has.
  var endingSignal: Int32? { get }
}

extension Display {
  public var endingSignal: Int32? { nil }
}

/// One thing that happened at the terminal.
public nonisolated enum DisplayEvent: Hashable, Sendable {
  case typed(Burst)
  case pointed(Pointing)
  case resized
  /// Somebody asked the program to end: SIGTERM, SIGHUP, SIGINT or SIGQUIT, by number.
  case ended(signal: Int32)

  /// Whether it was typed or clicked.
  public var isByHand: Bool {
    switch self {
    case .typed, .pointed: true
    case .resized, .ended: false
    }
  }
}
