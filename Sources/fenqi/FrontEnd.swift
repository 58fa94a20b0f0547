import Terminal
import Wording

/// Which of the two front ends speaks to the person.
enum FrontEnd {
  case pages
  /// `notice` says why it is lines, where nobody has asked for them.
  case lines(notice: Phrase?)

  /// Through pipes and files only who asks for lines gets them: a script that forgot to would hang, or
  /// take the lines of another program for answers.
  @MainActor
  init(options: ScreenOptions, environment: [String: String]) throws(TerminalProblem) {
    if options.accessible {
      self = .lines(notice: nil)
      return
    }
    switch CursesDisplay.problem(environment: environment) {
    case .notATerminal?: throw .notATerminal
    case let problem?: self = .lines(notice: problem.phrase)
    case nil: self = Self.isAsked(by: environment) ? .lines(notice: nil) : .pages
    }
  }

  /// The variable that tools with prompts have agreed on.
  private static func isAsked(by environment: [String: String]) -> Bool {
    let value = environment["ACCESSIBLE"] ?? ""
    return !value.isEmpty && value != "0"
  }
}
