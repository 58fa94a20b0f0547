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
  private var wantsConsole = false
  private var place = Place()

  /// Where the show is.
  private struct Place {
    var path = 0
    var caption = Phrase(verbatim: "")
    var note: Phrase?
  }

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
      await ears.close()
      throw error
    }
    await ears.close()
  }

  private func playUntilLeft() async throws {
    var start = 0
    var isTakenOver = false
    while true {
      do {
        if isTakenOver { try await handOver() } else { try await play(from: start) }
      } catch let cut as Pacer.Cut {
        isTakenOver = cut == .takeOver
        switch cut {
        case .leave: return
        case .jump(let step, let path): (start, place.path) = (step, path)
        case .takeOver: break
        }
      }
    }
  }

  /// Sets the play up as it is at a step, and goes on from there.
  private func play(from start: Int) async throws {
    staging.style.size = marquee.stageSize
    let performance = try await Performance(script, paths[place.path], staging)
    self.performance = performance
    place = Place(path: place.path)
    performance.onEnd = { [weak self] step in self?.note(step) }
    try await performance.play(upTo: start)
    performance.onStep = { [weak self] step in try await self?.announce(step) }
    performance.onStroke = { [weak self] stroke in try await self?.show(stroke) }
    follow()
    while !performance.isOver { try await performance.playNext() }
    try await end()
  }

  private func follow() {
    guard let stage = performance?.stage as? DrawnStage else { return }
    marquee.follow(stage.display, in: stage.session.language)
    tell()
  }

  /// Takes in what a step says and where it leads.
  private func note(_ step: Step) {
    switch step.act {
    case .mark: place.note = nil
    case .say(let caption): place.caption = caption
    case .note(let note): place.note = note
    case .window: follow()
    default: break
    }
  }

  private func announce(_ step: Step) async throws {
    tell()
    try await pacer.stop()
    switch step.act {
    case .say(let caption):
      place.caption = caption
      tell()
      try await pacer.rest(Rhythm.reading(marquee.look(caption)))
    case .mark(let title):
      place.caption = title
      tell()
      try await pacer.rest(Rhythm.chapter)
    case .pause(let time): try await pacer.rest(time)
    case .wait: try await pacer.rest(Rhythm.action)
    default: break
    }
  }

  private func show(_ stroke: Stroke) async throws {
    marquee.bar.key = KeyCaps(look: marquee.look).name(of: stroke)
    try await pacer.rest(Rhythm.time(of: stroke))
    if case .character = stroke { return }
    marquee.bar.key = ""
  }

  /// The last page stays until somebody goes back or leaves.
  private func end() async throws {
    place.caption = Phrase(
      zh: "演示结束。b 回到上一章，数字键去某一章，q 结束。",
      en: "The end. b goes a chapter back, a digit goes to a chapter, q ends.")
    tell()
    try await pacer.stay()
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
    if let chapter = ShowKey.chapter(meantBy: key) { return jump(toChapter: chapter) }
    switch ShowKey.meant(by: key) {
    case .pause: pacer.togglePause()
    case .step: pacer.step()
    case .chapterBack: jump(toChapter: max(0, chapter - 2))
    case .branch: turnOff()
    case .takeOver: pacer.cut(.takeOver)
    case .console:
      pacer.cut(.takeOver)
      wantsConsole = true
    case .language: changeLanguage()
    case .slower: pacer.speed = max(0.25, pacer.speed / 1.5)
    case .faster: pacer.speed = min(16, pacer.speed * 1.5)
    case .leave: pacer.cut(.leave)
    case nil: return
    }
    tell()
  }

  private func jump(toChapter chapter: Int) {
    let marks = paths[place.path].marks
    guard marks.indices.contains(chapter) else { return }
    pacer.cut(.jump(to: marks[chapter], path: place.path))
  }

  /// Into the nearest branch, or out of it again.
  private func turnOff() {
    guard let position = performance?.position else { return }
    if place.path > 0 { return pacer.cut(.jump(to: paths[place.path].start, path: 0)) }
    let branches = paths.indices.dropFirst()
    guard
      let nearest = branches.min(by: {
        abs(paths[$0].start - position) < abs(paths[$1].start - position)
      })
    else { return }
    pacer.cut(.jump(to: paths[nearest].start, path: nearest))
  }

  private func changeLanguage() {
    staging.language = staging.language.next
    pacer.cut(.jump(to: performance?.position ?? 0, path: place.path))
  }

  private func resize() {
    for case let stage as DrawnStage in performance?.windows ?? [] {
      stage.resize(to: marquee.stageSize)
    }
    staging.style.size = marquee.stageSize
    marquee.show()
  }

  /// Lets the person act until it is handed back, or the show is left.
  private func handOver() async throws {
    guard let performance else { throw Pacer.Cut.jump(to: 0, path: place.path) }
    let hands = Hands(on: performance, pause: pause) {}
    self.hands = hands
    marquee.bar = Marquee.Bar(
      heading: marquee.look("由您操作", "In your hands"),
      caption: marquee.look(
        "现在由您操作。按 Ctrl-T 交还，演示从原处继续。",
        "It is yours now. Ctrl-T hands it back, and the show goes on where it was."),
      controls: marquee.look("Ctrl-T 交还", "Ctrl-T hand back"))
    if wantsConsole { hands.ask(for: "global.console") }
    wantsConsole = false
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
  private func takeBack() {
    pacer.cut(.jump(to: performance?.position ?? 0, path: place.path))
  }
}

// What is told.
extension Show {
  private func tell() {
    guard hands == nil else { return }
    let look = marquee.look
    var bar = marquee.bar
    bar.heading = heading
    bar.caption = look(place.caption)
    bar.controls = ShowKey.told.map { look($0.label) }.joined(separator: "  ")
    marquee.bar = bar
    desk.show(cue)
  }

  /// The chapter that is played, counted from 1; 0 before the first.
  private var chapter: Int {
    let position = performance?.position ?? 0
    return paths[place.path].marks.count { $0 <= position }
  }

  private var heading: String {
    let look = marquee.look
    let chapters = paths[place.path].chapters
    var parts = [look(script.title)]
    if chapters.indices.contains(chapter - 1) {
      parts.append("\(chapter)/\(chapters.count) \(look(chapters[chapter - 1]))")
    }
    if let branch = paths[place.path].title {
      parts.append(look(branch))
    }
    if pacer.isPaused { parts.append(look("已暂停", "paused")) }
    return parts.joined(separator: "  ")
  }

  private var cue: Cue {
    Cue(
      title: script.title, chapter: chapter, chapters: paths[place.path].chapters,
      caption: place.caption, note: place.note, next: performance?.nextShown?.text,
      position: performance?.position ?? 0, count: paths[place.path].steps.count,
      isPaused: pacer.isPaused)
  }
}
