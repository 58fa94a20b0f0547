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
  func `a recording is the same twice, has markers and no secret, and can be played`(
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
    let mark = Phrase(zh: "演示", en: "DEMO").in(language)
    #expect(cast.contains(mark))
    try playBack(cast, showing: mark)
  }

  /// Plays a recording to its end by somebody else's player.
  private func playBack(_ cast: String, showing mark: String) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.asciinema) else {
      return print("There is no asciinema on this system (Debian: asciinema): left out.")
    }
    let folder = try TemporaryFolder()
    let file = folder.file("play.cast")
    try cast.write(toFile: file, atomically: true, encoding: .utf8)
    let player = try PseudoTerminal(
      Self.asciinema, ["cat", file],
      environment: BuiltProgram.environment.merging(["HOME": folder.path]) { $1 })
    #expect(try player.waitForExit() == .exited(0))
    #expect(player.glass.contains(mark))
  }

  /// A browser gets all reports in the frames of one page, which tells how many pictures each shows.
  @Test func `a report has a picture for each caption in both languages, and no secret`()
    async throws
  {
    let folder = try TemporaryFolder()
    var frames: [String] = []
    var pictures: [Int] = []
    for script in ShippedScripts.all {
      let html = try await Reporter(
        script, staging(.chinese), languages: Language.allCases
      ).report()
      let captions = script.paths.reduce(0) { sum, path in
        sum + path.steps[path.start...].count { if case .say = $0.act { true } else { false } }
      }
      pictures.append(html.components(separatedBy: "<svg").count - 1)
      #expect(pictures.last == 2 * captions && captions > 1, "\(script.name)")
      for language in Language.allCases { #expect(html.contains(script.title.in(language))) }
      for secret in Self.secrets {
        #expect(!html.contains(secret), "\(secret) is in \(script.name)")
      }
      try html.write(
        toFile: folder.file("\(script.name).html"), atomically: true, encoding: .utf8)
      frames.append("<iframe width=1500 height=2000 src='\(script.name).html'></iframe>")
    }
    let page = folder.file("all.html")
    try (frames.joined() + Self.measure).write(toFile: page, atomically: true, encoding: .utf8)
    try showInBrowser(page, in: folder, expecting: pictures)
  }

  private func showInBrowser(
    _ page: String, in folder: TemporaryFolder, expecting pictures: [Int]
  ) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.chromium) else {
      return print("There is no chromium on this system (Debian: chromium): left out.")
    }
    let ending = try BuiltProgram(at: Self.chromium).run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--user-data-dir=\(folder.file("profile"))", "--window-size=1500,2000", "--dump-dom",
        "file://\(page)",
      ], environment: ["HOME": folder.path])
    let seen = ending.output.firstMatch(of: /<title>([\d ]+)<\/title>/).map { String($0.1) }
    #expect(seen == pictures.map(String.init).joined(separator: " "))
  }

  private static let measure = """
    <script>
    addEventListener('load', () => {
      const shown = frame => [...frame.contentDocument.querySelectorAll('figure > svg')].filter(
        picture => {
          const box = picture.getBoundingClientRect()
          return box.width > 300 && box.height > 200 && picture.querySelector('text')
        }).length
      document.title = [...document.querySelectorAll('iframe')].map(shown).join(' ')
    })
    </script>
    """
}
