import Foundation
import Terminal

/// A program run in a terminal of its own, whose glass a test can watch.
///
/// Waiting is for output, never for time to pass; every wait has a deadline.
public nonisolated final class PseudoTerminal {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// The seconds that anything may take on a machine that is busy with other things.
  public static let patience = 60.0

  public private(set) var glass: Glass
  /// Everything that the program sent so far.
  public private(set) var bytes: [UInt8] = []
  public let process: pid_t

  /// The terminal's name on this system.
  public let name: String
  private let master: Int32
  private var ending: Ending?
  private var isClosed = false
  private var isUnplugged = false

  /// Starts a program; it leads a session of its own with the new terminal.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    let pair = try TerminalPair(columns: columns, rows: rows)
    (master, name) = (pair.master, pair.slaveName)
    glass = Glass(columns: columns, rows: rows)
    do {
      process = try pair.spawn(path, arguments, environment: environment)
    } catch {
      close(pair.master)
      throw error
    }
  }

  deinit {
    if ending == nil {
      Foundation.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if !isUnplugged { close(master) }
  }

  // MARK: Acting

  public func send(_ text: String) throws {
    try send(bytes: Array(text.utf8))
  }

  public func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard sent > 0 else { throw Failure("The terminal takes no input.", page: glass.text) }
      rest = rest.dropFirst(sent)
    }
  }

  public func resize(columns: Int, rows: Int) throws {
    glass.resize(columns: columns, rows: rows)
    try TerminalPair.setSize(of: master, columns: columns, rows: rows)
  }

  public func kill(_ signal: Int32) {
    Foundation.kill(process, signal)
  }

  /// Takes the terminal away, as a window that is closed does.
  public func unplug() {
    guard !isUnplugged else { return }
    isUnplugged = true
    close(master)
  }

  public func terminate() {
    kill(SIGTERM)
  }

  // MARK: Watching

  /// Returns as soon as the glass is as described; throws with the page at the deadline.
  public func waitUntil(
    _ description: String, seconds: Double = PseudoTerminal.patience, _ isSo: (Glass) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isSo(glass) {
      guard try readOutput(before: deadline, for: description) else {
        throw Failure("The program ended before: \(description)", page: glass.text)
      }
    }
  }

  /// Returns once nothing has come for a while: for pages that nothing tells the end of.
  public func waitUntilQuiet(milliseconds: Int32 = 150) throws {
    var output = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&output, 1, milliseconds) > 0 {
      guard try readOutput(before: .now + .seconds(1), for: "output") else { return }
    }
  }

  /// How long the first byte of the answer to some keys takes.
  public func timeToAnswer(
    _ keys: String, seconds: Double = PseudoTerminal.patience
  ) throws -> Duration {
    var output = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let start = ContinuousClock.now
    try send(keys)
    let ready = poll(&output, 1, Int32(seconds * 1_000))
    let time = ContinuousClock.now - start
    guard ready > 0 else { throw Failure("No answer to \(keys)", page: glass.text) }
    try waitUntilQuiet(milliseconds: 5)
    return time
  }

  /// Returns as soon as the words are on the glass.
  public func waitFor(_ words: String, seconds: Double = PseudoTerminal.patience) throws {
    try waitUntil("“\(words)” is shown", seconds: seconds) { $0.contains(words) }
  }

  /// Reads on until the program lets go of its terminal, and says how it ended.
  public func waitForExit(seconds: Double = PseudoTerminal.patience) throws -> Ending {
    if let ending { return ending }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try readOutput(before: deadline, for: "the program ends") {}
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure.system("waitpid") }
    }
    let signal = status & 0x7F
    let known: Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    ending = known
    return known
  }

  /// How the terminal is set up now.
  public func settings() throws -> termios {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { throw Failure.system("tcgetattr") }
    return settings
  }

  /// Whether the terminal edits lines and echoes, as a shell expects it back.
  public func isCooked() throws -> Bool {
    let flags = try settings().c_lflag
    return flags & tcflag_t(ICANON) != 0 && flags & tcflag_t(ECHO) != 0
  }

  /// Reads once when there is output; false when there will never be more.
  private func readOutput(
    before deadline: ContinuousClock.Instant, for description: String
  ) throws -> Bool {
    if isClosed { return false }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    var output = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let ready = poll(&output, 1, Int32(max(0, left.rounded(.up))))
    if ready < 0, errno == EINTR { return true }
    guard ready > 0 else { throw Failure("Too late: \(description)", page: glass.text) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var hasRead = false
    // Looking at the glass is dear: everything that is there comes first.
    repeat {
      let count = read(master, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // The last one to let go of a terminal makes reading it fail.
      guard count > 0 else {
        isClosed = true
        return hasRead
      }
      hasRead = true
      bytes += buffer[..<count]
      glass.feed(buffer[..<count])
    } while poll(&output, 1, 0) > 0
    return true
  }
}
