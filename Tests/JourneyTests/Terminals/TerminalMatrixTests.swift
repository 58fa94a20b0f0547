import Foundation
import TestSupport
import Testing
import Wording

@testable import Terminal

/// Every screen on every sort of terminal, in every size: the same page everywhere, and no byte that
/// the terminal's entry doesn't allow.
@Suite(.serialized)
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

  @Test(arguments: Language.allCases)
  func `every screen is the same on every terminal`(language: Language) async throws {
    let entry = try #require(CompiledEntry(named: Self.reference))
    let pages = try Self.tour(Self.reference, entry, language, expecting: nil)
    #expect(pages.count == 19 * 4)
    try await withThrowingTaskGroup { group in
      for name in Self.others {
        // The database is read here, one entry after another: it is no business of two threads.
        let own = name == Self.unknown ? entry : CompiledEntry(named: name)
        guard let own else {
          print("There is no entry for \(name) on this system (Debian: ncurses-term): left out.")
          continue
        }
        // The first page tells of the stand-in.
        let expected = pages.filter { name != Self.unknown || !$0.key.hasPrefix("login") }
        group.addTask { _ = try Self.tour(name, own, language, expecting: expected) }
      }
      try await group.waitForAll()
    }
  }

  /// Wide characters stand in every column of these pages, and tmux counts them by itself.
  @Test(arguments: Language.allCases)
  func `every screen is the same in tmux`(language: Language) throws {
    let tmux = "/usr/bin/tmux"
    guard FileManager.default.isExecutableFile(atPath: tmux) else {
      print("There is no tmux on this system (Debian: tmux): left out.")
      return
    }
    let folder = try TemporaryFolder()
    try "set -g status off\nset -s escape-time 20\nset -g default-terminal tmux-256color\n"
      .write(toFile: folder.file("tmux.conf"), atomically: true, encoding: .utf8)
    let script = """
      \(tmux) -u -L fenqi -f \(folder.file("tmux.conf")) new-session "$@"
      printf '\\nleft %s\\n' $?; read line
      """
    let sizes = [Size(columns: 46, rows: 16), Size(columns: 120, rows: 40)]
    let entry = try #require(CompiledEntry(named: Self.reference))
    let pages = try Self.tour(Self.reference, entry, language, expecting: nil, sizes: sizes)
    let customer = try Customer(
      in: TemporaryFolder(), language: language, latency: 0,
      arguments: ["--today", "2026-03-05"], environment: ["TMUX_TMPDIR": folder.path],
      script: script)
    try TerminalTour(customer, entry: entry, sizes: sizes, expecting: pages).walk()
  }

  private nonisolated static func tour(
    _ name: String, _ entry: CompiledEntry, _ language: Language,
    expecting expected: [String: String]?, sizes: [Size] = sizes
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
