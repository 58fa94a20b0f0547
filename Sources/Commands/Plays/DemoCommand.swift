import ArgumentParser
import Rehearsals
import Shows
import Wording

/// `fenqi demo`: the demonstrations and drills that come with the program.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Phrase(
      zh: "列出自带的演示和演练，选一个就开始",
      en: "List the demonstrations and drills, and open the one that is chosen."
    ).spoken)

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "只列出，每行一个：名称、时长、标题", en: "Only list them, one a line: name, length, title.")
        .spoken))
  var list = false

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  @MainActor
  mutating func run() async throws {
    let language = shared.language
    if list {
      let lines = ShippedScripts.all.map { script in
        "\(script.name)  \(Playbill.length(of: script))  \(script.title.in(language))"
      }
      return Output.say(lines.joined(separator: "\n"))
    }
    var scores: [String] = []
    try await Theatre(shared: shared, screen: screen).open { display, staging in
      try await Playbill(ShippedScripts.all, staging, on: display, pause: Launch.pause).run {
        scores.append($1.text(of: $0, in: staging.language))
      }
    }
    if !scores.isEmpty { Output.say(scores.joined(separator: "\n\n")) }
  }
}

extension DemoCommand: TakesTerminal {
  var takesTerminal: Bool { !list }
}
