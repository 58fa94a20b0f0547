import Foundation
import Rehearsals
import Shows
import Terminal
import TestSupport
import Testing
import Wording

/// What is kept of plays: recordings and reports, of every script that comes with the program.
@Suite(.serialized)
struct KeptPlayTests {
  /// What stands on the pages of the sample books for whoever tries them out, and in no recording.
  private static let secrets = ["fenqi-demo", "246810", "13800138000"]
  private nonisolated static let asciinema = "/usr/bin/asciinema"
  private nonisolated static let chromium = "/usr/bin/chromium"

  private func staging(_ language: Language) -> Performance.Staging {
    var staging = Performance.Staging()
    staging.language = language
    return staging
  }

  private func recorder(of script: Script, _ language: Language) -> Recorder {
    Recorder(script, staging(language), size: Size(columns: 80, rows: 24))
  }

  /// One script in one language, the next one in the other.
  @Test(arguments: await ShippedScripts.all.indices)
  func `a recording is the same twice, has a marker for each chapter and no secret`(
    number: Int
  ) async throws {
    let script = ShippedScripts.all[number]
    let (name, language) = (script.name, Language.allCases[number % Language.allCases.count])
    let recorder = recorder(of: script, language)
    let cast = try await recorder.record()
    #expect(try await self.recorder(of: script, language).record() == cast)
    #expect(
      cast.split(separator: "\n").count { $0.contains("\"m\"") } == script.paths[0].chapters.count)
    #expect(recorder.secrets.count >= Self.secrets.count)
    for secret in recorder.secrets + Self.secrets {
      #expect(!cast.contains(secret), "\(secret) is in \(name)")
    }
    #expect(cast.contains(Phrase(zh: "演示", en: "DEMO").in(language)))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: asciinema)))
  func `asciinema plays every recording to its end`() async throws {
    let folder = try TemporaryFolder()
    for script in ShippedScripts.all {
      let file = folder.file("\(script.name).cast")
      try await recorder(of: script, .chinese).record().write(
        toFile: file, atomically: true, encoding: .utf8)
      let player = try PseudoTerminal(
        Self.asciinema, ["cat", file],
        environment: BuiltProgram.environment.merging(["HOME": folder.path]) { $1 })
      #expect(try player.waitForExit() == .exited(0), "\(script.name)")
      #expect(player.glass.contains("演示"), "\(script.name)")
    }
  }

  @Test(arguments: await ShippedScripts.all.map(\.name))
  func `a report has a picture for each caption in both languages and no secret`(
    name: String
  ) async throws {
    let script = try #require(ShippedScripts.script(named: name))
    let html = try await Reporter(script, staging(.chinese), languages: Language.allCases).report()
    let pictures = html.components(separatedBy: "<svg").count - 1
    let captions = script.paths.reduce(0) { sum, path in
      sum + path.steps[path.start...].count { if case .say = $0.act { true } else { false } }
    }
    #expect(pictures == 2 * captions && captions > 1)
    for language in Language.allCases { #expect(html.contains(script.title.in(language))) }
    for secret in Self.secrets { #expect(!html.contains(secret), "\(secret) is in \(name)") }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: chromium)))
  func `a browser shows every picture of every report`() async throws {
    let folder = try TemporaryFolder()
    let measure = """
      <script>
      document.title = [...document.querySelectorAll('figure > svg')].filter(picture => {
        const box = picture.getBoundingClientRect()
        return box.width > 300 && box.height > 200 && picture.querySelector('text')
      }).length
      </script></body>
      """
    for script in ShippedScripts.all {
      let html = try await Reporter(
        script, staging(.chinese), languages: Language.allCases
      ).report()
      let file = folder.file("\(script.name).html")
      try html.replacing("</body>", with: measure)
        .write(toFile: file, atomically: true, encoding: .utf8)
      let ending = try BuiltProgram(at: Self.chromium).run(
        [
          "--headless", "--no-sandbox", "--disable-gpu",
          "--user-data-dir=\(folder.file("profile"))", "--window-size=1500,2000", "--dump-dom",
          "file://\(file)",
        ], environment: ["HOME": folder.path])
      let seen = ending.output.firstMatch(of: /<title>(\d+)<\/title>/).flatMap { Int($0.1) }
      #expect(seen == html.components(separatedBy: "<svg").count - 1, "\(script.name)")
    }
  }
}
