import Terminal
import ViewModels
import Wording

/// The running program: keys in, pages out.
public final class Program {
  /// What makes the program act.
  public enum Event {
    case display(DisplayEvent)
    /// Somebody asks for an action by its full name, such as `orders.open`.
    case asked(String)
    /// Somebody points to an item or a field of the page by its name, such as the number of an order.
    case pointed(to: String)
    /// A story under way has ended.
    case workEnded
    /// The time that the page asked for has passed.
    case woke
    /// Theme files have been written.
    case themesWritten
    /// The books have been written, by whichever window.
    case booksWritten
  }

  private let display: any Display
  private let session: Session
  private let timer: WakeTimer
  private let lock: Lock
  private let themes: ThemeRack
  private var look: Look
  private let memory = PieceMemory()
  private let stack: ScreenStack
  /// The screen that was on top of the last page shown.
  private weak var painted: (any Screen)?
  /// What can be clicked on, on the last page shown.
  private var touches = TouchMap()
  private var message: Phrase?
  private var interrupted: Duration?
  private let events: (stream: AsyncStream<Event>, continuation: AsyncStream<Event>.Continuation)
  /// The signal that ended the program; nil when a person did.
  public private(set) var endingSignal: Int32?
  public private(set) var isOver = false
  /// Whether the person has left for the list of demonstrations, to come back from there.
  public private(set) var wantsDemonstrations = false
  /// Told the full name of every action that a person asks for, by a key or by its name.
  public var onAction: ((String) -> Void)?

  /// `pause` waits as long as it is told; it is only used to let a page follow the time. `notice` is
  /// told on the first page. Somebody who is signed in and presses no key for `idleLimit` is asked the
  /// password again; nil never does.
  public init(
    display: any Display, session: Session, themes: ThemeRack = ThemeRack(),
    lines: Lines = .unicode, symbols: Symbols = .unicode, keys: KeyMap = .standard,
    notice: Phrase? = nil, idleLimit: Duration? = nil,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.display = display
    self.session = session
    self.themes = themes
    look = Look(
      theme: themes.theme(themes.worn), language: session.language, lines: lines,
      symbols: symbols, keys: keys)
    message = notice
    let events = AsyncStream<Event>.makeStream()
    self.events = events
    timer = WakeTimer(pause: pause) { events.continuation.yield(.woke) }
    lock = Lock(session: session, limit: idleLimit)
    stack = ScreenStack(session: session, wardrobe: themes)
  }

  /// Runs until the person leaves or the terminal is gone.
  public func run() async {
    session.work.onEnd = { [events] in events.continuation.yield(.workEnded) }
    begin()
    // What happens at the terminal is taken on the spot: a key goes through no other queue.
    display.listen(hear)
    for await event in events.stream where !isOver {
      take(event)
      if isOver { break }
    }
    display.listen(nil)
  }

  private func hear(_ event: DisplayEvent?) {
    if let event { take(.display(event)) } else { isOver = true }
    guard isOver else { return }
    display.listen(nil)
    events.continuation.finish()
  }

  /// Shows the first page and asks about what an earlier run left open.
  public func begin() {
    session.begin()
    top.model?.appear()
    draw()
  }

  /// Tells the running program of what has happened outside of it.
  public func tell(_ event: Event) { events.continuation.yield(event) }

  /// Does what an event asks for and shows the page that results.
  public func take(_ event: Event) {
    let hasLocked = lock.closeWhenIdle()
    if hasLocked { hide() }
    switch event {
    case .display(.typed) where hasLocked: break  // Nobody saw yet where it would go.
    case .display(.typed(let burst)): take(burst)
    case .asked where hasLocked || lock.screen != nil: break
    case .asked(let name):
      message = nil
      perform(name)
    case .pointed(let name):
      if !hasLocked, lock.screen == nil { point(to: name) }
    case .display(.pointed) where hasLocked: break
    case .display(.pointed(let pointing)): take(pointing)
    case .display(.ended(let signal)):
      endingSignal = signal
      isOver = true
    case .themesWritten: message = themes.readAgain() ?? message
    case .woke:
      timer.hasWoken()
      session.askWhatIsDue()
    case .booksWritten:
      session.lookAround()
      return  // What it finds is shown when it has ended.
    case .display(.resized), .workEnded: break  // Drawing again is all it takes.
    }
    session.followDay()
    for errand in stack.followStories() { run(errand) }
    lock.openWhenRight()
    if !isOver { draw() }
  }

  private var top: any Screen { stack.top }

  /// The screen that is seen: the one on top, or the lock over all of them.
  public var screen: any Screen { lock.page ?? top }

  private func point(to name: String) {
    let items = top.telling(in: Look(speaking: session.language)).items
    items.first { $0.name == name }?.point()
  }

  /// Nothing that was said or typed before a lock is there after it.
  private func hide() {
    message = nil
    painted = nil
    display.discardTyped()
  }

