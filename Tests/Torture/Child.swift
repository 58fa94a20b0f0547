import Foundation
import TestSupport

/// A program that runs beside this one.
struct Child: Sendable {
  let process: pid_t
  private let output: Int32

  /// How a program ended, and what it said on both of its outputs.
  struct Ending: Sendable {
    enum Way: Hashable, Sendable { case exited(Int32), signalled(Int32), late }

    let way: Way
    let output: String
  }

  /// Why a program could not be started.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts it with nothing to read, both outputs in one pipe, and exactly this environment.
  init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
    var pipe: [Int32] = [-1, -1]
    // Closed in every other program that is started meanwhile, or its end would go unseen.
    let way = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, way, 0, &pipe) == 0 else {
      throw Fault(description: "socketpair: \(String(cString: strerror(errno)))")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      close(pipe[1])
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
    posix_spawn_file_actions_adddup2(&actions, pipe[1], 2)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let pairs = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for copy in words + pairs { free(copy) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, nil, words, pairs)
    guard result == 0 else {
      close(pipe[0])
      throw Fault(description: "\(path) can't be started: \(String(cString: strerror(result)))")
    }
    self.process = process
    output = pipe[0]
  }

  /// Runs it to its end; after so many seconds it is killed.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String], patience: Int = 60
  ) async throws -> Ending {
    let child = try Child(path, arguments, environment: environment)
    return await child.end(patience: patience)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Waits for its end on a thread of its own.
  func end(patience: Int = 60) async -> Ending {
    await blocking { waitForEnd(patience: patience) }
  }

  private func waitForEnd(patience: Int) -> Ending {
    let deadline = ContinuousClock.now + .seconds(patience)
    var said: [UInt8] = []
    var isLate = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let ready = poll(&watched, 1, Int32(max(0, left)))
      if ready < 0, errno == EINTR { continue }
      if ready == 0, !isLate {
        isLate = true
        kill(process, SIGKILL)
      }
      let count = ready > 0 ? read(output, &buffer, buffer.count) : 0
      if count <= 0 { break }
      said += buffer[..<count]
    }
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let way: Ending.Way =
      isLate ? .late : signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    return Ending(way: way, output: String(decoding: said, as: UTF8.self))
  }
}

/// Does some work for each item, several at a time; the answers are in the items' order.
func spread<Item: Sendable, Answer: Sendable>(
  _ items: [Item], over width: Int, _ work: @escaping @Sendable (Item) async throws -> Answer
) async throws -> [Answer] {
  try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
    var answers: [Int: Answer] = [:]
    for (index, item) in items.enumerated() {
      if index >= width, let (place, answer) = try await group.next() { answers[place] = answer }
      group.addTask { (index, try await work(item)) }
    }
    for try await (place, answer) in group { answers[place] = answer }
    return items.indices.compactMap { answers[$0] }
  }
}
