import Foundation

/// What the system tells of the processes that run (proc(5)).
public nonisolated enum ProcessTable {
  /// The process that another one has started; nil while there is none.
  public static func child(of parent: pid_t) -> pid_t? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.lazy.compactMap { pid_t($0) }.first { facts(of: $0)?.parent == parent }
  }

  /// Processor time that a process has used, in ticks of the system's clock.
  public static func ticks(of process: pid_t) -> Int? { facts(of: process)?.ticks }

  public static func isRunning(_ process: pid_t) -> Bool {
    facts(of: process).map { $0.state != "Z" } ?? false
  }

  /// The name stands in brackets and may hold anything; what counts comes after it.
  private static func facts(of process: pid_t) -> (state: String, parent: pid_t, ticks: Int)? {
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = line.lastIndex(of: ")")
    else { return nil }
    let words = line[line.index(after: end)...].split(separator: " ")
    guard words.count > 12, let parent = pid_t(words[1]), let user = Int(words[11]),
      let system = Int(words[12])
    else { return nil }
    return (String(words[0]), parent, user + system)
  }
}
