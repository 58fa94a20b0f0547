import Foundation

/// A process that is given its input, says one thing and ends. It gets no environment, no files and no
/// terminal of ours, and is always reaped.
enum ChildProcess {
  /// Longer nobody waits for an answer.
  private static let patienceMilliseconds: Int32 = 30_000

  /// Runs a program and answers what it said. The input, at most 8 KiB, fits into the pipe before
  /// anybody reads: writing it neither waits nor fails.
  static func run(
    _ path: String, _ arguments: [String], input: [UInt8]
  ) throws(PasswordFault) -> String {
    let (toChild, fromChild) = (try ends(), try ends())
    let written = input.withUnsafeBytes { write(toChild.write, $0.baseAddress, $0.count) }
    close(toChild.write)
    let started = Result { () throws(PasswordFault) in
      guard written == input.count else { throw fault(errno) }
      return try spawn(path, arguments, reading: toChild.read, writing: fromChild.write)
    }
    close(toChild.read)
    close(fromChild.write)
    defer { close(fromChild.read) }
    let child = try started.get()
    let said = readToEnd(fromChild.read)
    if said == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let said, status == 0 else { throw .noProcess("it ended with status \(status)") }
    return said
  }

  private static func ends() throws(PasswordFault) -> (read: Int32, write: Int32) {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { throw fault(errno) }
    for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (pair[0], pair[1])
  }

  private static func spawn(
    _ path: String, _ arguments: [String], reading input: Int32, writing output: Int32
  ) throws(PasswordFault) -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession: Int32 = 0x80
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession: Int32 = 0x400
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // In a session of its own, no key pressed in our terminal is a signal for it.
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    // A crash of it must neither be written down nor wait for anybody.
    let environment = [strdup("SWIFT_BACKTRACE=enable=no")]
    defer { for word in environment { free(word) } }
    let failed = posix_spawn(
      &child, path, &actions, &attributes, words + [nil], environment + [nil])
    guard failed == 0 else { throw fault(failed) }
    return child
  }

  /// What it says until it ends; nil when it takes too long.
  private static func readToEnd(_ end: Int32) -> String? {
    let start = ContinuousClock.now
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let left = patienceMilliseconds - Int32((ContinuousClock.now - start) / .milliseconds(1))
      var output = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let ready = poll(&output, 1, max(0, left))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = read(end, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: said, as: UTF8.self) }
      said += buffer[..<count]
    }
  }

  private static func fault(_ code: Int32) -> PasswordFault {
    .noProcess(String(cString: strerror(code)))
  }
}
