import Wording
import CNcurses
import Foundation

/// The terminal that the program runs in, through ncurses.
///
/// There is one terminal, so there is one of these at a time. `close` gives the terminal back, and so
/// does letting go of the display.
public final class CursesDisplay: Display {
  public private(set) var size = Size(columns: 0, rows: 0)
  /// Whether every script can be written; without it only ASCII is shown as it is.
  public let isUnicode: Bool
  /// What the environment calls the terminal, where another entry had to stand in for it.
  public let replacedName: String?

  public private(set) var endingSignal: Int32?

  private let queue = EventQueue()
  private let pen: Pen
  private var decoder = KeyDecoder()
  private var watches: [Watch] = []
  /// What the terminal shows, nil when that isn't known.
  private var shown: Canvas?
  /// The page that the terminal gets as soon as it has taken what it was sent before.
  private var waiting: (canvas: Canvas, caret: Point?)?
  private var room: Watch?
  private let modes: TerminalModes
  private let tellFarewell: ([UInt8]) -> Void
  private var isOpen = true

  /// What keeps the display from opening, if anything; asking prints nothing.
  public static func problem(environment: [String: String]) -> TerminalProblem? {
    do throws(TerminalProblem) {
      _ = try entry(environment: environment)
      return nil
    } catch {
      return error
    }
  }

  private static func entry(
    environment: [String: String]
  ) throws(TerminalProblem) -> TerminalEntry {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    return try TerminalEntry(environment: environment)
  }

  /// Takes the terminal. `escapeDelay` is how many milliseconds after Esc more of a key may come; the
  /// mouse is asked for where somebody follows it. `farewell` is told the bytes that give the terminal
  /// back, before it is taken, and none once it has been given back.
  public init(
    environment: [String: String], escapeDelay: Int? = nil, followsMouse: Bool = false,
    farewell: @escaping ([UInt8]) -> Void = { _ in }
  ) throws(TerminalProblem) {
    let entry = try Self.entry(environment: environment)
    isUnicode = curses_use_locale()
    let delay = escapeDelay ?? Self.escapeDelay(environment: environment)
    replacedName = entry.replacedName
    modes = TerminalModes(of: CompiledEntry(named: entry.name), followsMouse: followsMouse)
    tellFarewell = farewell
    farewell(modes.farewell)
    let isOpen = TerminalEntry.lend(entry.quoted) { [modes] in
      curses_open(entry.name, Int32(delay), modes.on, modes.off)
    }
    guard isOpen else {
      farewell([])
      throw .unknownTerminal(entry.name)
    }
    pen = Pen(depth: entry.depth, isUnicode: isUnicode)
    takeSize()
    watch()
  }

  deinit {
    curses_close()
  }

  public func listen(_ listener: EventQueue.Listener?) { queue.listen(listener) }

  public func show(_ canvas: Canvas, caret: Point?) {
    guard isOpen else { return }
    switch Int(curses_output()) {
    case CURSES_OUTPUT_READY:
      send(canvas, caret: caret)
    case CURSES_OUTPUT_GONE:
      queue.finish()
    default:
      // Of all pages that come meanwhile, only the last is worth a slow line's time.
      waiting = (canvas, caret)
      if room == nil { waitForRoom() }
    }
  }

  private func waitForRoom() {
    let columns = TextWidth.ambiguousColumns
    room = Watch(output: STDOUT_FILENO) { [weak self] in
      TextWidth.$ambiguousColumns.withValue(columns) { self?.catchUp() }
    }
  }

  private func catchUp() {
    room = nil
    guard let (canvas, caret) = waiting else { return }
    waiting = nil
    if canvas.size == size { show(canvas, caret: caret) }
  }

  private func send(_ canvas: Canvas, caret: Point?) {
    (waiting, room) = (nil, nil)
    if pen.isUsedUp {
      pen.startOver()
      shown = nil
    }
    if shown?.size != canvas.size {
      shown = nil
      curses_blank()
    }
    // Into its last corner ncurses writes by way of the column before it. Where there is none, it reads
    // what isn't its own and sends that, so a single column stays empty.
    let rows = size.columns > 1 ? min(canvas.size.rows, size.rows) : 0
    for row in 0..<rows {
      if let shown, canvas.hasSameRow(row, as: shown) { continue }
      for run in canvas.runs(inRow: row, unlike: shown) {
        pen.write(run, row: row, columns: size.columns)
      }
    }
    shown = canvas
    placeCaret(caret)
    curses_refresh()
  }

