import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// The text of a reminder for a calendar.
@Suite struct CalendarReminderTests {
  private let order = Order(
    id: 1, number: "XM-1", day: Stage.start.day, product: "电视 65 英寸, 黑色; 含 \\ 支架",
    price: Money(fen: 100), agreement: nil)
  private let items = [
    AttemptItem(number: 4, principal: Money(fen: 36_650), fee: .zero, penalty: .zero)
  ]

  private func reminder(
    _ time: CalendarReminder.Time, _ language: Language
  ) -> CalendarReminder {
    CalendarReminder(order: order, items: items, time: time, language: language)
  }

  @Test func `a name that would steer a program is harmless, and no line gets too long`() {
    let tricks = "\u{1B}[2J\u{202E}\u{2028}END:VCALENDAR\r\nX"
    let hostile = Order(
      id: 1, number: "XM-1", day: Stage.start.day,
      product: String(repeating: tricks, count: 6), price: Money(fen: 100), agreement: nil)
    let text = CalendarReminder(
      order: hostile, items: items, time: .day(Stage.start.day), language: .chinese
    ).text(at: Stage.start)
    #expect(SafeText.lines(text) == text)
    #expect(text.contains("\u{FFFD}[2J\u{FFFD}\u{FFFD}END"))
    #expect(text.split(separator: "\r\n").count { $0.hasPrefix("END:VCALENDAR") } == 1)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }

  @Test func `a whole day`() {
    let reminder = reminder(.day(Stage.start.day.adding(days: 1)), .chinese)
    #expect(reminder.fileName == "fenqi-XM-1-4-20260306.ics")
    #expect(
      reminder.text(at: Stage.start)
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//fenqi//simulated repayments//ZH
        BEGIN:VEVENT
        UID:fenqi-XM-1-4-20260306@fenqi.invalid
        DTSTAMP:20260305T020000Z
        DTSTART;VALUE=DATE:20260306
        DTEND;VALUE=DATE:20260307
        SUMMARY:还分期（模拟）：订单 XM-1 第 4 期
        DESCRIPTION:应还 ¥366.50；当时该支付方式受限，现在可以再
         试。\\n电视 65 英寸\\, 黑色\\; 含 \\\\ 支架
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:PT9H
        DESCRIPTION:还分期（模拟）：订单 XM-1 第 4 期
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a moment`() {
    let reminder = reminder(.moment(Stage.start.adding(seconds: 3_600)), .english)
    #expect(reminder.fileName == "fenqi-XM-1-4-20260305T030000Z.ics")
    #expect(
      reminder.text(at: Stage.start)
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//fenqi//simulated repayments//ZH
        BEGIN:VEVENT
        UID:fenqi-XM-1-4-20260305T030000Z@fenqi.invalid
        DTSTAMP:20260305T020000Z
        DTSTART:20260305T030000Z
        DTEND:20260305T031500Z
        SUMMARY:Repay (simulated): order XM-1\\, installment 4
        DESCRIPTION:¥366.50\\; the method was limited then and can be tried again n
         ow.\\n电视 65 英寸\\, 黑色\\; 含 \\\\ 支架
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:PT0S
        DESCRIPTION:Repay (simulated): order XM-1\\, installment 4
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: Language.allCases)
  func `no line is longer than 75 octets`(language: Language) {
    let text = reminder(.day(Stage.start.day), language).text(at: Stage.start)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
  }
}
