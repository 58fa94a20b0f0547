import TestSupport
import Testing
import ViewModels
import Wording

/// The ways out, the notices, the console and the lock, line by line.
struct WaysOutLines {
  private static let order = "XM2590418837"

  /// At FQ-8 after a wallet's answer was lost.
  private func lost(_ language: Language = .english) async throws -> LineStage {
    let line = try await LineStage(language: language)
    await line.signIn()
    await line.type(Self.order, "repay", "3", "246810")
    await line.pass(ConfirmationModel.armingTime)
    await line.type("383.07")
    line.skip()
    return line
  }

  @Test func `the line to the channel is told stretch by stretch`() async throws {
    let line = try await lost()
    await line.type("network")
    let told = line.heard()
    #expect(told.contains("\nNetwork, FQ-10. Simulated sample, no real money.\n"))
    #expect(told.contains("\nThe result is being confirmed, do not pay again.\n"))
    #expect(told.contains("\nTesting the line to the channel.\n"))
    #expect(told.contains("\nname lookup DNS, "))
    #expect(told.contains(" ms, usually "))
    #expect(told.hasSuffix("1. test again (probe)\n2. back\nYour choice:"))
  }

  @Test func `a question is typed, or chosen by its number`() async throws {
    let line = try await lost()
    await line.type("customer-service")
    let told = line.heard()
    #expect(told.contains("\nCustomer service, FQ-9. "))
    #expect(told.contains("\nSimulated agent: Hello, I am a simulated agent, not a person"))
    #expect(told.contains("more"))
    #expect(told.hasSuffix("A question, or a choice:"))
    #expect(!told.contains("↑") && !told.contains("F6"))
    await line.type("credit record", "1", "hotlines")
    let answers = line.heard()
    #expect(answers.contains("\nI: credit record\n"))
    #expect(answers.contains("this program never dials"))
    #expect(!answers.contains("Hello, I am"))
    await line.type("save")
    #expect(line.heard().contains("The packet is saved"))
    #expect(line.stage.packets.saved.count == 2)
  }

  @Test func `limits tell what is left and until when`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type("console", "day-limit", "arm", "back")
    await line.openConfirmation(for: Self.order)
    await line.type("383.07")
    line.skip()
    await line.type("limits")
    let told = line.heard()
    #expect(told.contains("\nLimits, FQ-8. Simulated sample, no real money.\n"))
    #expect(told.contains("\nper day limit: ¥10,000.00, left ¥0.00, resets on 2026-03-06\n"))
    #expect(told.contains("use another method (another-method)"))
  }

  @Test func `notices are told the newest first, and lead to their order`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.openConfirmation(for: Self.order)
    await line.type("383.07", "done", "back")
    line.skip()
    await line.type("notices")
    let told = line.heard()
    #expect(
      told.contains(
        "\n1. 新，2026-03-05 10:00:00，还款成功 ¥383.07：订单 \(Self.order) 第 4 期。微信支付 138****8000"))
    await line.type("1")
    #expect(line.heard().contains("\n订单 \(Self.order)，"))
  }

  @Test func `a scenario is chosen, explained and armed`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    line.skip()
    await line.type("console", "answer-lost", "arm")
    let told = line.heard()
    #expect(told.contains("\nScenario console, FQ-11. "))
    #expect(told.contains("\nChosen: answer-lost. "))
    #expect(told.contains("\nA scenario is armed.\n"))
    await line.type("day-later")
    #expect(line.heard().contains("The clock has been moved: +1d\n"))
    await line.type("filter", "card-expired")
    #expect(line.heard().contains("\n1. card-expired, "))
  }

  @Test func `an idle program tells nothing, and takes nothing but the password`() async throws {
    let stage = try await Stage(language: .english, saysSample: true)
    let line = LineStage(stage, idleLimit: .seconds(600))
    await line.signIn()
    line.skip()
    await line.pass(.seconds(600))
    expect(
      line,
      """
      Locked, FQ-1. Simulated sample, no real money.
      No key was pressed for a while. The password you signed in with leads back to where you were.
      Password:
      """)
    await line.type("", "quit")
    expect(
      line,
      """
      > (hidden)
      Password:
      > (hidden)
      The account or the password is wrong. Type the password again.
      Password:
      """)
    #expect(!line.program.isOver)
    await line.type("fenqi-demo")
    #expect(line.heard().contains("\nMy orders, FQ-2. "))
  }

  @Test func `a program that is locked by hand asks the password alone`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type("XM2590418837")
    line.skip()
    await line.type("lock")
    expect(
      line,
      """
      > lock
      Locked, FQ-1. Simulated sample, no real money.
      The password you signed in with leads back to where you were.
      Password:
      """)
    await line.type("fenqi-demo")
    #expect(line.heard().contains("\nInstallments, FQ-3. "))
  }

  @Test func `a locked program that makes one wait takes no command beneath`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type("lock", "wrong", "wrong", "wrong", "wrong")
    line.skip()
    await line.type("console", "quit", "help", "wrong-5")
    let told = line.heard()
    #expect(!told.contains("FQ-11") && !told.contains("Leave, ") && !told.contains("wrong-5"))
    #expect(told.contains("\nit is too early for another try; wait 1 second.\n"))
    await line.pass(.seconds(2))
    await line.type("fenqi-demo")
    #expect(line.heard().contains("\nMy orders, FQ-2. "))
  }

  @Test func `nobody signed in has nothing to lock`() async throws {
    let line = try await LineStage(language: .english)
    await line.open()
    await line.type("", "lock", "help")
    let told = line.heard()
    #expect(!told.contains("Locked") && !told.contains("\nlock: "))
  }

  @Test func `every line is said in the language that is spoken`() async throws {
    let line = try await lost(.english)
    await line.type("network", "back", "customer-service", "back", "notices", "back", "help")
    let told = line.heard()
    for scalar in "，。：；（）".unicodeScalars { #expect(!told.unicodeScalars.contains(scalar)) }
  }
}
