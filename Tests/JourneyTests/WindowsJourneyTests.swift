import Foundation
import TestSupport
import Testing

/// Several windows on one data folder: each sees what the others do, and none pays what another is
/// paying.
@Suite(.serialized)
struct WindowsJourneyTests {
  /// Three of its six installments are repaid.
  private static let order = "XM2590418837"

  @Test func `a window shows what another has paid`() throws {
    let (payer, watcher) = try twoWindows(latency: 20)
    try pay(in: payer)
    try payer.seeReceipt()
    try watcher.see("  4/6")
    try payer.seeNotices(1)
    try watcher.seeNotices(1)
    #expect(try watcher.audit().agree)
  }

  @Test func `a window is told which one is paying, and takes over when that one is killed`()
    throws
  {
    let (payer, watcher) = try twoWindows(latency: 30_000)
    try pay(in: payer)
    try watcher.seeUntil("the other window is named") { glass in
      glass.text.contains(/另一个窗口（pts\/\d+）自 \d\d:\d\d:\d\d 起正在还款，请勿重复支付/)
    }
    try watcher.type("p")
    try watcher.see("FQ-3")
    kill(try payer.pid, SIGKILL)
    try payer.see("left 137")
    // Nothing has to be pressed: the kernel has given the seat free.
    try watcher.seeUntil("it was taken up") { !$0.text.contains("另一个窗口") }
    try watcher.seeNotices(1)
    let audit = try watcher.audit()
    #expect(audit.agree && audit.open == 0 && audit.attempts == 1)
  }

  @Test func `a window that was suspended while it paid finds what became of it`() throws {
    let (payer, watcher) = try twoWindows(latency: 2_000)
    try pay(in: payer)
    try watcher.see("起正在还款，请勿重复支付")
    kill(try payer.pid, SIGSTOP)
    // It still holds its seat: whoever sleeps may wake up, so nobody meddles.
    try watcher.type("r")
    try watcher.see("起正在还款，请勿重复支付")
    kill(try payer.pid, SIGCONT)
    try payer.seeReceipt()
    try watcher.see("  4/6")
    let audit = try watcher.audit()
    #expect(audit.agree && audit.captured == 1 && audit.attempts == 1)
  }

  /// Two windows that show the same order.
  private func twoWindows(latency: Int) throws -> (payer: Customer, watcher: Customer) {
    let folder = try TemporaryFolder()
    let payer = try Customer(in: folder, latency: latency)
    let watcher = try Customer(in: folder, latency: 20)
    for customer in [payer, watcher] {
      try customer.signIn()
      try customer.open(Self.order)
    }
    return (payer, watcher)
  }

  private func pay(in customer: Customer) throws {
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.confirm()
  }
}
