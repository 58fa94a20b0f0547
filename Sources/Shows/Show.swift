import Rehearsals
import Screens
import Terminal
import ViewModels
import Wording

/// A script played on the real screen for people to watch, at a human pace.
public final class Show {
  let script: Script
  private var staging: Performance.Staging
  private let paths: [Script.Path]
  private let marquee: Marquee
  private let pacer: Pacer
  private let pause: @Sendable (Duration) async -> Void
  private let desk: any Desk
  private var performance: Performance?
  private var hands: Hands?
  /// Which way through the script is played.
  private var way = 0
  /// Whether the next step has begun.
  private var isUnderWay = false
  /// What stands in the place of the caption for a moment.
  private var remark: Phrase?

  /// `pause` waits as long as it is told; `desk` is what the presenter looks at.
  public init(
    _ script: Script, _ staging: Performance.Staging, on display: any Display, speed: Double = 1,
    desk: any Desk = NoDesk(), pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.script = script
    self.staging = staging
    self.desk = desk
    self.pause = pause
    paths = script.paths
    pacer = Pacer(speed: speed, pause: pause)
    marquee = Marquee(on: display, look: staging.style.look(in: staging.language))
  }

  /// Plays until the end, or until somebody leaves.
  public func run() async throws {
    let ears = Ears(at: marquee.display, take: take) { [pacer] in pacer.cut(.leave) }
    do {
      try await playUntilLeft()
    } catch {
      ears.close()
      throw error
    }
    ears.close()
  }

  private func playUntilLeft() async throws {
    var start = 0
    var cut: Pacer.Cut?
    while true {
      do {
        if case .takeOver(let action) = cut {
          try await handOver(asking: action)
        } else {
          try await play(from: start)
        }
      } catch let next as Pacer.Cut {
        cut = next
        switch next {
        case .leave: return
        case .jump(let step, let path): (start, way) = (step, path)
        case .takeOver: break
        }
      }
    }
  }

  private var path: Script.Path { paths[way] }

  /// Sets the play up as it is at a step, and goes on from there. Its facts are not looked at: they are
  /// checked elsewhere, and on a small page some can't be seen.
  private func play(from start: Int) async throws {
    staging.style.size = marquee.stageSize
    let performance = try await Performance(script, path, staging)
    self.performance = performance
    performance.checksFacts = false
    (isUnderWay, remark) = (false, nil)
    marquee.bar.key = ""
    try await performance.play(upTo: start)
    performance.onStep = { [weak self] step in try await self?.announce(step) }
    performance.onStroke = { [weak self] stroke in try await self?.show(stroke) }
    performance.onEnd = { [weak self] step in self?.end(of: step) }
    marquee.follow(performance.stage)
    tell()
    while !performance.isOver { try await performance.playNext() }
    remark = ending
    tell()
    try await pacer.stay()
  }

  /// The last page stays until somebody goes back or leaves.
  private var ending: Phrase {
    way == 0
      ? Phrase(
        zh: "演示结束。b 回到上一章，数字键去某一章，q 结束。",
        en: "The end. b goes a chapter back, a digit goes to a chapter, q ends.")
      : Phrase(
        zh: "这条路演完了。w 回到原来的地方，q 结束。", en: "That is how it could go. w goes back, q ends.")
  }

  private func announce(_ step: Step) async throws {
    tell()
    try await pacer.stop()
    isUnderWay = true
    tell()
    try await pacer.rest(Rhythm.rest(over: step, in: marquee.look))
  }

  private func end(of step: Step) {
    isUnderWay = false
    guard case .window = step.act, let performance else { return }
    marquee.follow(performance.stage)
  }

  private func show(_ stroke: Stroke) async throws {
    marquee.bar.key = KeyCaps(look: marquee.look).name(of: stroke)
    try await pacer.rest(Rhythm.time(of: stroke))
    if case .character = stroke { return }
    marquee.bar.key = ""
  }
}

// Hands.
extension Show {
  private func take(_ event: DisplayEvent) {
    switch event {
    case .ended: pacer.cut(.leave)
    case .resized: resize()
    default:
      if let hands { return act(event, with: hands) }
      guard case .typed(let burst) = event else { return }
      for key in burst { take(key) }
    }
  }

