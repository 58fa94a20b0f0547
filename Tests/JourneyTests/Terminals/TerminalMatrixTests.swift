import Foundation
import TestSupport
import Testing
import Wording

@testable import Terminal

/// Every screen on every sort of terminal, in every size: the same page everywhere, and no byte that
/// the terminal's entry doesn't allow.
struct TerminalMatrixTests {
  /// One that nobody's system knows stands for all that are newer than the system.
  nonisolated static let unknown = "xterm-kitty-of-tomorrow"
  private nonisolated static let reference = "xterm-256color"
  private nonisolated static let others = [
    "xterm", "tmux-256color", "screen-256color", "linux", "vt100", "vt220",
    "rxvt-unicode-256color", unknown,
  ]
  private nonisolated static let sizes = [
    Size(columns: 46, rows: 16), Size(columns: 120, rows: 40), Size(columns: 300, rows: 100),
    Size(columns: 1, rows: 1),
  ]

  /// Wide characters stand in every column of these pages, and multiplexers count them by themselves.
  @Test(arguments: Language.allCases)
  func `every screen is the same on every terminal and in every multiplexer`(
    language: Language
  ) async throws {
    let reference = try #require(CompiledEntry(named: Self.reference))
    let pages = try await blocking {
      try Self.tour(Self.reference, reference, language, expecting: nil)
    }
    #expect(pages.count == 22 * 4)
    try await withThrowingTaskGroup { group in
      for name in Self.others {
        // The database is read here, one entry after another: it is no business of two threads.
        let own = name == Self.unknown ? reference : CompiledEntry(named: name)
        guard let own else {
          print("There is no entry for \(name) on this system (Debian: ncurses-term): left out.")
          continue
        }
        // The first page tells of the stand-in.
        let expected = pages.filter { name != Self.unknown || !$0.key.hasPrefix("login") }
        group.addTask {
          try await blocking { _ = try Self.tour(name, own, language, expecting: expected) }
        }
      }
      for multiplexer in Multiplexer.allCases {
        guard multiplexer.isInstalled else {
          print("There is no \(multiplexer) on this system: left out.")
          continue
        }
        group.addTask {
          try await blocking {
            try Self.tour(in: multiplexer, reference, language, expecting: pages)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private nonisolated static func tour(
    in multiplexer: Multiplexer, _ entry: CompiledEntry, _ language: Language,
    expecting pages: [String: String]
  ) throws {
    let folder = try TemporaryFolder()
    let customer = try Customer(
      in: TemporaryFolder(), language: language, latency: 0,
      arguments: ["--today", "2026-03-05"], environment: multiplexer.environment(in: folder),
      script: multiplexer.script(in: folder))
    let sizes = [Size(columns: 46, rows: 16), Size(columns: 120, rows: 40)]
    try TerminalTour(customer, entry: entry, sizes: sizes, expecting: pages).walk()
  }

  private nonisolated static func tour(
    _ name: String, _ entry: CompiledEntry, _ language: Language,
    expecting expected: [String: String]?
  ) throws -> [String: String] {
    let customer = try Customer(
      in: TemporaryFolder(), language: language, latency: 0,
      arguments: ["--today", "2026-03-05"], environment: ["TERM": name])
    let tour = TerminalTour(customer, entry: entry, sizes: sizes, expecting: expected)
    try tour.walk()
    let isOld = ["linux", "vt100", "vt220"].contains(name)
    let allowed = AllowedOutput(
      of: entry,
      extra: isOld ? [] : [1000, 1006, 2004].flatMap { ["\u{1B}[?\($0)h", "\u{1B}[?\($0)l"] })
    #expect(allowed.strangers(in: customer.terminal.bytes) == [:], "\(name)")
    return tour.pages
  }
}
