import Documents
import Rehearsals
import Synchronization
import Terminal
import TestSupport
import Wording

@testable import Shows

/// Whoever watches a show on a scripted display, and sits at its desk: a test that types, waits for
/// what comes, and reads pages. Pauses pass at once, so a show that must be looked at is paused.
final class Audience: Desk {
  let display: ScriptedDisplay
  let script: Script
  let pauses = Pauses()
  private(set) var cues: [Cue] = []
  private var show: Task<Void, any Error>?
  private var isAwaited: (Cue) -> Bool = { _ in false }
  private var waiting: CheckedContinuation<Void, Never>?

  init(_ script: Script = Audience.script, columns: Int = 80, rows: Int = 24) {
    self.script = script
    display = ScriptedDisplay(columns: columns, rows: rows)
  }

  var page: String { display.page }
  var rows: [String] {
    page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The four rows of captions.
  var bar: [String] { Array(rows.suffix(4)) }
  /// The page of the program above them.
  var stage: String { rows.dropLast(4).joined(separator: "\n") }

  /// Begins the show, and returns when it stands before its first step; or when it has run to its end.
  func open(_ language: Language = .english, isPaused: Bool = true, speed: Double = 1) async {
    var staging = Performance.Staging()
    staging.language = language
    if isPaused { display.press(.character(" ")) }
    let show = Show(
      script, staging, on: display, speed: speed, desk: self,
      pause: { [pauses] time in
        pauses.note(time)
        // The clock of a play in somebody's hands would tick without end.
        guard time == Hands.tick else { return }
        let (ticks, end) = AsyncStream<Never>.makeStream()
        for await _ in ticks {}
        end.finish()
      })
    self.show = Task { try await show.run() }
    await wait { isPaused ? $0.next != nil : $0.position == $0.count }
  }

  /// Leaves the show, and returns when it has ended.
  func leave(by key: Key = .character("q")) async throws {
    display.press(key)
    try await close()
  }

  /// Returns when the show has ended; throws what it ended with.
  func close() async throws { try await show?.value }

  /// Presses keys one after another, waiting each time until it was taken.
  func press(_ keys: Key...) async {
    for key in keys {
      display.press(key)
      await display.idle()
    }
  }

  /// Presses a key, and returns when the bar begins so.
  func press(_ key: Key, untilBar beginning: String) async {
    display.press(key)
    while !bar[0].hasPrefix("── \(beginning)") { await Task.yield() }
  }

  /// Presses a key, and returns when the show is where it leads.
  func press(_ key: Key, until isThere: @escaping (Cue) -> Bool) async {
    cues = []
    display.press(key)
    await wait(until: isThere)
  }

  /// Returns when the presenter is told of such a place, or has been.
  private func wait(until isThere: @escaping (Cue) -> Bool) async {
    if let cue = cues.last, isThere(cue) { return }
    isAwaited = isThere
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting = $0 }
    } onCancel: {
      Task { @MainActor in self.goOn() }
    }
  }

  private func goOn() {
    waiting?.resume()
    waiting = nil
  }

  /// Goes single steps until the show stands before one.
  func step(to position: Int) async {
    for place in 0..<position {
      await press(.character("n")) { $0.position == place + 1 }
    }
  }

  func show(_ cue: Cue) {
    cues.append(cue)
    if isAwaited(cue) { goOn() }
  }

  /// The page that a play without a show has at a step.
  func expectedStage(
    at position: Int, path: Int = 0, language: Language = .english
  ) async throws -> String {
    var staging = Performance.Staging()
    staging.language = language
    staging.style.size = Size(columns: display.size.columns, rows: display.size.rows - 4)
    let performance = try await Performance(script, script.paths[path], staging)
    try await performance.play(upTo: position)
    return performance.stage.text
  }

  static let script: Script = {
    do throws(Faults) {
      return try ScriptFile.read(text: text, file: "shown.play", names: ScriptNames())
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }()

  /// Its steps by number, as the tests name them.
  enum Place {
    static let signIn = 0
    static let account = 2
    static let orders = 4
    static let open = 7
    static let payment = 9
    /// The branch's first step.
    static let branch = 11
    static let end = 13
  }

  private static let text = """
    title 示例 | A sample
    purpose 给测试用 | For tests
    mark 登录 | Sign in
    say 先登录。 | Sign in first.
    type account demo
    type password fenqi-demo
    mark 订单 | Orders
    note 慢一点 | Slowly
    say 打开今天到期的这一笔。 | Open the one that is due today.
    press orders.open XM2588125560
    expect screen order
    mark 付款 | Pay
    press order.repay
    branch 没有钱？ | No money?
    arm too-little-money
    press payment.choose wechat-pay
    expect field password
    end
    press payment.choose wechat-pay
    expect field password
    """
}

/// Pauses that pass at once, and how long they would have been.
nonisolated final class Pauses: Sendable {
  private let passed = Mutex<Set<Duration>>([])

  var all: Set<Duration> { passed.withLock { $0 } }

  func note(_ time: Duration) { passed.withLock { _ = $0.insert(time) } }
}
