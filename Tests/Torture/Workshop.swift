import Foundation

/// Where the parts find the programs, the shim and room for data folders.
struct Workshop: Sendable {
  /// The built `fenqi`.
  let fenqi: String
  /// This program, to be started again as a victim.
  let own: String
  private(set) var shim: Shim
  /// One folder in memory for most cases, one on the disk for some.
  let memory: Scratch
  let disk: Scratch
  /// The description of the one case to play; nil for all.
  private let only: String?
  /// How many things may run at a time.
  let width: Int

  /// Tells what is missing.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  init(shim: String, only: String? = nil) throws {
    self.only = only
    own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    fenqi = URL(fileURLWithPath: own).deletingLastPathComponent().path + "/fenqi"
    guard FileManager.default.isExecutableFile(atPath: fenqi) else {
      throw Missing(description: "there is no built fenqi beside \(own)")
    }
    self.shim = Shim(library: shim)
    let isMemoryThere = FileManager.default.isWritableFile(atPath: "/dev/shm")
    memory = try Scratch(in: isMemoryThere ? "/dev/shm" : "/tmp")
    disk = try Scratch(in: "/tmp")
    width = max(2, ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The same with another shim, or with none.
  func with(shim library: String) -> Workshop {
    var other = self
    other.shim = Shim(library: library)
    return other
  }

  /// The cases that are to be played.
  func chosen<Case: CustomStringConvertible>(_ cases: [Case]) -> [Case] {
    guard let only else { return cases }
    return cases.filter { $0.description == only }
  }

  func fenqi(
    _ arguments: [String], _ fault: Shim.Fault = .none, in folder: String
  ) async throws -> (ending: Child.Ending, report: Shim.Report) {
    try await run(fenqi, arguments + Self.options(folder), fault, in: folder)
  }

  /// The options with which every command reads the books of a folder on the day of the stories.
  static func options(_ folder: String) -> [String] {
    ["--data", folder, "--today", "\(SampleBooks.today)", "--lang", "en"]
  }

  /// Runs a program under the shim, and takes the shim's report.
  func run(
    _ program: String, _ arguments: [String], _ fault: Shim.Fault, in folder: String,
    record: String? = nil
  ) async throws -> (ending: Child.Ending, report: Shim.Report) {
    let ending = try await Child.run(
      program, arguments, environment: shim.environment(fault, in: folder, record: record))
    return (ending, try Shim.takeReport(on: program, in: folder))
  }
}

/// A place for data folders that goes at the end.
final class Scratch: Sendable {
  let path: String

  init(in place: String) throws {
    // The shim compares paths letter by letter.
    let real = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
    path = real + "/fenqi-torture-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { Self.remove(path) }

  /// A new data folder, empty or a copy of another.
  func folder(copying template: String? = nil) throws -> String {
    let folder = path + "/" + UUID().uuidString
    guard mkdir(folder, 0o700) == 0 else {
      throw Workshop.Missing(description: "\(folder): \(String(cString: strerror(errno)))")
    }
    guard let template else { return folder }
    for name in try FileManager.default.contentsOfDirectory(atPath: template) {
      try FileManager.default.copyItem(atPath: "\(template)/\(name)", toPath: "\(folder)/\(name)")
    }
    return folder
  }

  static func remove(_ folder: String) {
    try? FileManager.default.removeItem(atPath: folder)
    unlink(folder + ".report")
  }
}
