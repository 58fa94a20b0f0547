import Foundation
import TestSupport
import Testing
import Wording

@testable import Terminal

/// A customer who sees every screen of the built program on one sort of terminal, each in many sizes.
nonisolated final class TerminalTour {
  /// What stood on the glass, by stop and size, with a nought for each hexadecimal digit: numbers of
  /// receipts and times differ from run to run.
  private(set) var pages: [String: String] = [:]

  let customer: Customer
  private let sizes: [Size]
  private let entry: CompiledEntry
  /// What an earlier tour saw, which this one has to see too; without it pages are taken when no more
  /// output comes.
  private let expected: [String: String]?
  private let home: Size

  init(
    _ customer: Customer, entry: CompiledEntry, home: Size = Size(columns: 80, rows: 24),
    sizes: [Size], expecting expected: [String: String]? = nil
  ) {
    self.customer = customer
    self.entry = entry
    self.home = home
    self.sizes = sizes
    self.expected = expected
  }

  /// Goes from the first page to the last, and leaves.
  func walk() throws {
    try visit("login")
    try visitDemonstrations()
    try customer.signIn()
    try visit("orders")
    try visitDialogs()
    try visitLock()
    try visitRepayment()
    try visitTrouble()
    try customer.leave()
  }

  // MARK: The way

  private func visitDemonstrations() throws {
    try customer.type(key("kf6"))
    try customer.see("[演示 模拟 不动真钱]", "[DEMO no real money]")
    try visit("demonstrations")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-1")
  }

  private func visitDialogs() throws {
    try open(":", showing: "> 找", "> Find", as: "palette")
    try open("?", showing: "按键：", "Keys: ", as: "help")
    try open(key("kf3"), showing: "正在使用", "in use", as: "themes")
    try open("Q", showing: "要退出分期还款吗？", "Leave the program?", as: "quit")
    try open("v", showing: "FQ-7", "FQ-7", as: "notices")
    try open(key("kf9"), showing: "FQ-11", "FQ-11", as: "console")
  }

  private func visitLock() throws {
    try customer.type(Keystrokes.lock)
    try customer.see("已锁定", "Locked")
    try visit("lock")
    // What comes in one piece is a paste, and opens nothing.
    try customer.type("fenqi-demo")
    try customer.see("（已输入，不显示）", "(typed, not shown)")
    try customer.type(Keystrokes.enter)
    try seeListAlone()
  }

  private func open(_ keys: String, showing zh: String, _ en: String, as stop: String) throws {
    try customer.type(keys)
    try customer.see(zh, en)
    try visit(stop)
    try backToList()
  }

  private func backToList() throws {
    try customer.type(Keystrokes.escape)
    try seeListAlone()
  }

  private func seeListAlone() throws {
    try customer.seeUntil("the list alone is shown") {
      $0.rows[0].hasSuffix("FQ-2") && $0.rows.last?.contains(open) == true
    }
  }

  private var open: String { "Enter \(customer.say("打开", "open"))" }

  /// A wallet pays the first one.
  private func visitRepayment() throws {
    try customer.open("XM2590418837")
    try visit("order")
    try customer.beginRepayment()
    try visit("methods")
    try customer.choose(1)
    try customer.type("李小米" + Keystrokes.tab + "13800138000")
    try customer.see("13800138000")
    try customer.type(key("kf4"))
    try customer.see("【模拟短信】", "[simulated SMS]")
    try visit("card")
    try customer.type(Keystrokes.escape)
    try customer.see(" 4  ")
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.see(customer.armedButton)
    try visit("confirmation")
    // What is typed before the question has stood a moment is thrown away.
    try customer.terminal.waitUntilQuiet()
    try customer.confirm()
    try customer.seeReceipt()
    try visit("receipt")
    try customer.type(Keystrokes.escape)
    try customer.seeOrder()
    try backToList()
    try clearFilter()
  }

  /// What is refused, for one reason after another.
  private func visitTrouble() throws {
    let reasons: [(scenario: String, ways: [Way])] = [
      ("too-little-money", [.balances, .service]), ("day-limit", [.limits]),
      ("line-broken-before", [.network]),
    ]
    for (index, reason) in reasons.enumerated() {
      try arm(reason.scenario)
      try customer.open(["XM2597741083", "XM2588125560", "XM2583306142"][index])
      try customer.beginRepayment()
      try customer.choose(4)
      try customer.fillInWallet()
      try customer.see(customer.armedButton)
      try customer.type("y")
      try customer.seeScreen("FQ-8")
      try visit("trouble \(reason.scenario)")
      for way in reason.ways { try look(behind: way) }
      try customer.type(Keystrokes.escape)
      try customer.seeScreen("FQ-3")
      try backToList()
      try clearFilter()
    }
  }

  private func arm(_ scenario: String) throws {
    try customer.type(key("kf9"))
    try customer.seeScreen("FQ-11")
    try customer.type("/\(scenario)")
    try customer.see("/ \(scenario)")
    try customer.type(Keystrokes.enter)
    try customer.see("Enter \(customer.say("启用", "arm"))")
    try customer.type(Keystrokes.enter)
    try customer.see("已启用：", "Armed: ")
    try clearFilter()
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
  }

  private func clearFilter() throws {
    try customer.type(Keystrokes.escape)
    try customer.seeUntil("no filter") { glass in
      !["筛选 / ", "Filter / ", "/ line", "/ too", "/ day"].contains { glass.contains($0) }
    }
  }

  private func look(behind way: Way) throws {
    try customer.type(way.key)
    try customer.see(way.answer.in(customer.language))
    try visit("way \(way.key)")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-8")
  }

  /// A way out of a refusal: its key, and what the page behind it says once it has asked for its facts.
  private struct Way {
    let key: String
    let answer: Phrase

    static let balances = Way(key: "b", answer: Phrase(zh: "还差 ¥", en: "missing"))
    static let service = Way(key: "s", answer: Phrase(zh: "模拟客服", en: "simulated agent"))
    static let limits = Way(key: "t", answer: Phrase(zh: "还可用 ", en: ", left "))
    static let network = Way(key: "w", answer: Phrase(zh: "中断", en: "broken"))
  }

  /// What a key sends on this sort of terminal.
  private func key(_ name: String) -> String {
    String(decoding: entry[string: name] ?? [], as: UTF8.self)
  }

  // MARK: Visits

  /// Sees the page in every size, and unchanged in the first one.
  private func visit(_ stop: String) throws {
    try take("\(stop) at home")
    let page = masked
    for size in sizes {
      try resize(to: size)
      if size.columns > 1 { try take("\(stop) \(size.columns)x\(size.rows)") }
    }
    try resize(to: home)
    try customer.seeUntil("\(stop) as before:\n\(page)\n") { Self.masked($0) == page }
  }

  private func resize(to size: Size) throws {
    let before = customer.terminal.bytes.count
    try customer.terminal.resize(columns: size.columns, rows: size.rows)
    let terminal = customer.terminal
    try customer.seeUntil("the page follows") { _ in terminal.bytes.count > before }
  }

  private func take(_ name: String) throws {
    if let page = expected?[name] {
      try customer.seeUntil("\(name) as on another terminal:\n\(page)\n") {
        Self.masked($0) == page
      }
    } else {
      try customer.terminal.waitUntilQuiet()
    }
    pages[name] = masked
  }

  private var masked: String { Self.masked(customer.terminal.glass) }

  private static func masked(_ glass: Glass) -> String {
    let digits = Set("0123456789ABCDEF".utf8)
    return String(decoding: glass.text.utf8.map { digits.contains($0) ? 0x30 : $0 }, as: UTF8.self)
  }
}
