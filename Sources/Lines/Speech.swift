import Screens
import Wording

/// What has been said of the screen on top and what is asked, so that nothing is said twice.
struct Speech {
  /// What is to be asked for.
  enum Attention {
    /// The field that is missing, or else a choice.
    case best
    /// A choice, whatever is missing.
    case choices
    /// The field that was chosen.
    case field
  }

  /// What the next line answers.
  enum Question {
    case field(Telling.Field)
    case choice([Choice], otherwise: ((String) -> Reaction)?)
  }

  weak var screen: (any Screen)?
  /// What the sentences that still hold were about.
  var told: Set<String> = []
  var attention = Attention.best
  /// The item that the list begins with.
  var first = 0
  var firstName: String?
  /// Why the last line did nothing, or what it needs.
  var message: Phrase?
  /// Nil as long as nothing is asked.
  var question: Question?
  /// The last question's words, for an answer that changes nothing.
  var prompt = ""

  func field(of telling: Telling) -> Telling.Field? {
    switch attention {
    case .choices: nil
    case .field: telling.field
    case .best: telling.field.flatMap { $0.isPressing ? $0 : nil }
    }
  }
}

/// Something that can be chosen now, by its number or one of its names.
struct Choice {
  /// Nil for an item that is on another page of its list: it goes by its name.
  let number: Int?
  let names: [String]
  let text: String
  let act: () -> Void

  var line: Line? { number.map { Line(text: "\($0). \(text)") } }
}

/// A line to be said unless it has been.
struct Line {
  let text: String
  let subject: String

  init(text: String, subject: String? = nil) {
    self.text = text
    self.subject = subject ?? text
  }
}
