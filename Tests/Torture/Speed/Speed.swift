import Foundation
import TestSupport

/// How long the program lets people wait, beside the least list that can be: medians, taken in turns.
struct Speed: Part {
  let name = "speed"
  let lane = Lane.alone
  let workshop: Workshop

  /// A key may take so much longer than in the list, and the first page.
  private static let mostForKey = 1.3
  private static let mostForStart = 5.0
  /// A first page within so many milliseconds is quick enough whatever the list takes.
  private static let quickStart = 60.0
  private static let presses = 200
  private static let starts = 21

  /// Milliseconds, of the program and of the list.
  private struct Pair {
    var program: [Double] = []
    var list: [Double] = []

    var ratio: Double { Speed.median(program) / Speed.median(list) }
    var words: String {
      let figures = [Speed.median(program), Speed.median(list), ratio]
      return figures.map { String(format: "%.2f", $0) }.joined(separator: " ")
    }
  }

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let closings = try await budget.rounds(from: seed) { _ in
      try await blocking { Result { try round() } }.get()
    }
    return Closing(
      figures: closings.map(\.figures).joined(separator: "; "),
      violations: closings.flatMap(\.violations))
  }

  private func round() throws -> Closing {
    let folder = try workshop.memory.folder()
    defer { Scratch.remove(folder) }
    let starts = try measureStarts(in: folder)
    let program = try Visitor(of: workshop, in: folder)
    let list = try openList()
    let keys = try measureKeys(program.terminal, list)
    let idle = try program.rest(seconds: 5)
    try program.leave()
    try list.send("q")
    _ = try list.waitForExit()
    return closing(starts: starts, keys: keys, idle: idle)
  }

  private func closing(starts: Pair, keys: Pair, idle: Visitor.Rest) -> Closing {
    var broken: [String] = []
    if keys.ratio > Self.mostForKey {
      broken.append("a key takes too long: \(keys.words)")
    }
    let first = Self.median(starts.program)
    if first > Self.quickStart, starts.ratio > Self.mostForStart {
      broken.append("the first page takes too long: \(starts.words)")
    }
    if idle != Visitor.Rest(ticks: 0, bytes: 0) { broken.append("rest costs something: \(idle)") }
    return Closing(
      figures: "ms of program and list, and the ratio: key \(keys.words), "
        + "first page \(starts.words); 5 s of rest: \(idle)",
      violations: broken.map { Violation(what: $0, replay: "speed") })
  }

  private func measureStarts(in folder: String) throws -> Pair {
    var pair = Pair()
    // The first one makes the books.
    for turn in 0...Self.starts {
      let start = ContinuousClock.now
      let program = try Visitor.open(workshop, in: folder)
      let middle = ContinuousClock.now
      let list = try openList()
      let end = ContinuousClock.now
      for terminal in [program, list] {
        terminal.terminate()
        _ = try terminal.waitForExit()
      }
      guard turn > 0 else { continue }
      pair.program.append((middle - start) / .milliseconds(1))
      pair.list.append((end - middle) / .milliseconds(1))
    }
    return pair
  }

  private func measureKeys(_ program: PseudoTerminal, _ list: PseudoTerminal) throws -> Pair {
    var pair = Pair()
    for press in 0..<Self.presses {
      let key = press % 10 < 5 ? "j" : "k"
      pair.program.append(try program.timeToAnswer(key) / .milliseconds(1))
      pair.list.append(try list.timeToAnswer(key) / .milliseconds(1))
    }
    return pair
  }

  private func openList() throws -> PseudoTerminal {
    let list = try PseudoTerminal(
      BuiltProgram(named: "BareList").path, environment: BuiltProgram.environment)
    try list.waitFor("[分期 0/3]", seconds: 20)
    return list
  }

  private static func median(_ times: [Double]) -> Double {
    times.isEmpty ? 0 : times.sorted()[times.count / 2]
  }
}

/// Somebody signed in to the built program, who looks at the list of orders.
final class Visitor {
  let terminal: PseudoTerminal

  /// What a while without a key costs.
  struct Rest: Equatable, CustomStringConvertible {
    let ticks: Int
    let bytes: Int
    var description: String { "\(counted(ticks, "tick")), \(counted(bytes, "byte"))" }
  }

  init(of workshop: Workshop, in folder: String) throws {
    terminal = try Self.open(workshop, in: folder)
    try terminal.send("demo" + Keystrokes.tab)
    try terminal.waitFor("> Password", seconds: 20)
    try terminal.send("fenqi-demo" + Keystrokes.enter)
    try terminal.waitFor("Enter open", seconds: 20)
    try terminal.waitUntilQuiet(milliseconds: 500)
  }

  /// The program with its first page.
  static func open(_ workshop: Workshop, in folder: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      workshop.fenqi, Workshop.options(folder), environment: BuiltProgram.environment)
    try terminal.waitFor("FQ-1", seconds: 20)
    return terminal
  }

  func rest(seconds: Int32) throws -> Rest {
    // The terminal's own child stands guard over the program.
    let processes =
      [terminal.process] + [ProcessTable.child(of: terminal.process)].compactMap(\.self)
    func ticks() -> Int { processes.compactMap(ProcessTable.ticks).reduce(0, +) }
    let (ticksBefore, bytesBefore) = (ticks(), terminal.bytes.count)
    try terminal.waitUntilQuiet(milliseconds: seconds * 1_000)
    return Rest(ticks: ticks() - ticksBefore, bytes: terminal.bytes.count - bytesBefore)
  }

  func leave() throws {
    terminal.terminate()
    _ = try terminal.waitForExit()
  }
}
