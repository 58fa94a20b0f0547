import Testing

/// Which room may know which: the compiler lets a file import what its target reaches only through
/// another.
struct ArrowTests {
  /// What each target of ours may import of ours and of others.
  private static let arrows: [String: Set<String>] = [
    "Texts": ["CTexts"],
    "Wording": [],
    "Installments": [],
    "Documents": ["Wording", "TOMLKit"],
    "Catalogue": ["Installments", "Texts", "Documents", "Wording"],
    "Secrets": ["CSodium", "Texts"],
    "Durable": ["CFiles", "GRDB", "GRDBSQLite"],
    "Backups": ["Durable", "Secrets"],
    "Gateway": ["Installments", "Texts", "Documents", "Wording", "Durable", "Secrets", "GRDB"],
    "Store": ["Installments", "Texts", "Documents", "Wording", "Durable", "Secrets", "GRDB"],
    "Terminal": ["CNcurses", "CMainQueue", "Wording"],
    "ViewModels": ["Installments", "Catalogue", "Wording"],
    "Screens": ["ViewModels", "Installments", "Terminal", "Texts", "Documents", "Wording"],
    "Lines": ["Screens", "ViewModels", "Installments", "Terminal", "Wording"],
    "Pictures": ["Terminal"],
    "Recordings": ["Pictures", "Terminal", "Wording"],
    "Rehearsals": [
      "Lines", "Screens", "ViewModels", "Catalogue", "Installments", "Store", "Gateway", "Secrets",
      "Texts", "Documents", "Terminal", "Wording",
    ],
    "Shows": [
      "Rehearsals", "Recordings", "Screens", "ViewModels", "Installments", "Documents", "Terminal",
      "Wording",
    ],
    "fenqi": ["Commands"],
    "Commands": [
      "Lines", "Rehearsals", "Shows", "Pictures", "Screens", "ViewModels", "Catalogue",
      "Installments",
      "Store", "Gateway", "Terminal",
      "Documents",
      "Wording", "Durable", "Backups", "Secrets", "CProcess", "ArgumentParser",
    ],
  ]

  /// The C door, and what only the tests are made of.
  private static let others: Set<String> = [
    "BareList", "CNcurses", "CMainQueue", "CFiles", "CSQLite", "CProcess", "CTexts", "CTaskHook",
    "TestSupport", "Simulation", "StoredSimulation", "Torture", "Fuzzing",
  ]

  /// What comes with the system.
  private static let system: Set<String> = ["Foundation", "Dispatch", "Synchronization"]

  @Test func `every import follows an arrow`() throws {
    for file in try SourceFile.all(in: "Sources") {
      let allowed = try #require(Self.arrows[file.target], "\(file): an unknown target")
      for module in file.imports {
        #expect(
          allowed.contains(module) || Self.system.contains(module),
          "\(file) imports \(module)")
      }
    }
  }

  @Test(arguments: [
    ("CNcurses", ["Terminal", "TerminalTests"]),
    ("CMainQueue", ["Terminal"]),
    ("CSodium", ["Secrets"]),
    ("CFiles", ["Durable"]),
    ("CTexts", ["Texts"]), ("CTaskHook", ["Simulation"]),
    ("CProcess", ["Commands"]),
    ("GRDBSQLite", ["Durable", "DurableTests"]),
    (
      "GRDB",
      ["Durable", "Store", "Gateway", "StoreTests", "GatewayTests", "DurableTests", "Torture"]
    ),
    ("TOMLKit", ["Documents"]),
    ("ArgumentParser", ["Commands"]),
  ])
  func `one room has each key to the outside`(module: String, rooms: [String]) throws {
    for file in try SourceFile.all() where file.imports.contains(module) {
      #expect(rooms.contains(file.target), "\(file) imports \(module)")
    }
  }

  /// `Package.swift` says the same; here is what it must not come to say.
  @Test func `every target has its arrows here`() throws {
    let manifest = try SourceFile(path: "Package.swift").lines.joined(separator: "\n")
    let targets = manifest.matches(of: /\.(?:target|executableTarget)\(\s*name: "(\w+)"/)
      .map { String($0.1) }.filter { !Self.others.contains($0) }
    #expect(Set(targets) == Set(Self.arrows.keys))
  }
}
