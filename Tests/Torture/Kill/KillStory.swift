import Foundation

/// What a program does while it is killed.
enum KillStory: String, CaseIterable, Sendable {
  case login, repayment, refusal, unknown
  case founding, importing, migration, backup, restoring

  /// Whether the built `fenqi` plays it; the others are played by a victim, which starts faster.
  var isOnCommandLine: Bool {
    switch self {
    case .login, .repayment, .refusal, .unknown: false
    case .founding, .importing, .migration, .backup, .restoring: true
    }
  }

  /// Whether it makes a new password, which takes longer than all the rest of it.
  var makesPassword: Bool { [.founding, .importing].contains(self) }

  /// Where the books are in its folder.
  func books(in folder: String) -> String {
    self == .restoring ? folder + "/books" : folder
  }

  /// The folder it begins with.
  func prepare(in workshop: Workshop) async throws -> String {
    let folder = try workshop.memory.folder()
    switch self {
    case .founding: break
    case .migration: try OldBooks.write(to: folder)
    case .login, .repayment, .refusal, .unknown:
      try await Till(in: folder).furnish(SampleBooks.household(orders: 2))
    case .importing:
      try await Till(in: folder).furnish(SampleBooks.household(orders: 2))
      try SampleBooks.importable.write(
        toFile: folder + "/books.toml", atomically: true, encoding: .utf8)
    case .backup:
      try await Till(in: folder).furnish(SampleBooks.household(orders: 2))
      try FileManager.default.createDirectory(
        atPath: folder + "/kept", withIntermediateDirectories: false)
    case .restoring:
      let other = try await Self.backup.prepare(in: workshop)
      defer { Scratch.remove(other) }
      _ = try await Self.backup.play(.none, in: other, workshop)
      try FileManager.default.copyItem(atPath: other + "/kept", toPath: folder + "/kept")
      try FileManager.default.createDirectory(
        atPath: books(in: folder), withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
      try await Till(in: books(in: folder)).furnish(SampleBooks.household(orders: 1))
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
    case .backup:
      try await workshop.fenqi(["backup", folder + "/kept/backup"], fault, in: folder)
    case .restoring:
      try await workshop.run(
        workshop.fenqi,
        ["restore", folder + "/kept/backup", "--replace"]
          + Workshop.options(books(in: folder)), fault, in: folder)
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

  /// What is wrong with what it has left beside the books: a backup is whole, or is not there.
  func aftermath(in folder: String, _ workshop: Workshop) async throws -> [String] {
    let backup = folder + "/kept/backup"
    guard self == .backup, FileManager.default.fileExists(atPath: backup) else { return [] }
    let ending = try await Child.run(
      workshop.fenqi, ["restore", backup] + Workshop.options(folder + "/kept/again"),
      environment: [:])
    if case .exited(0) = ending.way { return [] }
    return ["the backup is there and can't be restored: \(ending.output)"]
  }

  /// What is wrong with the last start, which nothing has disturbed: it has to carry out the command,
  /// or to say that it was carried out before.
  func findings(of ending: Child.Ending) -> [String] {
    switch ending.way {
    case .exited(0): []
    case .exited(1) where self == .importing && ending.output.contains("already"): []
    case .exited(1) where self == .backup && ending.output.contains("is there already"): []
    default: ["the last start ended with \(ending.way): \(ending.output)"]
    }
  }
}
