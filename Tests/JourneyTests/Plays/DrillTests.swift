import Foundation
import Installments
import Rehearsals
import Testing
import Wording

/// Drills score what was told and done, and say why.
struct DrillTests {
  private func begin(_ name: String) async throws -> (script: Script, trial: DrillTrial) {
    let script = try #require(ShippedScripts.script(named: name))
    let drill = try #require(script.drill)
    return (script, try await DrillTrial(script, drill, Performance.Staging()))
  }

  @Test(arguments: await ShippedScripts.drills.map(\.name))
  func `the model way is worth a hundred`(name: String) async throws {
    let (script, trial) = try await begin(name)
    #expect(!trial.isSolved, "nothing is left to do")
    trial.tell(trial.drill.certainty)
    while !trial.performance.isOver {
      try await trial.performance.playNext()
      await trial.lookAround()
    }
    #expect(trial.isSolved)
    #expect(trial.score.total == 100, "\(trial.score.text(of: script, in: .english))")
  }

  @Test(arguments: await ShippedScripts.drills.map(\.name))
  func `who tells the wrong thing and does nothing hears why`(name: String) async throws {
    let (script, trial) = try await begin(name)
    let wrong = try #require(Certainty.allCases.first { $0 != trial.drill.certainty })
    trial.tell(wrong)
    // What was told can't be taken back.
    trial.tell(trial.drill.certainty)
    await trial.lookAround()
    let score = trial.score
    #expect(score.total == 25)
    for language in Language.allCases {
      let text = score.text(of: script, in: language)
      #expect(text.contains(wrong.answer.in(language)))
      #expect(text.contains("0/30") && text.contains("25/25"))
    }
  }

  @Test func `a risk costs what nothing else costs`() async throws {
    let (script, trial) = try await begin("drill-may-i-pay-again")
    trial.tell(trial.drill.certainty)
    let risk = try #require(
      trial.drill.risks.lazy.compactMap { fact -> String? in
        if case .tried(let action) = fact { action } else { nil }
      }.first)
    let stage = try #require(trial.performance.stage as? DrawnStage)
    stage.program.take(.asked(risk))
    await trial.lookAround()
    while !trial.performance.isOver {
      try? await trial.performance.playNext()
      await trial.lookAround()
    }
    #expect(trial.score.marks.first { $0.subject == .safety }?.points == 0)
    #expect(trial.score.text(of: script, in: .english).contains("chose “"))
  }

  @Test func `telling after it was solved is worth half`() async throws {
    let (_, trial) = try await begin("drill-is-it-debited")
    while !trial.performance.isOver {
      try await trial.performance.playNext()
      await trial.lookAround()
    }
    trial.tell(trial.drill.certainty)
    #expect(trial.score.total == 85)
  }

  @Test func `the report for other programs is the same twice`() async throws {
    var reports: Set<String> = []
    for _ in 1...2 {
      let (script, trial) = try await begin("drill-is-it-debited")
      trial.tell(.refused)
      await trial.lookAround()
      reports.insert(try trial.score.json(of: script))
    }
    let report = try #require(reports.first)
    #expect(reports.count == 1)
    let sheet = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(sheet["total"] as? Int == 25 && sheet["simulated"] as? Bool == true)
  }
}
