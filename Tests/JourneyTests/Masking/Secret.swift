import Foundation

/// What must not be readable where it has no business, by the sort of thing that it is.
nonisolated enum Secret: CaseIterable {
  case cardNumber, phone
  /// The account's holder, whom the books know by name.
  case holder
  /// The holder of a card that belongs to somebody else, such as a parent.
  case otherHolder
  case smsCode, password
}

/// Where something can be read.
nonisolated enum Place: Hashable, CaseIterable {
  /// `fenqi.sqlite` and whatever SQLite keeps beside it.
  case books
  /// `gateway.sqlite`, which stands for the bank's and the wallets' own records.
  case gatewayBooks
  case packets, reminders
  /// The key that seals the trail: random bytes.
  case key
  /// A packet on its way to the clipboard.
  case clipboard
  /// What the commands say, on standard output and standard error.
  case commands
  /// The form of FQ-4 and the question above it, in front of whoever typed it there.
  case form
  /// Every other page.
  case pages
  /// All that the terminal received, pages and what led from one to the next.
  case terminal

  /// The place of a file in the data folder, by its path there; nil for one that nobody knows.
  static func of(_ path: String) -> Place? {
    switch path {
    case let path where path.hasPrefix("fenqi.sqlite"): .books
    case let path where path.hasPrefix("gateway.sqlite"): .gatewayBooks
    case let path where path.hasPrefix("packets/"): .packets
    case let path where path.hasPrefix("reminders/"): .reminders
    case "audit.key": .key
    default: nil
    }
  }

  /// What may be read there, and why. Everything else must not be.
  var allowed: Set<Secret> {
    switch self {
    // `account.holder`: packets are cleaned of it. Phones and numbers are only kept masked.
    case .books: [.holder]
    // A bank compares holder and phone with what is typed, so its records have both.
    case .gatewayBooks: [.holder, .otherHolder, .phone]
    case .packets, .reminders, .key, .clipboard, .commands, .pages: []
    // What the customer types is seen while it is typed, and the simulated SMS shows its code.
    case .form: [.holder, .otherHolder, .phone, .smsCode]
    case .terminal: [.holder, .otherHolder, .phone, .smsCode]
    }
  }
}

/// Texts that were secret during one life of the program, and where they are looked for.
nonisolated struct Secrets {
  private(set) var texts: [Secret: Set<String>] = [:]

  mutating func add(_ kind: Secret, _ text: String) { texts[kind, default: []].insert(text) }

  /// What can be read at a place and must not be.
  func leaks(in data: [UInt8], at place: Place) -> [String] {
    let text = String(decoding: data, as: UTF8.self)
    var found: [String] = []
    for (kind, secrets) in texts where !place.allowed.contains(kind) {
      for secret in secrets where Self.isReadable(secret, of: kind, in: text) {
        found.append("\(place): \(kind) \(secret)")
      }
    }
    return found + Self.cardNumbers(in: text).map { "\(place): a card number \($0)" }
  }

  /// Six digits stand in keys and hashes by chance: a code counts where nothing is written around it.
  private static func isReadable(_ secret: String, of kind: Secret, in text: String) -> Bool {
    guard kind == .smsCode else { return text.contains(secret) }
    return text.ranges(of: secret).contains { range in
      let before = range.lowerBound == text.startIndex ? nil : text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return [before, after].allSatisfy { $0 == nil || $0.map(isLetterOrDigit) == false }
    }
  }

  private static func isLetterOrDigit(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "+/".contains(character))
  }

  /// Whatever looks like one: 13 to 19 digits, together or in fours, that pass the check of Luhn.
  static func cardNumbers(in text: String) -> [String] {
    let runs = text.matches(of: /[0-9A-Za-z]+/).map { String($0.output) }
    let fours = text.matches(of: /\b\d{4}(?:[ \-]\d{4}){2,3}(?:[ \-]?\d{1,3})?\b/).map {
      $0.output.filter(\.isNumber)
    }
    return (runs + fours).filter { (13...19).contains($0.count) && passesLuhn($0) }
  }

  static func passesLuhn(_ number: String) -> Bool {
    let digits = number.compactMap(\.wholeNumberValue)
    guard digits.count == number.count else { return false }
    let sum = digits.reversed().enumerated().map { index, digit in
      index.isMultiple(of: 2) ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2
    }.reduce(0, +)
    return sum.isMultiple(of: 10)
  }
}
