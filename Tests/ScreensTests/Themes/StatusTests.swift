import Installments
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

@testable import Screens

/// A status never rests on colour alone.
struct StatusTests {
  private static let urgencies: [Urgency] = [
    .overdue(days: 2), .dueToday, .dueSoon(days: 3), .scheduled(days: 16),
  ]

  /// What a terminal without colours and without Unicode shows of a status.
  private func shown(_ mark: StatusMark, _ phrase: Phrase, _ language: Language) throws -> String {
    let theme = try ThemeShelf(folders: []).theme("mono")
    let look = Look(theme: theme, language: language, lines: .ascii, symbols: .ascii)
    let canvas = Canvas(size: Size(columns: 40, rows: 1), symbols: .ascii)
    var page = Page(canvas, look: look, area: canvas.area)
    page.write("\(mark.sign) \(look(phrase))", 0, 0, mark.role)
    return page.canvas.text
  }

  @Test(arguments: Language.allCases)
  func `every status of an order has signs or words of its own`(language: Language) throws {
    let all: [OrderStatus] =
      [.plain, .settled, .processing] + Self.urgencies.map(OrderStatus.owing)
    let texts = try all.map { try shown(StatusMark($0), $0.phrase, language) }
    #expect(Set(texts).count == all.count, "\(texts)")
    #expect(texts.allSatisfy { $0.contains { $0.isLetter } })
  }

  @Test(arguments: Language.allCases)
  func `so has every status of an installment`(language: Language) throws {
    let all: [Installment.Status] =
      [.paid(on: Stage.start.day), .processing] + Self.urgencies.map { .unpaid($0, penalty: .zero) }
    let texts = try all.map { try shown(StatusMark($0), $0.phrase, language) }
    #expect(Set(texts).count == all.count, "\(texts)")
  }

  /// The sign alone tells what asks for something to be done from what does not.
  @Test func `signs differ where something is to be done`() {
    let signs =
      [Urgency.overdue(days: 1), .dueToday, .dueSoon(days: 1)].map { StatusMark($0).sign }
      + [StatusMark(OrderStatus.settled).sign, StatusMark(OrderStatus.processing).sign]
    #expect(Set(signs).count == signs.count)
    #expect(!signs.contains(" "))
  }
}
