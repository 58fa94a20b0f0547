import CNcurses
import Foundation
import Wording

/// The standard input and output, line by line, whatever they are: no byte of an escape gets out.
public final class StreamConsole: LineConsole {
  public let isTyped = isatty(STDIN_FILENO) == 1
  /// Whether every script can be shown.
  public let isUnicode = curses_use_locale()
  public let events: AsyncStream<LineEvent>
  public private(set) var forgottenCount = 0

  private let feed: AsyncStream<LineEvent>.Continuation
  private let echo = TerminalEcho()
  private var assembly = LineAssembly()
  private var watches: [Watch] = []
  private var reader: LineReader?
  private var isOpen = true
  /// Whether the output stands behind a question, on a line that is not ended.
  private var isAsking = false

  public init() {
    (events, feed) = AsyncStream.makeStream()
    // A reader that is gone is told by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    watches = [SIGTERM, SIGHUP].map { number in
      Watch(signal: number) { [feed] in feed.yield(.ended(signal: number)) }
    }
    watches += [
      Watch(signal: SIGINT) { [feed] in feed.yield(.interrupted) },
      Watch(signal: SIGCONT) { [echo] in echo.restore() },
    ]
    listen()
  }

  public func say(_ line: String) {
    write((isAsking && isTyped ? "\n" : "") + SafeText.of(line) + "\n")
    isAsking = false
  }

  /// At a terminal the answer stands behind the question. Through a pipe a question is a line like
  /// any other, for whoever reads line by line.
  public func ask(_ prompt: String, isHidden: Bool) {
    isHidden ? echo.hide() : echo.show()
    write(SafeText.of(prompt) + (isTyped ? " " : "\n"))
    isAsking = true
  }

  public func forgetTyped() {
    guard isTyped else { return }
    forgottenCount += 1
    assembly = LineAssembly()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    watches = []
    if isAsking, isTyped { write("\n") }
    echo.show()
  }

  // MARK: Reading

  /// A terminal is read here, so that nothing typed is on its way while it is being forgotten. Pipes
  /// and files may keep a reader waiting, and have one of their own.
  private func listen() {
    guard !isTyped else {
      watches.append(Watch(input: STDIN_FILENO) { [weak self] in self?.readTerminal() })
      return
    }
    reader = LineReader { [feed] line in
      guard let line else { return feed.finish() }
      feed.yield(.line(line, after: 0))
    }
  }

  private func readTerminal() {
    guard isOpen else { return }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      watches.removeLast()
      return feed.finish()
    }
    for line in assembly.lines(with: buffer[..<count]) {
      if echo.isHidden { write("\n") }
      isAsking = false
      feed.yield(.line(line, after: forgottenCount))
    }
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else {
        feed.yield(.deaf)
        return
      }
      rest = rest.dropFirst(sent)
    }
  }
}
