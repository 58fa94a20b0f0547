import Installments
import Wording

/// Something that can be seen or read at a moment of a play. Facts know nothing of languages, keys or
/// front ends.
public nonisolated enum Fact: Sendable, Equatable {
  // Where one is.
  /// The screen on top, by the scope of its actions.
  case screen(String)
  /// The item that the cursor stands on.
  case selection(String)
  /// The field that letters go into.
  case field(String)
  /// The page holds a text.
  case shows(Phrase)
  /// An action can be done now.
  case can(String)
  // What the screen is about.
  case amount(Money)
  case ticked(Int)
  case method(String)
  case certainty(Certainty)
  case remedy(Remedy)
  // The books.
  case paid(order: String, count: Int)
  case remaining(order: String, Money)
  case installment(order: String, number: Int, InstallmentWord)
  case attempt(order: String, AttemptWord)
  case attempts(order: String, Int)
  case unread(Int)
  case notice(NoticeWord)
  // The gateway.
  /// All that was ever charged for an order and not given back.
  case charged(order: String, Money)
  case balance(method: String, Money)
  /// Both books agree.
  case sound
  // The play.
  case day(Day)
  case packet
  /// An action has been asked for since the trainee's or the script's first step.
  case tried(String)

  /// How it is written in a script.
  public var text: String {
    switch self {
    case .screen(let name): "screen \(name)"
    case .selection(let item): "selection \(item)"
    case .field(let name): "field \(name)"
    case .shows(let phrase): "shows \(phrase.in(.chinese)) | \(phrase.in(.english))"
    case .can(let action): "can \(action)"
    case .amount(let amount): "amount \(amount)"
    case .ticked(let count): "ticked \(count)"
    case .method(let name): "method \(name)"
    case .certainty(let word): "certainty \(word.rawValue)"
    case .remedy(let remedy): "remedy \(remedy.rawValue)"
    case .paid(let order, let count): "paid \(order) \(count)"
    case .remaining(let order, let amount): "remaining \(order) \(amount)"
    case .installment(let order, let number, let word):
      "installment \(order) \(number) \(word.rawValue)"
    case .attempt(let order, let word): "attempt \(order) \(word.rawValue)"
    case .attempts(let order, let count): "attempts \(order) \(count)"
    case .unread(let count): "unread \(count)"
    case .notice(let word): "notice \(word.rawValue)"
    case .charged(let order, let amount): "charged \(order) \(amount)"
    case .balance(let method, let amount): "balance \(method) \(amount)"
    case .sound: "books sound"
    case .day(let day): "day \(day)"
    case .packet: "packet saved"
    case .tried(let action): "tried \(action)"
    }
  }

  /// Whether it only says where one is: somebody who goes another way need not come by.
  public var isPlace: Bool {
    switch self {
    case .screen, .selection, .field, .shows, .can, .amount, .ticked, .method: true
    default: false
    }
  }
}

/// How an installment stands.
public nonisolated enum InstallmentWord: String, CaseIterable, Sendable {
  case paid, unpaid, overdue
}

/// How far the newest attempt at an order has come.
public nonisolated enum AttemptWord: String, CaseIterable, Sendable {
  case none, intent, sent, pending, unknown, captured, declined, voided, held

  init(_ attempt: Attempt?) {
    self =
      switch attempt?.state {
      case nil: .none
      case .intent: .intent
      case .sent: .sent
      case .pending: .pending
      case .unknown: .unknown
      case .captured: .captured
      case .declined: .declined
      case .voided: .voided
      case .held: .held
      }
  }
}

/// What a notice tells.
public nonisolated enum NoticeWord: String, CaseIterable, Sendable {
  case repaid, refused, unknown, cancelled, held, reversed, reminder

  init(_ notice: Notice) {
    switch notice.subject {
    case .reminder: self = .reminder
    case .reversal: self = .reversed
    case .contradiction: self = .held
    case .attempt(let attempt, _):
      switch AttemptWord(attempt) {
      case .captured: self = .repaid
      case .declined: self = .refused
      case .voided: self = .cancelled
      case .held: self = .held
      case .none, .intent, .sent, .pending, .unknown: self = .unknown
      }
    }
  }
}