  private func take(_ burst: Burst) {
    if lock.screen != nil {
      lock.take(burst, by: look.keys).map(perform)
      return
    }
    lock.noteKey()
    for key in burst {
      // What was typed before a question was on the glass is no answer to it, and text that arrives
      // at once is a paste.
      if top.isGuarded, top !== painted || Set(burst).count > 1 { return }
      message = nil
      press(key)
      // What comes after a lock in one piece was not typed at its page.
      if isOver || lock.screen != nil { return }
    }
  }

  /// A locked page takes no click, and a question none from before it was seen.
  private func take(_ pointing: Pointing) {
    guard lock.screen == nil else { return }
    lock.noteKey()
    if top.isGuarded, top !== painted { return }
    message = nil
    for name in touches.actions(for: pointing, in: type(of: top).scope) { perform(name) }
  }

  private func press(_ key: Key) {
    if let onAction { name(of: key).map(onAction) }
    switch top.press(key, by: look.keys) {
    case .went(let move): go(move)
    case .blocked(let reason): message = reason
    case .ignored:
      GlobalKeys.intent(of: key, by: look.keys, isTyping: top.isTyping).map(perform)
    }
  }

  /// The action that a key stands for on the screen on top.
  private func name(of key: Key) -> String? {
    if top.isTyping, TextEdit(key: key) != nil { return nil }
    let command = key.asCommand
    return top.liveKeys(by: look.keys).first { $0.keys.contains(command) }?.name
  }

  /// Has the screen on top, or the program itself, do the action of a full name.
  private func perform(_ name: String) {
    onAction?(name)
    if let intent = GlobalKeys.intent(named: name) { return perform(intent) }
    switch top.perform(name) {
    case .went(let move): go(move)
    case .blocked(let reason): message = reason
    case .ignored: break  // What it was asked for has passed meanwhile.
    }
  }

  private func perform(_ intent: GlobalKeys.Intent) {
    switch intent {
    case .help: stack.push(helpScreen)
    case .palette: openPalette()
    case .language: session.language = session.language.next
    case .themes: if !stack.contains({ $0 is ThemesScreen }) { go(.open(.themes)) }
    case .console:
      guard session.canRehearse, !stack.contains({ $0.code == .console }) else { return }
      go(.open(.console))
    case .lock: if lock.close(.asked) { hide() }
    case .redraw: display.repaint()
    case .suspend: suspend()
    case .interrupt: interrupt()
    case .quit: askToQuit()
    }
  }

  private var helpScreen: HelpScreen {
    HelpScreen(for: top, rows: top.keysThatWork(by: look.keys, in: session))
  }

  private func openPalette() {
    guard !(top is PaletteScreen) else { return }
    stack.push(PaletteScreen(Offers(stack: stack.screens, session: session, keys: look.keys).all))
  }

  private func suspend() {
    guard session.repaymentsUnderWay == 0 else {
      message = Phrase(
        zh: "还款正在进行，有结果后才能挂起", en: "a repayment is under way; suspend when it has a result")
      return
    }
    display.suspend()
  }

  private func interrupt() {
    let now = session.uptime()
    if let before = interrupted, now - before <= .seconds(1) {
      interrupted = nil
      return askToQuit()
    }
    interrupted = now
    if let move = top.cancel() { go(move) }
    message = Phrase(
      zh: "一秒内再按一次 \(key: "global.interrupt") 退出",
      en: "press \(key: "global.interrupt") again within a second to leave")
  }

  private func askToQuit() {
    guard !(top is QuitScreen) else { return }
    go(.open(.quitting))
  }

  private func go(_ move: Move) {
    if let errand = stack.go(move) { run(errand) }
  }

  private func run(_ errand: ScreenStack.Errand) {
    switch errand {
    case .perform(let name): perform(name)
    case .copy(let text): display.copy(text)
    case .demonstrations: (wantsDemonstrations, isOver) = (true, true)
    case .quit: isOver = true
    }
  }
}

// Pages.
extension Program {
  private func draw() {
    look.language = session.language
    look.theme = themes.theme(stack.themeShown ?? themes.worn)
    let page = Composer(look: look, session: session, message: message, memory: memory)
      .page(of: lock.screen.map { [$0] } ?? stack.screens, size: display.size)
    touches = page.touches
    display.show(page.canvas, caret: page.caret)
    if lock.screen == nil, Composer.fits(display.size) {
      notePainted()
    } else {
      painted = nil  // Nobody can see what a key would answer.
    }
    scheduleWake()
  }

  private func notePainted() {
    if top !== painted {
      painted = top
      if top.isGuarded { display.discardTyped() }
    }
    top.notePainted()
  }

  private func scheduleWake() {
    let page = lock.screen?.lock ?? top.model
    timer.schedule(after: [page?.wake, session.wake, lock.wake], from: session.uptime())
  }
}
