import Foundation

/// What a program does while it is killed.
enum KillStory: String, CaseIterable, Sendable {
  case login, repayment, refusal, unknown
  case founding, importing, migration

  /// Whether the built `fenqi` plays it; the others are played by a victim, which starts faster.
  var isOnCommandLine: Bool { [.founding, .importing, .migration].contains(self) }

  /// The folder it begins with.
  func prepare(in workshop: Workshop) async throws -> String {
    let folder = try workshop.memory.folder()
    switch self {
    case .founding: break
    case .migration: try OldBooks.write(to: folder)
    case .login, .repayment, .refusal, .unknown, .importing:
      try await Till(in: folder).furnish(SampleBooks.household(orders: 2))
      if self == .importing {
        try SampleBooks.importable.write(
          toFile: folder + "/books.toml", atomically: true, encoding: .utf8)
      }
    }
    return folder
  }

  /// Plays it once, with a fault, on a folder.
  func play(
    _ fault: Shim.Fault, in folder: String, _ workshop: Workshop
  ) async throws -> (ending: Child.Ending, report: Shim.Report) {
    switch self {
    case .founding: try await workshop.fenqi(["seed", "--orders", "2"], fault, in: folder)
    case .importing:
      try await workshop.fenqi(["import", folder + "/books.toml"], fault, in: folder)
    case .migration: try await workshop.fenqi(["verify", "--json"], fault, in: folder)
    case .login, .repayment, .refusal, .unknown:
      try await workshop.run(
        workshop.own, Victim(Victim.Story(rawValue: rawValue) ?? .login, in: folder).arguments,
        fault, in: folder)
    }
  }

  /// How often it writes when nothing disturbs it.
  func boundaryCount(from template: String, _ workshop: Workshop) async throws -> Int {
    let folder = try workshop.memory.folder(copying: template)
    defer { Scratch.remove(folder) }
    let (ending, report) = try await play(.none, in: folder, workshop)
    guard case .exited(0) = ending.way, let count = report.boundaries else {
      throw Workshop.Missing(description: "\(rawValue) does not work: \(ending.output)")
    }
    return count
  }

  /// Starts again after it was killed: the same command, or what every start does.
  func restart(
    _ fault: Shim.Fault, in folder: String, _ workshop: Workshop
  ) async throws -> (ending: Child.Ending, report: Shim.Report) {
    if isOnCommandLine { return try await play(fault, in: folder, workshop) }
    return try await workshop.run(
      workshop.own, Victim(.recovery, in: folder).arguments, fault, in: folder)
  }

  /// What is wrong with the last start, which nothing has disturbed: it has to carry out the command,
  /// or to say that it was carried out before.
  func findings(of ending: Child.Ending) -> [String] {
    switch ending.way {
    case .exited(0): []
    case .exited(1) where self == .importing && ending.output.contains("already"): []
    default: ["the last start ended with \(ending.way): \(ending.output)"]
    }
  }
}
