import Foundation
import Recordings
import Screens
import Terminal
import TestSupport
import Testing
import Wording

/// Recordings and reports of real pages in the programs that people play and read them with.
@Suite(.serialized)
struct PlayerTests {
  private static let asciinema = "/usr/bin/asciinema"
  private static let chromium = "/usr/bin/chromium"

  @Test(arguments: [["cat"], ["play", "--speed", "1000"]])
  func `asciinema plays a recording to its last page`(command: [String]) async throws {
    guard Self.isThere(Self.asciinema, "asciinema") else { return }
    let stage = try await Self.walk(.chinese)
    var cast = Cast(title: "还款", size: stage.display.size)
    for (index, canvas) in stage.display.canvases.enumerated() {
      cast.add(canvas, caret: stage.display.carets[index], at: .milliseconds(500 * index))
    }
    let folder = try TemporaryFolder()
    let file = folder.file("repayment.cast")
    try cast.text.write(toFile: file, atomically: true, encoding: .utf8)
    let player = try PseudoTerminal(
      Self.asciinema, command + [file],
      environment: BuiltProgram.environment.merging(["HOME": folder.path]) { $1 })
    #expect(try player.waitForExit() == .exited(0))
    #expect(player.glass.text == stage.page)
    #expect(player.glass.isCursorVisible)
  }

  @Test(arguments: [(1_500, true), (700, false)])
  func `a browser shows every picture, beside each other where they fit`(
    width: Int, isWide: Bool
  ) async throws {
    guard Self.isThere(Self.chromium, "chromium") else { return }
    let (chinese, english) = (try await Self.walk(.chinese), try await Self.walk(.english))
    let entries = zip(chinese.display.canvases, english.display.canvases).map {
      Report.Entry(
        captions: [.chinese: "一步", .english: "A step"], pages: [.chinese: $0, .english: $1],
        place: "repay.toml")
    }
    let report = Report(
      title: [.chinese: "还款", .english: "Repaying"], purpose: [:],
      chapters: [Report.Chapter(title: [:], entries: entries)])
    let pictures = try Self.pictures(in: report.html, width: width)
    #expect(pictures.count == 2 * entries.count && entries.count > 3)
    for index in pictures.indices where index % 2 == 0 {
      let (left, right) = (pictures[index], pictures[index + 1])
      for picture in [left, right] {
        #expect(picture.width > 300 && picture.height > 200)
        #expect(picture.x >= 0 && picture.x + picture.width <= width)
      }
      #expect((left.y == right.y) == isWide)
      #expect((left.x + left.width <= right.x) == isWide)
    }
  }

  private static func isThere(_ program: String, _ package: String) -> Bool {
    if FileManager.default.isExecutableFile(atPath: program) { return true }
    print("There is no \(package) on this system (Debian: \(package)): left out.")
    return false
  }

  private static func walk(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language, themes: ThemeRack())
    await stage.open()
    await stage.signIn()
    await stage.press(.enter)
    return stage
  }

  /// A picture's place in the window, in pixels.
  private struct Place: Decodable {
    let x, y, width, height: Int
  }

  /// Has a browser measure the pictures, in a copy that says what it found in the place of its title.
  private static func pictures(in html: String, width: Int) throws -> [Place] {
    let measure = """
      <script>
      document.title = JSON.stringify([...document.querySelectorAll('figure > svg')].map(picture => {
        const box = picture.getBoundingClientRect()
        return Object.fromEntries(['x', 'y', 'width', 'height'].map(key => [key, Math.floor(box[key])]))
      }))
      </script>
      """
    let folder = try TemporaryFolder()
    let file = folder.file("report.html")
    try html.replacing("</body>", with: measure + "</body>")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram(at: chromium).run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.file("profile"))",
        "--window-size=\(width),2000", "--dump-dom", "file://\(file)",
      ],
      environment: ["HOME": folder.path])
    let title = try #require(ending.output.firstMatch(of: /<title>(\[.*?\])<\/title>/)?.1)
    return try JSONDecoder().decode([Place].self, from: Data(title.utf8))
  }
}
