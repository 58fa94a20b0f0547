import Backups
import Catalogue
import Installments
import Terminal
import Wording

// Readers of short texts.
extension FuzzTarget {
  static let money = FuzzTarget(
    "money", ["5999", "5,999.50", "￥0.01", "１２．３４", "100000000.00", "-1"],
    words: ["9", ".", ",", "¥", "000", "99999999999999999999"],
    .now { bytes in
      guard let money = try? Money(parsing: text(bytes)) else { return nil }
      guard money >= .zero, money <= .largest else { return "an amount out of bounds" }
      let again = try? Money(parsing: "\(money)")
      return again == money ? nil : "\(money) reads as something else"
    })

  static let day = FuzzTarget(
    "day", ["2026-03-05", "1970-01-01", "9999-12-31", "2024-02-29"],
    words: ["-", "00", "٣", "31", "+1"],
    .now { bytes in
      guard let day = Day(text(bytes)) else { return nil }
      guard (1970...9999).contains(day.year) else { return "a year out of bounds" }
      return Day("\(day)") == day ? nil : "\(day) reads as something else"
    })

  static let safeText = FuzzTarget(
    "safe-text", ["第 3 期（逾期）￥1,299.00", "Pay now", "e\u{301}\u{301}\u{301}", "한국어 ก้"],
    words: ["\u{1B}[2J", "\r\n", "\u{202E}", "\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{FE0F}"],
    .now { bytes in
      let given = text(bytes)
      let shown = SafeText.of(given)
      if shown.unicodeScalars.contains(where: SafeText.isUnsafe) { return "unsafe on one line" }
      if SafeText.of(shown) != shown { return "not safe at once" }
      if SafeText.of(bytes: bytes) != shown { return "bytes and text differ" }
      if TextWidth.of(shown) > TextWidth.of(given) { return "wider than before" }
      let lines = SafeText.lines(given)
      if SafeText.lines(lines) != lines { return "lines are not safe at once" }
      return holdsOnlyLineEnds(lines) && !hasTooManyMarks(shown) ? nil : "unsafe in several lines"
    })

  static func holdsOnlyLineEnds(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\r", scalars.next() != "\n" { return false }
      if scalar != "\n", scalar != "\r", SafeText.isUnsafe(scalar) { return false }
    }
    return true
  }

  private static func hasTooManyMarks(_ text: String) -> Bool {
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = SafeText.joins(scalar) ? marks + 1 : 0
      if marks > SafeText.mostMarks { return true }
    }
    return false
  }

  static let width = FuzzTarget(
    "width", ["分期 installments 每月应还", "a-very-long-word-without-spaces", "한국어 👨‍👩‍👧 🇨🇳"],
    words: [" ", "\n", "，", "（", "\u{301}"],
    .now { bytes in
      let columns = 2 + Int(bytes.first ?? 0) % 30
      let shown = SafeText.of(text(bytes))
      if TextWidth.of(TextWidth.clip(shown, to: columns)) > columns { return "clipped too wide" }
      if TextWidth.of(TextWidth.pad(shown, to: columns)) != columns { return "padded wrongly" }
      let isWide = TextWidth.wrap(text(bytes), to: columns)
        .contains { TextWidth.of($0) > columns && $0.count > 1 }
      return isWide ? "a line too wide" : nil
    })

  static let codes = FuzzTarget(
    "codes", FailureCatalogue.shipped.all.map(\.code.code), words: ["_", "0", "SYSTEM", "ERROR"],
    .now { bytes in
      let channel = Channel.allCases[Int(bytes.first ?? 0) % Channel.allCases.count]
      let code = Refusal(channel: channel, code: text(bytes))
      let failure = FailureCatalogue.shipped.failure(for: code)
      if failure.code != code { return "the meaning of another code" }
      if failure.remedies.isEmpty { return "no way out" }
      let isListed = listed.contains(code)
      if !isListed, failure.certainty != .unknown { return "a certainty about nothing" }
      return failure.certainty == .unknown && failure.remedies[0] != .ask
        ? "something before asking" : nil
    })

  private static let listed = Set(FailureCatalogue.shipped.all.map(\.code))

  static let questions = FuzzTarget(
    "questions", ["怎么还款", "tuikuan", "refund", "sms code"], words: [" ", "款", "zz"],
    .now { bytes in
      let found = HelpIndex.shipped.find(text(bytes))
      return found.count <= HelpIndex.shipped.questions.count ? nil : "more than there are"
    })

  static let manifest = FuzzTarget(
    "manifest",
    [
      Manifest(
        made: "2026-03-05 10:00:00",
        parts: Manifest.partNames.map {
          Manifest.Part(name: $0, bytes: 4_096, digest: String(repeating: "0a", count: 32))
        }
      ).text
    ], words: ["part ", "end ", "../", "\n", "99999999999999999999", "-1"],
    .now { bytes in
      guard let manifest = try? Manifest(reading: bytes) else { return nil }
      guard manifest.parts.allSatisfy({ Manifest.partNames.contains($0.name) && $0.bytes >= 0 })
      else { return "a part that may not be" }
      return bytes.starts(with: manifest.text.utf8) ? nil : "it was not written like this"
    })
}
