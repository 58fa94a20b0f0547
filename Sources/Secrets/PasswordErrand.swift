/// What a process that checks passwords is asked, and answers, through its pipes.
///
/// The request is one byte for what is wanted, two for the password's length, the password and the
/// kept hash's text, which is empty for nobody's. Neither goes into arguments or the environment,
/// which every process of the machine may read.
struct PasswordErrand {
  /// What is wanted.
  enum Wish: UInt8 { case hash = 0x68, check = 0x63 }

  /// What is answered, before a space and a hash where there is one.
  enum Word: String { case hashed, right, wrong, unusable, memory }

  let wish: Wish
  var password: [UInt8]
  let kept: PasswordHash?

  /// Reads a request; nil when it is none.
  init?(request: [UInt8]) {
    guard request.count >= 3, let wish = Wish(rawValue: request[0]) else { return nil }
    let count = Int(request[1]) << 8 | Int(request[2])
    guard request.count >= 3 + count else { return nil }
    self.wish = wish
    password = Array(request[3..<(3 + count)])
    let text = String(decoding: request[(3 + count)...], as: UTF8.self)
    kept = text.isEmpty ? nil : PasswordHash(text: text)
  }

  /// A request, to be wiped by whoever asks for it: its bytes are nowhere else.
  static func request(_ wish: Wish, _ password: String, kept: PasswordHash? = nil) -> [UInt8] {
    let text = kept?.text ?? ""
    let most = PasswordPolicy.mostBytes + 1
    let count = min(password.utf8.count, most)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 + count + text.utf8.count)
    bytes += [wish.rawValue, UInt8(count >> 8), UInt8(count & 0xFF)]
    bytes += password.utf8.prefix(most)
    bytes += text.utf8
    return bytes
  }

  mutating func wipe() { password.wipe() }

  /// Does what is wanted, and says what came of it.
  func answer(by policy: PasswordPolicy) -> String {
    let isTooLong = password.count > PasswordPolicy.mostBytes
    do throws(PasswordFault) {
      switch wish {
      case .hash: return "\(Word.hashed.rawValue) \(try policy.hash(password).text)"
      case .check:
        switch try policy.check(password, against: isTooLong ? nil : kept) {
        case .wrong: return Word.wrong.rawValue
        case .unusable: return Word.unusable.rawValue
        case .right(nil): return Word.right.rawValue
        case .right(let renewed?): return "\(Word.right.rawValue) \(renewed.text)"
        }
      }
    } catch {
      return Word.memory.rawValue
    }
  }

  /// The answer as its word and the hash behind it; nil when it is none.
  static func read(_ answer: String) -> (word: Word, hash: PasswordHash?)? {
    let parts = answer.split(separator: " ", maxSplits: 1)
    guard let word = parts.first.flatMap({ Word(rawValue: String($0)) }) else { return nil }
    return (word, parts.count > 1 ? PasswordHash(text: String(parts[1])) : nil)
  }
}
