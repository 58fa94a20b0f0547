import Screens
import Terminal
import TestSupport
import Testing
import Wording

@testable import Rehearsals

/// The scripts that come with the program.
struct ShippedScriptTests {
  /// How many demonstrations and drills there are at least: raise them with the scripts.
  private static let fewest = (demonstrations: 14, drills: 12)

  private static let all = ShippedScripts.all

  @Test func `there are as many as promised, and no two of a name`() {
    #expect(ShippedScripts.demonstrations.count >= Self.fewest.demonstrations)
    #expect(ShippedScripts.drills.count >= Self.fewest.drills)
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    for script in Self.all {
      #expect(ShippedScripts.script(named: script.name)?.title == script.title)
    }
    #expect(ShippedScripts.script(named: "nowhere") == nil)
  }

  @Test(arguments: await all.map(\.name), FrontEnd.all)
  func `every path passes, and once more with the very same pages`(
    name: String, frontEnd: FrontEnd
  ) async throws {
    let script = try #require(ShippedScripts.script(named: name))
    for path in script.paths {
      let pages = try await pages(of: path, in: script, frontEnd)
      #expect(pages.count == path.steps.count)
      #expect(try await self.pages(of: path, in: script, frontEnd) == pages)
    }
  }

  /// The page after every step, with its colours.
  private func pages(
    of path: Script.Path, in script: Script, _ frontEnd: FrontEnd
  ) async throws -> [Canvas] {
    let performance = try await Performance(
      script, path, Playbook.staging(frontEnd.language, isSpoken: frontEnd.isSpoken))
    var pages: [Canvas] = []
    performance.onEnd = { _ in pages.append(performance.stage.canvas) }
    defer { performance.onEnd = { _ in } }
    do {
      try await performance.play()
    } catch let failure as PlayFailure {
      Issue.record("\(script.name):\(failure.step.line): \(failure.reason)\n\(failure.page)")
    }
    return pages
  }

  @Test func `titles fit a list`() {
    for script in Self.all {
      let title = script.title
      #expect(title.in(.chinese).count <= 20, "\(script.name)")
      #expect(title.in(.english).count <= 40, "\(script.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `captions fit two rows of 76 columns`(language: Language) {
    let look = Playbook.staging().style.look(in: language)
    for script in Self.all {
      for step in script.paths.flatMap(\.steps) {
        guard case .say(let caption) = step.act else { continue }
        let rows = TextWidth.wrap(look(caption), to: 76).count
        #expect(rows <= 2, "\(script.name):\(step.line) has \(rows) rows in \(language)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every key that a text mentions has a name`(language: Language) {
    let look = Playbook.staging().style.look(in: language)
    for script in Self.all {
      for step in script.paths.flatMap(\.steps) {
        switch step.act {
        case .say(let text), .note(let text):
          let isUnsafe = look(text).unicodeScalars.contains(where: SafeText.isUnsafe)
          #expect(!isUnsafe, "\(script.name):\(step.line)")
        default: continue
        }
      }
    }
  }

  @Test func `a demonstration has chapters, and they have short titles`() {
    for script in ShippedScripts.demonstrations {
      for path in script.paths {
        #expect(!path.chapters.isEmpty, "\(script.name)")
        for title in path.chapters {
          #expect(title.in(.chinese).count <= 20, "\(script.name)")
          #expect(title.in(.english).count <= 40, "\(script.name)")
        }
      }
    }
  }
}