  private func take(_ key: Key) {
    remark = performance?.isOver == true ? ending : nil
    if let chapter = ShowKey.chapter(meantBy: key) { return jump(toChapter: chapter) }
    switch ShowKey.meant(by: key) {
    case .pause: pacer.togglePause()
    case .step: pacer.step()
    case .chapterBack: jump(toChapter: max(0, standing.chapter - 2))
    case .branch: turnOff()
    case .takeOver: pacer.cut(.takeOver(asking: nil))
    case .console: pacer.cut(.takeOver(asking: "global.console"))
    case .language: changeLanguage()
    case .slower: change(speed: pacer.speed / 1.5)
    case .faster: change(speed: pacer.speed * 1.5)
    case .leave: pacer.cut(.leave)
    case nil: return
    }
    tell()
  }

  private var position: Int { performance?.position ?? 0 }

  private func jump(toChapter chapter: Int) {
    let marks = path.marks
    guard marks.indices.contains(chapter) else { return }
    pacer.cut(.jump(to: marks[chapter], path: way))
  }

  /// Into the nearest branch, or out of it again.
  private func turnOff() {
    if way > 0 { return pacer.cut(.jump(to: path.start, path: 0)) }
    let nearest = paths.indices.dropFirst().min {
      abs(paths[$0].start - position) < abs(paths[$1].start - position)
    }
    guard let nearest else {
      remark = Phrase(zh: "这个脚本没有“如果”。", en: "This script has no “what if”.")
      return
    }
    pacer.cut(.jump(to: paths[nearest].start, path: nearest))
  }

  private func changeLanguage() {
    staging.language = staging.language.next
    pacer.cut(.jump(to: position, path: way))
  }

  private func change(speed: Double) {
    pacer.speed = min(16, max(0.25, speed))
    let hundredths = Int(pacer.speed * 100)
    remark = Phrase(zh: "速度 \(hundredths)%", en: "speed \(hundredths) %")
  }

  private func resize() {
    performance?.resize(to: marquee.stageSize)
    staging.style.size = marquee.stageSize
    marquee.show()
  }

  /// Lets the person act until it is handed back, or the show is left.
  private func handOver(asking action: String?) async throws {
    guard let performance else { throw Pacer.Cut.leave }
    let hands = Hands(on: performance, pause: pause) {}
    self.hands = hands
    let look = marquee.look
    marquee.bar = Marquee.Bar(
      heading: look("由您操作", "In your hands"),
      caption: look(
        "现在由您操作。按 Ctrl-T 交还，演示从原处继续。",
        "It is yours now. Ctrl-T hands it back, and the show goes on where it was."),
      controls: [look("Ctrl-T 交还", "Ctrl-T hand back")])
    if let action { hands.ask(for: action) }
    defer {
      hands.end()
      self.hands = nil
    }
    try await pacer.stay()
  }

  private func act(_ event: DisplayEvent, with hands: Hands) {
    if case .typed(let burst) = event, burst.contains(ShowKey.handBack) { return takeBack() }
    hands.take(event)
    if hands.hasLeft { takeBack() }
  }

  /// The show goes on where it was.
  private func takeBack() { pacer.cut(.jump(to: position, path: way)) }
}

// What is told.
extension Show {
  private var standing: Standing { Standing(in: path, at: position, isUnderWay: isUnderWay) }

  private func tell() {
    guard hands == nil else { return }
    let (look, standing) = (marquee.look, standing)
    var bar = marquee.bar
    bar.heading = standing.heading(of: script, in: path, look: look)
    if pacer.isPaused { bar.heading += look("  已暂停", "  paused") }
    bar.caption = look(remark ?? standing.caption)
    bar.controls = ShowKey.allCases.map { look($0.told) }
    marquee.bar = bar
    desk.show(cue(standing))
  }

  private func cue(_ standing: Standing) -> Cue {
    let caps = KeyCaps(look: marquee.look)
    return Cue(
      title: script.title, chapter: standing.chapter, chapters: path.chapters,
      caption: filled(standing.caption), notes: standing.notes.map(filled),
      next: standing.next.map { filled(caps.wording(of: $0)) }, position: position,
      count: path.steps.count, isPaused: pacer.isPaused)
  }

  /// With the names of keys, which another program could not know.
  private func filled(_ phrase: Phrase) -> Phrase {
    var look = marquee.look
    let texts = Language.allCases.map { language in
      look.language = language
      return (language, look(phrase))
    }
    let said = Dictionary(uniqueKeysWithValues: texts)
    return Phrase(zh: said[.chinese] ?? "", en: said[.english] ?? "")
  }
}
