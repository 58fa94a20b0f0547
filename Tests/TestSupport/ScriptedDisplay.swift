import Terminal

/// A display without a terminal: a test types on it and reads its pages.
public final class ScriptedDisplay: Display {
  public private(set) var size: Size
  /// Every page shown, first to last, with where its cursor stood.
  public private(set) var canvases: [Canvas] = []
  public private(set) var carets: [Point?] = []
  public private(set) var discards = 0
  public private(set) var repaints = 0
  public private(set) var suspensions = 0
  public private(set) var closings = 0
  /// Every text that was to be copied.
  public private(set) var copies: [String] = []

  private let queue = EventQueue()
  private var reader = Reader.none

  /// What whoever reads the events is doing.
  private enum Reader { case none, waiting, answering }
  private var idleWaiters: [CheckedContinuation<Void, Never>] = []

  public init(columns: Int = 80, rows: Int = 24) {
    size = Size(columns: columns, rows: rows)
  }

  // MARK: What a test reads

  /// Every page shown, as text.
  public var pages: [String] { canvases.map(\.text) }
  /// The page that is shown now, as text.
  public var page: String { canvas?.text ?? "" }
  public var canvas: Canvas? { canvases.last }
  public var caret: Point? { carets.last ?? nil }

  // MARK: What a test does

  /// Keys that arrive together, in one burst.
  public func type(_ keys: Key...) {
    post(.typed(keys))
  }

  /// Keys that arrive one after another, as fingers send them.
  public func press(_ keys: Key...) {
    for key in keys { post(.typed([key])) }
  }

  /// A text, one character after another.
  public func write(_ text: String) {
    for character in text { post(.typed([.character(character)])) }
  }

  public func resize(columns: Int, rows: Int) {
    size = Size(columns: columns, rows: rows)
    post(.resized)
  }

  public func end(signal: Int32) {
    post(.ended(signal: signal))
  }

  private func post(_ event: DisplayEvent) {
    queue.post(event)
    if reader == .waiting { reader = .answering }
  }

  /// The terminal goes away.
  public func disconnect() {
    queue.finish()
  }

  /// Returns once everything that happened was read and answered: the reader waits for more, or has
  /// closed the display.
  public func idle() async {
    if closings > 0 || reader == .waiting && queue.isEmpty { return }
    await withCheckedContinuation { idleWaiters.append($0) }
  }

  // MARK: Display

  public func show(_ canvas: Canvas, caret: Point?) {
    canvases.append(canvas)
    carets.append(caret)
  }

  public func discardTyped() {
    discards += 1
    queue.discardTyped()
  }

  public func repaint() { repaints += 1 }

  public func copy(_ text: String) { copies.append(text) }

  public func suspend() { suspensions += 1 }

  public func close() {
    closings += 1
    queue.finish()
    tellIdle()
  }

  public func next() async -> DisplayEvent? {
    if queue.isEmpty { tellIdle() }
    reader = .waiting
    let event = await queue.next()
    reader = event == nil ? .none : .answering
    return event
  }

  private func tellIdle() {
    let waiters = idleWaiters
    idleWaiters = []
    for waiter in waiters { waiter.resume() }
  }
}
