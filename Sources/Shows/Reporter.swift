import Recordings
import Rehearsals
import Screens
import Terminal
import Wording

/// Plays a script off the screen and writes its story: what is said, with the page that it led to.
public struct Reporter {
  private let script: Script
  private let staging: Performance.Staging
  private let languages: [Language]

  public init(_ script: Script, _ staging: Performance.Staging, languages: [Language]) {
    self.script = script
    self.staging = staging
    self.languages = languages
  }

  /// The report as one HTML page. Throws what does not hold in the script.
  public func report() async throws -> String {
    var chapters: [Report.Chapter] = []
    for path in script.paths {
      var tellings: [Language: [Telling]] = [:]
      for language in languages { tellings[language] = try await tell(path, in: language) }
      chapters += merged(tellings)
    }
    return Report(
      title: texts(script.title), purpose: texts(script.purpose), chapters: chapters
    ).html
  }

  /// One chapter in one language.
  private struct Telling {
    var title: Phrase
    var moments: [Moment] = []
  }

  /// A caption and the page that it led to.
  private struct Moment {
    let caption: String
    let place: String
    var page: Canvas
    /// Whether the script has chosen the page.
    var isChosen = false
  }

  private func tell(_ path: Script.Path, in language: Language) async throws -> [Telling] {
    var staging = staging
    staging.language = language
    let look = staging.style.look(in: language)
    let performance = try await Performance(script, path, staging)
    try await performance.play(upTo: path.start)
    var tellings = [
      Telling(title: path.title ?? script.title)
    ]
    var moment: Moment?
    func close() {
      if let moment { tellings[tellings.count - 1].moments.append(moment) }
      moment = nil
    }
    performance.onStep = { step in
      switch step.act {
      case .mark(let title):
        close()
        tellings.append(Telling(title: title))
      case .say(let caption):
        close()
        moment = Moment(
          caption: Mask(secrets: performance.secrets).masked(look(caption)),
          place: "\(script.name)\(ScriptFile.ending):\(step.line)",
          page: Canvas(size: staging.style.size))
      default: break
      }
    }
    performance.onEnd = { step in
      let mask = Mask(secrets: performance.secrets)
      if moment?.isChosen == false { moment?.page = mask.masked(performance.stage.canvas) }
      if case .snapshot = step.act { moment?.isChosen = true }
    }
    try await performance.play()
    close()
    return tellings.filter { !$0.moments.isEmpty }
  }

  private func merged(_ tellings: [Language: [Telling]]) -> [Report.Chapter] {
    guard let first = languages.first.flatMap({ tellings[$0] }) else { return [] }
    return first.enumerated().map { number, chapter in
      let entries = chapter.moments.enumerated().map { place, moment in
        let moments = tellings.mapValues { $0[number].moments[place] }
        return Report.Entry(
          captions: moments.mapValues(\.caption), pages: moments.mapValues(\.page),
          place: moment.place)
      }
      return Report.Chapter(title: texts(chapter.title), entries: entries)
    }
  }

  private func texts(_ phrase: Phrase) -> [Language: String] {
    Dictionary(uniqueKeysWithValues: languages.map { ($0, phrase.in($0)) })
  }
}
