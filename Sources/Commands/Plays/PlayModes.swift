import ArgumentParser
import Foundation
import Rehearsals
import Shows
import Wording

/// The ways in which the command plays scripts.
@MainActor
struct PlayModes {
  let theatre: Theatre
  let options: PlayOptions

  init(_ theatre: Theatre, _ options: PlayOptions) {
    self.theatre = theatre
    self.options = options
  }

  private var language: Language { theatre.shared.language }

  // MARK: Checking

  /// Plays every path of every script off the screen, and says what does not hold.
  func check(_ scripts: [Script]) async throws {
    var staging = try staging()
    staging.isSpoken = theatre.screen.accessible ?? false
    var hasFailed = false
    for script in scripts {
      do {
        for path in script.paths { try await Performance(script, path, staging).play() }
        Output.say(verdict(on: script).in(language))
      } catch let failure as PlayFailure {
        hasFailed = true
        Output.complain("fenqi: \(failure.phrase.in(language))")
      }
    }
    if hasFailed { throw ExitCode.failure }
  }

  private func verdict(on script: Script) -> Phrase {
    let branches = script.paths.count - 1
    return Phrase(
      zh: "通过  \(script.name)：\(script.length) 步" + (branches > 0 ? "，\(branches) 个分支" : ""),
      en: "ok  \(script.name): \(counted(script.length, "step"))"
        + (branches > 0 ? ", \(counted(branches, "branch", "branches"))" : ""))
  }

  // MARK: Showing

  func show(_ script: Script) async throws {
    let desk =
      options.presenter
      ? try FarDesk(in: PresenterFolder(environment: ProcessInfo.processInfo.environment)) : nil
    defer { desk?.leave() }
    try await theatre.open { display, staging in
      try await Show(
        script, staging, on: display, speed: options.speed, desk: desk ?? NoDesk(),
        pause: Launch.pause
      ).run()
    }
  }

  /// Exits with 1 when the person leaves before everything is reached.
  func guide(_ script: Script) async throws {
    let isDone = try await theatre.open { display, staging in
      let guide = Guide(script, staging, on: display, pause: Launch.pause)
      try await guide.run()
      return guide.isDone
    }
    if !isDone { throw ExitCode.failure }
  }

  /// Says what the trainee's way was worth, and why.
  func drill(_ script: Script) async throws {
    let file = try options.score.map { try NewFile(at: $0, replacing: options.force) }
    guard script.drill != nil else {
      throw UnknownName.drill(script.name, known: ShippedScripts.drills.map(\.name))
    }
    let score = try await theatre.open { display, staging in
      try await DrillDesk(script, staging, on: display, pause: Launch.pause).run()
    }
    guard let score else { return }
    Output.say(score.text(of: script, in: language))
    try file?.write(score.json(of: script))
  }

  // MARK: Keeping

  func record(_ script: Script, to path: String) async throws {
    try await keep(path) {
      try await Recorder(script, $0, size: options.size.size).record()
    }
  }

  func report(_ script: Script, to path: String) async throws {
    try await keep(path) {
      try await Reporter(script, $0, languages: options.both ? Language.allCases : [language])
        .report()
    }
  }

  private func keep(
    _ path: String, _ make: (Performance.Staging) async throws -> String
  ) async throws {
    let file = try NewFile(at: path, replacing: options.force)
    try file.write(await make(staging()))
    Output.say(Phrase(zh: "已写入 \(path)", en: "written: \(path)").in(language))
  }

  /// What plays off the screen look like.
  private func staging() throws -> Performance.Staging {
    var staging = try theatre.staging()
    staging.language = language
    staging.style.size = options.size.size
    return staging
  }
}
