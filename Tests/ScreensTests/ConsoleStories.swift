import Catalogue
import Gateway
import Installments
import Terminal
import TestSupport
import Testing
import Wording

@testable import Screens
@testable import ViewModels

/// What the scenario console does to the pages around it.
@Suite struct ConsoleStories {
  @Test func `an armed code is what the next charge comes to`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    await stage.press(.function(9), .character("c"), .character("/"))
    await stage.type("wechat-pay notenough")
    await stage.press(.enter, .enter, .escape, .escape)
    #expect(stage.page.contains(" scenario "))
    await stage.find("XM2590418837")
    await stage.press(.character("p"), .character("4"))
    await stage.type("246810")
    await stage.press(.enter)
    await stage.confirm()
    let code = Refusal(channel: .wechatPay, code: "NOTENOUGH")
    let told = FailureCatalogue.shipped.failure(for: code).customer.in(.english)
    let words = stage.page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(stage.page.contains("FQ-8"))
    #expect(words.contains(told))
    #expect(!stage.page.contains(" scenario "))
  }

  @Test func `the console opens over every page, once, and closes`() async throws {
    let stage = try await Stage(language: .english)
    await stage.open()
    await stage.press(.function(9))
    #expect(stage.page.contains("FQ-11"))
    await stage.press(.character("?"), .function(9))
    #expect(stage.page.contains("Keys: Scenario console"))
    await stage.press(.escape, .function(9))
    #expect(stage.page.contains("FQ-1\n"))
  }

  @Test func `signing in takes the place of the first page, not of the console`() async throws {
    let stage = try await Stage(language: .english)
    await stage.open()
    await stage.type("demo")
    await stage.press(.enter)
    await stage.type("fenqi-demo")
    stage.begin(.enter)
    stage.begin(.function(9))
    await stage.settle()
    #expect(stage.page.contains("FQ-2"))
    await stage.press(.escape, .character("q"))
    #expect(stage.page.contains("Leave the program?"))
  }

  @Test func `books that are not simulated have no console`() async throws {
    let stage = try await Stage(language: .english, canRehearse: false)
    await stage.open()
    await stage.press(.function(9))
    #expect(stage.page.contains("FQ-1\n"))
    await stage.press(.function(1))
    #expect(!stage.page.contains("F9"))
  }

  @Test func `what was typed stays when the console is closed`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.character("4"))
    await stage.type("24")
    await stage.press(.function(9), .escape)
    #expect(stage.page.contains("[**"))
  }
}
