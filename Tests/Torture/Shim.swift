import Foundation

/// What the shim is told about one run of a program; `Tests/FaultShim/FaultShim.c` explains each.
struct Shim: Sendable {
  /// What is to go wrong.
  enum Fault: Hashable, Sendable, CustomStringConvertible {
    case none
    case killedBefore(Int)
    case killedAmid(Int)
    case failsAt(Int, errno: Int32)
    case failsFrom(Int, errno: Int32)
    case noDescriptors(from: Int)
    case writesCutShort(every: Int)

    var environment: [String: String] {
      switch self {
      case .none: [:]
      case .killedBefore(let place): ["FAULT_KILL_AT": "\(place)"]
      case .killedAmid(let place): ["FAULT_KILL_AT": "\(place)", "FAULT_KILL_HALF": "1"]
      case .failsAt(let place, let number):
        ["FAULT_FAIL_AT": "\(place)", "FAULT_ERRNO": "\(number)"]
      case .failsFrom(let place, let number):
        ["FAULT_FAIL_FROM": "\(place)", "FAULT_ERRNO": "\(number)"]
      case .noDescriptors(from: let place): ["FAULT_OPEN_FROM": "\(place)"]
      case .writesCutShort(every: let count): ["FAULT_SHORT_EVERY": "\(count)"]
      }
    }

    var description: String {
      switch self {
      case .none: "none"
      case .killedBefore(let place): "before-\(place)"
      case .killedAmid(let place): "amid-\(place)"
      case .failsAt(let place, let number): "fails-at-\(place)-errno-\(number)"
      case .failsFrom(let place, let number): "fails-from-\(place)-errno-\(number)"
      case .noDescriptors(from: let place): "no-descriptors-from-\(place)"
      case .writesCutShort(every: let count): "short-every-\(count)"
      }
    }
  }

  /// What the shim says of a run.
  struct Report: Sendable {
    /// Where it was killed; nil when it ended by itself.
    var killedAt: Int?
    /// How many boundaries it met; nil when it was killed.
    var boundaries: Int?
  }

  /// The program ran without the shim, so whatever it survived proves nothing.
  struct NotLoaded: Error, CustomStringConvertible {
    let program: String

    var description: String { "the shim was not loaded into \(program): nothing was tested" }
  }

  let library: String

  /// The environment of a program whose data folder is `folder`.
  func environment(
    _ fault: Fault, in folder: String, record: String? = nil
  ) -> [String: String] {
    var environment = Self.plain
    environment["LD_PRELOAD"] = library
    environment["FAULT_DIR"] = folder
    environment["FAULT_REPORT"] = Self.reportPath(of: folder)
    environment["FAULT_RECORD"] = record
    return environment.merging(fault.environment) { $1 }
  }

  static let plain = [
    "LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Takes the report of the last run; a run without the shim is an error.
  static func takeReport(on program: String, in folder: String) throws -> Report {
    let path = reportPath(of: folder)
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    unlink(path)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    let name = program.split(separator: "/").last ?? ""
    guard lines.contains(where: { $0 == ["loaded", name] }) else {
      throw NotLoaded(program: program)
    }
    var report = Report()
    for line in lines where line.count == 2 {
      if line[0] == "killed" { report.killedAt = Int(line[1]) }
      if line[0] == "ended" { report.boundaries = max(report.boundaries ?? 0, Int(line[1]) ?? 0) }
    }
    return report
  }

  private static func reportPath(of folder: String) -> String { folder + ".report" }
}
