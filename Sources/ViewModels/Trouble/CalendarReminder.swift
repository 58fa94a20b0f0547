import Installments
import Wording

/// A reminder to repay as any calendar reads it (RFC 5545).
public struct CalendarReminder: Equatable {
  /// When it is to remind: a whole day, or a moment.
  public enum Time: Equatable { case day(Day), moment(Moment) }

  private static let longestLine = 75

  let order: Order
  let items: [AttemptItem]
  let time: Time
  let language: Language

  /// One order, period and time have one name, so that nothing is written twice.
  public var fileName: String { "\(name).ics" }

  /// The file's text; `now` is when it was made.
  public func text(at now: Moment) -> String {
    let amount = items.map(\.total).reduce(.zero, +).yuan
    let installments = items.map(\.number).installments
    let summary =
      Phrase(zh: "还分期（模拟）：", en: "Repay (simulated): ")
      + Phrase(zh: "订单 \(order.number) ", en: "order \(order.number), ") + installments
    let detail = Phrase(
      zh: "应还 \(amount)；当时该支付方式受限，现在可以再试。\n\(order.product)",
      en: "\(amount); the method was limited then and can be tried again now.\n\(order.product)")
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//fenqi//simulated repayments//ZH",
        "BEGIN:VEVENT", "UID:\(name)@fenqi.invalid", "DTSTAMP:\(Self.stamp(now))",
      ] + timing + [
        "SUMMARY:\(Self.escaped(summary.in(language)))",
        "DESCRIPTION:\(Self.escaped(detail.in(language)))",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(trigger)",
        "DESCRIPTION:\(Self.escaped(summary.in(language)))", "END:VALARM", "END:VEVENT",
        "END:VCALENDAR",
      ]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private var name: String {
    let when =
      switch time {
      case .day(let day): Self.digits(day)
      case .moment(let moment): Self.stamp(moment)
      }
    let number = order.number.filter { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }
    return "fenqi-\(number)-\(items.map(\.number).span)-\(when)"
  }

  private var timing: [String] {
    switch time {
    case .day(let day):
      [
        "DTSTART;VALUE=DATE:\(Self.digits(day))",
        "DTEND;VALUE=DATE:\(Self.digits(day.adding(days: 1)))",
      ]
    case .moment(let moment):
      ["DTSTART:\(Self.stamp(moment))", "DTEND:\(Self.stamp(moment.adding(seconds: 900)))"]
    }
  }

  /// On a whole day at nine in the morning.
  private var trigger: String {
    if case .day = time { "PT9H" } else { "PT0S" }
  }

  private static func digits(_ day: Day) -> String {
    day.description.filter { $0 != "-" }
  }

  /// A moment in UTC: `20260305T020000Z`.
  private static func stamp(_ moment: Moment) -> String {
    let utc = moment.adding(seconds: -8 * 3_600)
    return "\(digits(utc.day))T\(utc.time.filter { $0 != ":" })Z"
  }

  private static func escaped(_ text: String) -> String {
    SafeText.lines(text).map { character in
      switch character {
      case "\\", ";", ",": "\\\(character)"
      case "\n", "\r", "\r\n": "\\n"
      default: String(character)
      }
    }.joined()
  }

  /// At most 75 octets a line, and no character is cut; what goes on begins with a space.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = String(scalar).utf8.count
      if length + octets > longestLine {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += octets
    }
    return result
  }
}
