import Testing
import Texts

@testable import Secrets

/// Which new passwords are taken.
struct PasswordRuleTests {
  private static let rule = PasswordRule(account: "lin-2", holder: "林晓 Lin")

  @Test(arguments: [
    "four unlikely words", "牛仔裤蓝色的火车开到十二点", "k8Jw-2mQx-77pz", "            x y z w",
    "correcthorsebatterystaple", "lin-2 buys a blue teapot", "🐟🐠🐡🐙🦀🦞🦐🦑🐚🐳🐋🦈",
    String(repeating: "aq7", count: 41) + "done",
  ])
  func `long passwords that nobody guesses are taken`(password: String) {
    #expect(Self.rule.fault(in: password) == nil)
  }

  @Test(arguments: [
    ("", PasswordRule.Fault.tooShort), ("elevenchars", .tooShort), ("k8Jw-2mQx-7", .tooShort),
    (String(repeating: "k8Jw-2mQ", count: 17), .tooLong),
    ("password1234", .common), ("PassWord!!!!!", .common), ("1234567890123", .common),
    ("987654321098", .common), ("aaaaaaaaaaaa", .common), ("abababababab", .common),
    ("qwertyuiop123", .common), ("123!dragonfootball", .common), ("sunshinesunshine", .common),
    ("iloveyou99999", .common), ("woaini5201314", .common), ("abcdefghijklmn", .common),
    ("lin-2-lin-2-lin-2", .ownWords), ("林晓的小米是林晓的分期呀", .ownWords),
    ("xiaomi-fenqi-1", .ownWords), ("FenqiPassword", .common), ("lin-212345678", .ownWords),
  ])
  func `short, common and obvious passwords are refused`(
    password: String, fault: PasswordRule.Fault
  ) {
    #expect(Self.rule.fault(in: password) == fault)
  }

  @Test func `the limits are 12 and 128 characters, however many bytes`() {
    let twelve = Array("牛仔裤蓝色的火车开到十二点").prefix(12)
    #expect(Self.rule.fault(in: String(twelve)) == nil)
    #expect(Self.rule.fault(in: String(twelve.dropLast())) == .tooShort)
    let most = String(repeating: "k8Jw-2mQx7z", count: 12).prefix(128)
    #expect(Self.rule.fault(in: String(most)) == nil)
    #expect(Self.rule.fault(in: String(most) + "q") == .tooLong)
  }

  @Test func `the list is long, plain and without repetitions`() {
    let text = Texts.firstGuesses
    #expect(FirstGuesses.list.count >= 3_000 && text.utf8.count < 60_000)
    #expect(FirstGuesses.list.count == text.count { $0 == "\n" })
    #expect(FirstGuesses.list.allSatisfy { $0 == $0.lowercased() })
  }
}
