import Screens
import Terminal
import ViewModels
import Wording

/// The running program without pages: lines in, lines out. The models, the actions and the rules are
/// those of the pages.
public final class LineProgram {
  /// What makes the program act.
  public enum Event {
    case console(LineEvent)
    /// Nothing more will be typed.
    case inputEnded
    /// A story under way has ended.
    case workEnded
    /// The time that was asked for has passed.
    case woke
    /// The books have been written, by whichever window.
    case booksWritten
  }

  let console: any LineConsole
  let session: Session
  let stack: ScreenStack
  let lock: Lock
  private let timer: WakeTimer
  private let events: (stream: AsyncStream<Event>, continuation: AsyncStream<Event>.Continuation)
  /// Lines that came and have not been taken yet.
  private var lines: [String] = []
  private var hasInputEnded = false
  private var isLeaving = false
  /// What was said last, and what is asked.
  var speech = Speech()
  /// How many notices are unread, and what the newest says once it has been read.
  private(set) var news: (count: Int, newest: Phrase?) = (0, nil)
  /// The signal that ended the program; nil when a person did, or the end of the input.
  public private(set) var endingSignal: Int32?
  /// Whether it ended because nobody read what it said.
  public private(set) var isDeaf = false
  public var isOver = false

  /// `pause` waits as long as it is told. `notice` is said first. Somebody who is signed in and types
  /// nothing for `idleLimit` is asked the password again; nil never does.
  public init(
    console: any LineConsole, session: Session, notice: Phrase? = nil, idleLimit: Duration? = nil,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.console = console
    self.session = session
    let events = AsyncStream<Event>.makeStream()
    self.events = events
    timer = WakeTimer(pause: pause) { events.continuation.yield(.woke) }
    lock = Lock(session: session, limit: idleLimit)
    stack = ScreenStack(session: session, wardrobe: ThemeRack())
    speech.message = notice
  }

  /// Runs until the person leaves, or the input has ended and nothing is under way.
  public func run() async {
    session.work.onEnd = { [events] in events.continuation.yield(.workEnded) }
    Task { [console, events] in
      for await event in console.events { events.continuation.yield(.console(event)) }
      events.continuation.yield(.inputEnded)
    }
    begin()
    for await event in events.stream {
      take(event)
      if isOver { break }
    }
  }

  /// Says the first page and asks about what an earlier run left open.
  public func begin() {
    session.begin()
    stack.top.model?.appear()
    welcome()
    follow()
  }

  /// Tells the running program of what has happened outside of it.
  public func tell(_ event: Event) { events.continuation.yield(event) }

  /// Does what an event asks for and says what has changed.
  public func take(_ event: Event) {
    if lock.closeWhenIdle() { hide() }
    switch event {
    case .console(let event): take(event)
    case .inputEnded: hasInputEnded = true
    case .woke:
      timer.hasWoken()
      session.askWhatIsDue()
    case .booksWritten: return session.lookAround()  // What it finds is said when it has ended.
    case .workEnded: break  // Looking at what it changed is all it takes.
    }
    follow()
    while !isOver, isReady, !lines.isEmpty {
      answer(lines.removeFirst())
      follow()
    }
    if isAlone { leave() }
    if !isOver { scheduleWake() }
  }

  private func take(_ event: LineEvent) {
    switch event {
    case .line(let line, let count):
      // What was typed before a question stood there is no answer to it.
      if count == console.forgottenCount, !hasInputEnded { lines.append(line) }
    case .interrupted:
      // Once more is meant: the books know what is under way, and the next start asks about it.
      isOver = isLeaving
      endingSignal = 2
      stopListening()
    case .ended(let signal):
      endingSignal = signal
      isOver = true
    case .deaf:
      isDeaf = true
      stopListening()
    }
  }
}

// Lines and their time.
extension LineProgram {
  /// Whether the next line goes into a field.
  public var isAskingForField: Bool {
    if case .field? = speech.question { true } else { false }
  }

  /// The screen that is spoken for.
  public var screen: any Screen { top }
  var top: any Screen { lock.page ?? stack.top }

  /// Whether no answer is to come any more.
  var isAlone: Bool { hasInputEnded && lines.isEmpty }

  /// Whether a line can be taken: the question has been asked. The lines of a script wait besides until
  /// nothing is under way, so that each meets the question that it was written for, and until a guarded
  /// question can be answered at all.
  private var isReady: Bool {
    guard speech.question != nil else { return false }
    guard !console.isTyped else { return true }
    return session.work.isIdle && !(top.isGuarded && top.model?.wake != nil)
  }

  /// Takes in what stories have changed, and says it.
  private func follow() {
    session.followDay()
    for errand in stack.followStories() { run(errand) }
    lock.openWhenRight()
    readNews()
    if !isOver { speak() }
  }

  /// Nothing that was said or typed before a lock is there after it.
  func hide() {
    speech = Speech()
    forgetTyped()
  }

  private func stopListening() {
    hasInputEnded = true
    lines = []
  }

  /// Forgets what a person has typed so far; a script's lines stay.
  func forgetTyped() {
    guard console.isTyped else { return }
    lines = []
    console.forgetTyped()
  }

  func go(_ move: Move) {
    if let errand = stack.go(move) { run(errand) }
  }

  private func run(_ errand: ScreenStack.Errand) {
    switch errand {
    case .perform, .copy, .demonstrations: break  // They belong to pages.
    case .quit: isOver = true
    }
  }

  /// The end of the input answers nothing. A repayment under way is waited for.
  private func leave() {
    guard session.repaymentsUnderWay > 0 else {
      // An outcome that was waited for is told before.
      isOver = isOver || session.work.isIdle || console.isTyped && !isLeaving
      return
    }
    guard !isLeaving else { return }
    isLeaving = true
    say(
      Phrase(
        zh: "还款正在进行，有结果后退出。",
        en: "A repayment is under way; the program ends when it has a result."))
  }

  /// Reads the newest notice whenever there are more, so that what has come can be told.
  private func readNews() {
    let count = session.unreadCount
    guard let account = session.account, count != news.count else { return }
    let hasMore = count > news.count
    news = (count, nil)
    guard hasMore else { return }
    session.work.start { [self] in
      // Without it only their number is told, on the next page.
      let newest = try? await session.orders.notices(of: account.id, limit: 1).first
      if news.count == count { news.newest = newest?.title }
    }
  }

  private func scheduleWake() {
    timer.schedule(after: [top.model?.wake, session.wake, lock.wake], from: session.uptime())
  }
}
