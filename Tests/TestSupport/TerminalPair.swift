import Foundation

/// Why a test's terminal gave up, with what was on it.
public nonisolated struct Failure: Error, CustomStringConvertible {
  public let description: String

  public init(_ reason: String, page: String) {
    description = "\(reason)\n\(page)"
  }

  static func system(_ call: String, _ number: Int32 = errno) -> Failure {
    Failure("\(call): \(String(cString: strerror(number)))", page: "")
  }
}

/// The two ends of a new terminal: the test's, and the name of the program's.
nonisolated struct TerminalPair {
  let master: Int32
  /// What the program's end is called.
  let slaveName: String

  init(columns: Int, rows: Int) throws {
    // Closed in every program that another test starts meanwhile, or its end would go unseen.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw Failure.system("/dev/ptmx") }
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard ioctl(master, Linux.numberOfTerminal, &number) == 0,
      ioctl(master, Linux.lockOfTerminal, &isLocked) == 0
    else {
      let failure = Failure.system("ioctl")
      close(master)
      throw failure
    }
    slaveName = "/dev/pts/\(number)"
    try Self.setSize(of: master, columns: columns, rows: rows)
  }

  /// Numbers of the system that its headers keep from Swift: TIOCGPTN, TIOCSPTLCK and
  /// POSIX_SPAWN_SETSID.
  private enum Linux {
    static let numberOfTerminal: UInt = 0x8004_5430
    static let lockOfTerminal: UInt = 0x4004_5431
    static let spawnInNewSession: Int32 = 0x80
  }

  static func setSize(of terminal: Int32, columns: Int, rows: Int) throws {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure.system("ioctl") }
  }

  /// Starts a program on the other end, and answers its number.
  func spawn(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Opened first thing in its new session, the terminal becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, slaveName, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    setUpSession(&attributes)
    var process: pid_t = 0
    let result = withCStrings([path] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard result == 0 else { throw Failure.system("posix_spawn \(path)", result) }
    return process
  }

  /// The test's own blocked and ignored signals are none of the program's business.
  private func setUpSession(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Linux.spawnInNewSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  private func withCStrings<Answer>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
