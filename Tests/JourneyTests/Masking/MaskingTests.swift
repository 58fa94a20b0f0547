import Foundation
import TestSupport
import Testing

/// A whole life through the built program, after which nothing secret can be read anywhere that
/// `Place.allowed` does not name.
@Suite(.serialized)
struct MaskingTests {
  @Test func `a whole life leaves nothing to read that is nobody's business`() throws {
    let life = try WholeLife()
    try life.importBooks()
    try life.refusedAndPaid()
    try life.underMaintenance()
    try life.unknown()
    try life.verify()
    #expect(life.leaks == [])
    #expect(life.placesSeen == Set(Place.allCases), "A place that was not seen proves nothing.")
  }

  @Test func `what leaks is found`() throws {
    var secrets = Secrets()
    secrets.add(.cardNumber, "6216261000000000018")
    secrets.add(.phone, "13911112233")
    secrets.add(.smsCode, "123456")
    func leaks(_ text: String, _ place: Place) -> Int {
      secrets.leaks(in: Array(text.utf8), at: place).count
    }
    #expect(leaks("x6216261000000000018y", .books) == 1)
    #expect(leaks("卡 4242 4242 4242 4242", .packets) == 1)
    #expect(leaks("4242424242424242", .gatewayBooks) == 1)
    #expect(leaks("4242424242424241 20260305-0000ABCD XM2590418837", .packets) == 0)
    #expect(leaks("13911112233", .reminders) == 1)
    #expect(leaks("13911112233", .gatewayBooks) == 0)
    #expect(leaks("a123456b 0123456", .books) == 0)
    #expect(leaks("code 123456.", .pages) == 1)
    #expect(leaks("code 123456.", .form) == 0)
  }

  @Test(arguments: [
    ("6216261000000000018", true), ("6200000000000005", true), ("49927398716", true),
    ("4242424242424242", true), ("4242424242424241", false), ("49927398717", false),
    ("6222021234567890123", false), ("abc", false),
  ])
  func `the check of Luhn`(number: String, isRight: Bool) {
    #expect(Secrets.passesLuhn(number) == isRight)
  }
}
