import Wording

/// The port to where reminders for a calendar are kept.
public protocol CalendarShelf: Sendable {
  /// Writes a file that was not there before, for its owner alone, and answers its path.
  func save(_ text: String, named name: String) throws(CalendarFault) -> String
}

/// Why a reminder for a calendar has not been written.
public enum CalendarFault: Error, Hashable, Sendable {
  /// The same reminder has been written before; it stays as it is.
  case exists(String)
  case broken(String)

  public var phrase: Phrase {
    switch self {
    case .exists(let path): Phrase(zh: "这个提醒已经在 \(path)", en: "It is already in \(path)")
    case .broken(let text):
      Phrase(zh: "日历提醒无法写入。（\(text)）", en: "The reminder can't be written. (\(text))")
    }
  }
}
