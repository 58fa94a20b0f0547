import Screens
import Terminal
import ViewModels
import Wording

/// A window of the program that a play is given in, with or without pages.
public protocol Stage: AnyObject {
  var session: Session { get }
  /// The screen that is seen.
  var screen: any Screen { get }
  /// What can be read now: the page, or what was said since the screen came.
  var text: String { get }
  /// The same as a picture shows it.
  var canvas: Canvas { get }
  var caret: Point? { get }
  /// Told of every stroke before it is done.
  var onStroke: (Stroke) async throws -> Void { get set }
  /// Told the full name of every action that is asked for.
  var onAction: (String) -> Void { get set }
  /// Does an action by its full name, perhaps for an item of the page.
  func press(_ action: String, item: String?) async throws
  /// Fills a field of the page, and ends it as Enter would.
  func type(_ text: String, into field: String) async throws
  /// Takes in what a story has changed, or other windows have.
  func follow(_ news: News)
}

/// What a stage is told.
public enum News { case storyEnded, timePassed, booksWritten }

/// One thing that hands do.
public enum Stroke {
  /// An action by its full name.
  case action(String)
  case pointing(to: String)
  /// A character; nil where what is typed is not to be seen.
  case character(Character?)
}

/// Why a step can't be done on a page.
public enum StageFault: Error {
  case notNow(action: String, reason: Phrase?)
  case noItem(String)
  case noField(String)

  public var phrase: Phrase {
    switch self {
    case .notNow(let action, let reason):
      Phrase(zh: "现在不能做 \(action)", en: "\(action) can't be done now")
        + (reason.map { Phrase(verbatim: ": ") + $0 } ?? Phrase(verbatim: ""))
    case .noItem(let name): Phrase(zh: "这一页没有 \(name)", en: "the page has no \(name)")
    case .noField(let name):
      Phrase(zh: "这一页没有 \(name) 这一栏", en: "the page has no field \(name)")
    }
  }
}

extension Stage {
  /// The action that leads to the page before; nil where there is none.
  public var wayBack: String? {
    let ways = ["back", "cancel", "done", "close", "stay", "clear-filter"]
    return screen.liveKeys(by: .standard)
      .first { ways.contains($0.action) && $0.whyNot == nil }?.name
  }

  /// Whether an action can be done now, by its full name.
  func can(_ action: String) -> Bool {
    screen.liveKeys(by: .standard).contains { $0.name == action && $0.whyNot == nil }
  }

  /// The field that letters go into, by its name in scripts.
  public var entry: String? { telling.entry?.name }

  /// What the screen tells of itself.
  var telling: Telling { screen.telling(in: Look(speaking: session.language)) }

  public var scope: String { Swift.type(of: screen).scope }

  /// The repayment that the screen is about.
  var repayment: Repayment? {
    switch screen.model {
    case let model as PaymentModel: model.repayment
    case let model as ConfirmationModel: model.repayment
    case let model as ResultModel: model.repayment
    default: screen.repayment
    }
  }

  /// Waits until no story is under way, and shows what they have changed.
  func settle() async {
    repeat {
      await session.work.settle()
      follow(.storyEnded)
    } while !session.work.isIdle
  }
}
