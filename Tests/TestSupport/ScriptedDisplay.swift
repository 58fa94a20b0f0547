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
  /// What is on its way to the program: until it is read, it can be taken back.
  private var line: [DisplayEvent] = []
  private var delivery: Task<Void, Never>?
  private var isGone = false
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
    line.append(event)
    deliver()
  }

  /// Lets the program read what has come, one thing after another, as soon as the test waits.
  private func deliver() {
    guard delivery == nil else { return }
    delivery = Task {
      while !line.isEmpty, queue.isHeard { queue.post(line.removeFirst()) }
      delivery = nil
      if isGone { queue.finish() }
      if isIdle { tellIdle() }
    }
  }

  /// The terminal goes away.
  public func disconnect() {
    isGone = true
    deliver()
  }

  /// Returns once everything that happened was read and answered, or the display has been closed.
  public func idle() async {
    if isIdle { return }
    await withCheckedContinuation { idleWaiters.append($0) }
  }

  private var isIdle: Bool {
    closings > 0 || queue.isHeard && queue.isEmpty && line.isEmpty && delivery == nil
  }

  // MARK: Display

  public func show(_ canvas: Canvas, caret: Point?) {
    canvases.append(canvas)
    carets.append(caret)
  }

  public func discardTyped() {
    discards += 1
    line.removeAll(where: \.isByHand)
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

  public func listen(_ listener: EventQueue.Listener?) {
    queue.listen(listener)
    if listener != nil { deliver() }
  }

  private func tellIdle() {
    let waiters = idleWaiters
    idleWaiters = []
    for waiter in waiters { waiter.resume() }
  }
}
