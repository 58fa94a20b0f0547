import Recordings
import Rehearsals
import Screens
import Terminal
import Wording

/// Plays a script off the screen and keeps what a watcher would have seen, in the time of a show that
/// nobody waits for. The same script gives the same recording.
public final class Recorder {
  private let script: Script
  private var staging: Performance.Staging
  private let look: Look
  private let size: Size
  private var bar = Marquee.Bar()
  private var cast: Cast
  private var time = Duration.zero
  private var performance: Performance?

  /// `size` is that of the terminal that is recorded, captions included.
  public init(_ script: Script, _ staging: Performance.Staging, size: Size) {
    self.script = script
    self.staging = staging
    self.size = size
    self.staging.style.size = Size(columns: size.columns, rows: size.rows - Marquee.rows)
    look = staging.style.look(in: staging.language)
    cast = Cast(title: look(script.title), size: size)
  }

  /// What must not be in the recording; the codes that were sent among it once it is made.
  public var secrets: [String] { performance?.secrets ?? [] }

  /// The recording as asciicast v2. Throws what does not hold in the script.
  public func record() async throws -> String {
    let path = script.paths[0]
    let performance = try await Performance(script, path, staging)
    self.performance = performance
    performance.onStep = { [weak self] step in self?.announce(step, of: path) }
    performance.onStroke = { [weak self] stroke in self?.show(stroke) }
    performance.onEnd = { [weak self] _ in self?.keep() }
    try await performance.play()
    rest(Rhythm.chapter * 2)
    keep()
    return cast.text
  }

  private func announce(_ step: Step, of path: Script.Path) {
    guard let performance else { return }
    let standing = Standing(in: path, at: performance.position, isUnderWay: true)
    bar.heading = standing.heading(of: script, in: path, look: look)
    bar.caption = look(standing.caption)
    if case .mark(let title) = step.act { keep(chapter: look(title)) } else { keep() }
    rest(Rhythm.rest(over: step, in: look))
  }

  private func show(_ stroke: Stroke) {
    bar.key = KeyCaps(look: look).name(of: stroke)
    keep()
    rest(Rhythm.time(of: stroke))
    bar.key = ""
  }

  private func rest(_ pause: Duration) { time += pause }

  private func keep(chapter: String? = nil) {
    guard let performance else { return }
    var canvas = Canvas(size: size, style: look.theme.style(.text), symbols: look.symbols)
    canvas.lay(performance.stage.canvas, onRow: 0)
    Marquee.draw(bar, on: &canvas, look)
    cast.add(
      Mask(secrets: performance.secrets).masked(canvas), caret: performance.stage.caret, at: time,
      chapter: chapter)
  }
}