  public func discardTyped() {
    guard isOpen else { return }
    // Read rather than flushed, so that the end of a paste isn't missed.
    _ = decoder.keys(from: readCodes())
    _ = decoder.takePointings()
    decoder.dropPaste()
    queue.discardTyped()
  }

  public func repaint() {
    shown = nil
    if isOpen { curses_repaint() }
  }

  public func copy(_ text: String) {
    guard isOpen, let sequence = ClipboardSequence(SafeText.lines(text)) else { return }
    curses_send(sequence.bytes, Int32(sequence.bytes.count))
    // A terminal that doesn't know the sequence may have written it over the page.
    repaint()
  }

  public func suspend() {
    guard isOpen else { return }
    tellFarewell([])
    curses_suspend()
    tellFarewell(modes.farewell)
    takeSize()
    shown = nil
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    (watches, room) = ([], nil)
    curses_close()
    tellFarewell([])
    queue.finish()
  }

  /// Whether following the mouse does no harm: GNU screen holds Esc back until the next key meanwhile.
  public nonisolated static func canFollowMouse(environment: [String: String]) -> Bool {
    !TerminalEntry.isInScreen(environment)
  }

  /// How many milliseconds after Esc more of a key may come where nobody says otherwise.
  public nonisolated static func escapeDelay(environment: [String: String]) -> Int {
    // An arrow key may arrive in pieces over a network.
    let isRemote = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
    return isRemote ? 150 : 50
  }

  private func placeCaret(_ caret: Point?) {
    guard let caret, (0..<size.columns).contains(caret.column),
      (0..<size.rows).contains(caret.row)
    else { return curses_hide_cursor() }
    curses_place_cursor(Int32(caret.row), Int32(caret.column))
  }

  // MARK: What happens at the terminal

  private func watch() {
    watches = [
      Watch(input: STDIN_FILENO) { [weak self] in self?.read() },
      Watch(signal: SIGWINCH, begun: { [weak self] in self?.fitWhenChanged() }) { [weak self] in
        self?.fit()
      },
      Watch(signal: SIGCONT) { [weak self] in self?.comeBack() },
    ]
    watches += [SIGTERM, SIGHUP, SIGINT, SIGQUIT].map { number in
      Watch(signal: number) { [weak self] in
        self?.endingSignal = number
        self?.queue.post(.ended(signal: number))
      }
    }
  }

  private func readCodes() -> KeyDecoder.Codes {
    var codes: KeyDecoder.Codes = []
    while true {
      let code = Int(curses_read())
      if code == CURSES_NOTHING { return codes }
      codes.append(code)
    }
  }

  private func read() {
    guard isOpen else { return }
    let codes = readCodes()
    if codes.isEmpty, curses_is_gone() {
      watches.removeFirst()
      return queue.finish()
    }
    let burst = decoder.keys(from: codes)
    let pointings = decoder.takePointings()
    // Hands do one thing at a time: what comes together with keys was not clicked.
    if burst.isEmpty {
      for pointing in pointings { queue.post(.pointed(pointing)) }
    } else {
      queue.post(.typed(burst))
    }
  }

  private var currentSize: Size {
    var (columns, rows) = (Int32(0), Int32(0))
    curses_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private func takeSize() {
    size = currentSize
    curses_resize(Int32(size.columns), Int32(size.rows))
  }

  /// The terminal may have been resized before anybody watched.
  private func fitWhenChanged() {
    if currentSize != size { fit() }
  }

  private func fit() {
    guard isOpen else { return }
    takeSize()
    shown = nil
    queue.post(.resized)
  }

  /// Somebody else may have stopped the program, and the shell had the terminal meanwhile.
  private func comeBack() {
    guard isOpen else { return }
    curses_resume()
    fit()
  }
}
