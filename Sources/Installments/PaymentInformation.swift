/// What a channel asks for before it pays. It is never stored.
public enum PaymentInformation: Hashable, Sendable {
  case card(holder: String, phone: String, smsCode: String)
  case wallet(password: String)
}

/// A field that the customer fills in to pay.
public enum PaymentField: String, CaseIterable, Sendable {
  case holder, phone, smsCode, password

  /// What it is called in scripts: `sms-code`.
  public var name: String { self == .smsCode ? "sms-code" : rawValue }

  /// The fields a channel asks for, in the order they are asked.
  public static func fields(of channel: Channel) -> [PaymentField] {
    channel.isCard ? [.holder, .phone, .smsCode] : [.password]
  }

  /// What is typed as it will be sent: half-width digits, one sort of dot in a name, no spaces
  /// around it.
  public func normalised(_ text: String) -> String {
    switch self {
    case .holder: HolderName.normalised(text)
    case .phone: PhoneNumber.normalised(text)
    case .smsCode, .password: String(text.map(\.halfWidth).filter { !$0.isWhitespace })
    }
  }

  /// What is wrong with a text, or nil; `isFinished` tells whether more may still be typed, so that
  /// nobody is scolded for a text that can still become right.
  public func fault(in text: String, isFinished: Bool) -> FieldFault? {
    let normal = normalised(text)
    if normal.isEmpty { return isFinished ? .empty : nil }
    switch self {
    case .holder: return HolderName.fault(in: normal, isFinished: isFinished)
    case .phone: return PhoneNumber.fault(in: normal, isFinished: isFinished)
    case .smsCode, .password:
      if !normal.allSatisfy(\.isASCIIDigit) { return .notDigits }
      if normal.count > 6 { return .tooLong }
      return isFinished && normal.count < 6 ? .tooShort : nil
    }
  }
}

/// What can be wrong with a field.
public enum FieldFault: Hashable, Sendable {
  case empty, notDigits, tooLong, tooShort, notAName, notAPhone
}

/// A card holder's name as the bank knows it.
public enum HolderName {
  /// The dots that people type between the parts of a name; all mean U+00B7. So does a full stop,
  /// but not in a Latin name.
  private static let dots: Set<Character> = ["•", "\u{0387}", "．", "。", "・"]

  public static func normalised(_ text: String) -> String {
    let isHan = text.contains(where: \.isHan)
    let dotted = String(text.map { dots.contains($0) || (isHan && $0 == ".") ? "·" : $0 })
    return dotted.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Two or more Han characters, parts joined by single dots, 32 at most; or a Latin name of
  /// letters, spaces and `'-.`. Han is the script as a whole, not one block of it: people are
  /// called 䶮 and 𠮷 too.
  static func fault(in name: String, isFinished: Bool) -> FieldFault? {
    let isLatin = name.unicodeScalars.allSatisfy { $0.isASCII }
    if name.count > (isLatin ? 255 : 32) { return .tooLong }
    if isLatin {
      let isAllowed = name.allSatisfy { $0.isLetter || " '-.".contains($0) }
      return isAllowed && name.contains(where: \.isLetter) ? nil : .notAName
    }
    let parts = name.split(separator: "·", omittingEmptySubsequences: false)
    guard parts.joined().allSatisfy(\.isHan), !parts[0].isEmpty else { return .notAName }
    guard parts.dropFirst().dropLast().allSatisfy({ !$0.isEmpty }) else { return .notAName }
    guard isFinished else { return nil }
    if parts.last?.isEmpty == true { return .notAName }
    return parts.joined().count < 2 ? .tooShort : nil
  }
}

extension Character {
  /// Whether this is an ideograph of the Han script.
  var isHan: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy { $0.properties.isIdeographic }
  }
}

/// A mobile number of mainland China.
public enum PhoneNumber {
  /// Half-width digits without `+86`, `0086`, spaces and dashes.
  public static func normalised(_ text: String) -> String {
    var digits = String(text.map(\.halfWidth).filter { !$0.isWhitespace && $0 != "-" })
    for prefix in ["+86", "0086"] where digits.hasPrefix(prefix) {
      digits.removeFirst(prefix.count)
    }
    return digits
  }

  /// Eleven digits that begin with 13 to 19.
  static func fault(in number: String, isFinished: Bool) -> FieldFault? {
    let isPrefix = ["+", "+8", "0", "00", "008"].contains(number)
    if isPrefix, !isFinished { return nil }
    guard number.allSatisfy(\.isASCIIDigit) else { return .notDigits }
    let digits = Array(number)
    guard digits[0] == "1", digits.count < 2 || ("3"..."9").contains(digits[1]) else {
      return .notAPhone
    }
    if digits.count > 11 { return .tooLong }
    return isFinished && digits.count < 11 ? .tooShort : nil
  }

  /// `138****1234`: what may be shown.
  public static func masked(_ number: String) -> String {
    guard number.count == 11 else { return String(repeating: "*", count: number.count) }
    return "\(number.prefix(3))****\(number.suffix(4))"
  }
}
