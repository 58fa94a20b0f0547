import Documents
import Secrets
import Wording

extension PasswordRule.Fault {
  /// What is wrong with a new password and what to do about it, without the password.
  public var phrase: Phrase {
    let lengths = PasswordRule.lengths
    return switch self {
    case .tooShort, .tooLong:
      Phrase(
        zh: "密码应为 \(lengths.lowerBound) 到 \(lengths.upperBound) 个字符，可以是一句话",
        en: """
          a password has \(lengths.lowerBound) to \(lengths.upperBound) characters; \
          a few words make a good one
          """)
    case .common:
      Phrase(
        zh: "这个密码太常见，容易被猜到，请换一个，例如几个互不相关的词",
        en: "this password is common and guessed first; take another, such as some unrelated words")
    case .ownWords:
      Phrase(
        zh: "密码里除了账号、姓名、fenqi、xiaomi 这类词之外还应有至少 8 个字符",
        en: """
          besides the account's name, its holder, fenqi, xiaomi and the like, at least 8 other \
          characters are needed
          """)
    }
  }
}

extension Reason {
  init(_ fault: PasswordRule.Fault) { self.init(fault.phrase) }
}
