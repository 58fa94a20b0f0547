import Rehearsals
import Screens
import Terminal
import Wording

/// The list of demonstrations and drills, on the real screen: what is chosen is played, and the list
/// comes again.
public final class Playbill {
  private let scripts: [Script]
  private let staging: Performance.Staging
  private let display: any Display
  private let look: Look
  private let pause: @Sendable (Duration) async -> Void
  private var selection = 0
  private var choice = Choice.leave
  private var ending = Ending()

  private enum Choice: Equatable { case show, guide, leave }

  /// Its keys, which the last row tells.
  private enum Command: CaseIterable {
    case up, down, show, guide, leave

    var keys: [Key] {
      switch self {
      case .up: [.up, .character("k")]
      case .down: [.down, .character("j")]
      case .show: [.enter, .right, .character("l")]
      case .guide: [.character("g")]
      case .leave: [.escape, .character("q"), .left, .character("h"), .control("c")]
      }
    }
  }

  public init(
    _ scripts: [Script], _ staging: Performance.Staging, on display: any Display,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.scripts = scripts
    self.staging = staging
    self.display = display
    self.pause = pause
    look = staging.style.look(in: staging.language)
  }

  /// Runs until the person leaves. `onScore` is told what a drill was worth.
  public func run(onScore: (Script, DrillScore) -> Void = { _, _ in }) async throws {
    while display.endingSignal == nil {
      draw()
      ending = Ending()
      let ears = Ears(at: display, take: { [weak self] in self?.take($0) }) { [weak self] in
        self?.choose(.leave)
      }
      await ending.wait()
      ears.close()
      guard choice != .leave, display.endingSignal == nil else { return }
      do {
        try await play(scripts[selection], isWalked: choice == .guide, onScore: onScore)
      } catch let failure as PlayFailure {
        let page = TextPage(look(failure.phrase), on: Marquee(on: display, look: look))
        await page.run()
      }
    }
  }

  private func play(
    _ script: Script, isWalked: Bool, onScore: (Script, DrillScore) -> Void
  ) async throws {
    if script.drill != nil {
      let desk = DrillDesk(script, staging, on: display, pause: pause)
      if let score = try await desk.run() { onScore(script, score) }
    } else if isWalked {
      try await Guide(script, staging, on: display, pause: pause).run()
    } else {
      try await Show(script, staging, on: display, pause: pause).run()
    }
  }

  private func take(_ event: DisplayEvent) {
    switch event {
    case .typed(let burst): for key in burst { take(key) }
    case .ended: choose(.leave)
    case .resized, .pointed: break
    }
    draw()
  }

  private func take(_ key: Key) {
    switch Command.allCases.first(where: { $0.keys.contains(key.asCommand) }) {
    case .up: selection = max(0, selection - 1)
    case .down: selection = min(scripts.count - 1, selection + 1)
    case .show: choose(.show)
    case .guide: choose(.guide)
    case .leave: choose(.leave)
    case nil: break
    }
  }

  private func choose(_ answer: Choice) {
    choice = answer
    ending.come()
  }
}

// The page.
extension Playbill {
  private func draw() {
    guard !scripts.isEmpty else { return }
    let size = display.size
    var canvas = Canvas(size: size, style: look.theme.style(.text), symbols: look.symbols)
    func write(
      _ text: String, _ column: Int, _ row: Int, _ role: Role, on ground: Role = .background
    ) {
      canvas.write(
        text, at: Point(column: column, row: row), style: look.theme.style(role, on: ground),
        width: size.columns - column - 1)
    }
    func fill(_ row: Int, _ ground: Role) {
      canvas.fill(
        Area(column: 0, row: row, columns: size.columns, rows: 1),
        style: look.theme.style(.text, on: ground))
    }
    fill(0, .headerBackground)
    write(
      look(" 演示与演练  [演示 模拟 不动真钱]", " Demonstrations and drills  [DEMO no real money]"), 0, 0,
      .headerForeground, on: .headerBackground)
    let height = max(1, size.rows - 6)
    let top = max(0, min(selection - height / 2, scripts.count - height))
    for (row, script) in scripts.dropFirst(top).prefix(height).enumerated() {
      let isChosen = top + row == selection
      if isChosen { fill(row + 2, .selectionBackground) }
      let ground: Role = isChosen ? .selectionBackground : .background
      write(
        (isChosen ? "> " : "  ") + look(script.title), 1, row + 2,
        isChosen ? .selectionForeground : .text, on: ground)
      let length = Self.length(of: script)
      write(
        length, size.columns - TextWidth.of(length) - 2, row + 2,
        isChosen ? .selectionForeground : .textMuted, on: ground)
    }
    let lines = TextWidth.wrap(look(scripts[selection].purpose), to: max(1, size.columns - 4))
    for (row, line) in lines.prefix(2).enumerated() {
      write(line, 2, size.rows - 3 + row, .info)
    }
    fill(size.rows - 1, .footerBackground)
    write(
      look("Enter 播放  g 自己走一遍  ↑↓ 选择  q 返回", "Enter play  g walk it yourself  ↑↓ choose  q back"),
      1, size.rows - 1, .footerText, on: .footerBackground)
    display.show(canvas, caret: Point(column: 1, row: 2 + selection - top))
  }

  /// How long a script takes to be shown at the usual speed: `2:05`.
  public static func length(of script: Script) -> String {
    let seconds = Rhythm.length(of: script.paths[0]).components.seconds
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
