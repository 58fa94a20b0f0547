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
  init(settings: Settings, environment: [String: String]) throws(TerminalProblem) {
    if settings.isAccessibleByOption {
      self = .lines(notice: nil)
      return
    }
    switch CursesDisplay.problem(environment: environment) {
    case .notATerminal?: throw .notATerminal
    case let problem?: self = .lines(notice: problem.phrase)
    case nil: self = settings.isAccessible ? .lines(notice: nil) : .pages
    }
  }
}
