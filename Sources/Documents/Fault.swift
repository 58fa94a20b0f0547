import Wording

/// One thing wrong in a file, said so that the person who wrote the file can mend it.
public struct Fault: Error, Hashable, Sendable {
  public let file: String
  /// Counted from 1; 0 when the fault is about the file as a whole.
  public let line: Int
  public let column: Int
  /// The key path, with items counted from 1: `order[3].plan.periods`; empty where there is none.
  public let field: String
  public let reason: Phrase

  public init(file: String, line: Int, column: Int, field: String, reason: Phrase) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.reason = reason
  }

  /// A fault of the file as a whole.
  public init(file: String, reason: Phrase) {
    self.init(file: file, line: 0, column: 0, field: "", reason: reason)
  }

  /// `books.toml:12:5: order[3].plan.periods: reason`
  public func text(in language: Language) -> String {
    let place = line > 0 ? ":\(line):\(column)" : ""
    let subject = field.isEmpty ? "" : "\(field): "
    return "\(visible(file))\(place): \(subject)\(reason.in(language))"
  }
}

/// Everything wrong in a file, in the order of its lines.
public struct Faults: Error, Hashable, Sendable {
  public let all: [Fault]

  public init(_ faults: [Fault]) {
    all = faults.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// One fault a line. A file of another sort can hold thousands, so only the first ones are told.
  public func text(in language: Language, limit: Int = 20) -> String {
    var lines = all.prefix(limit).map { $0.text(in: language) }
    if all.count > limit {
      let rest = all.count - limit
      lines.append(Phrase(zh: "另有 \(rest) 处错误", en: "and \(rest) more").in(language))
    }
    return lines.joined(separator: "\n")
  }
}

/// Why a text is not the value that was wanted; thrown by the closures that read custom values.
public struct Reason: Error, Hashable, Sendable {
  public let phrase: Phrase

  public init(_ phrase: Phrase) {
    self.phrase = phrase
  }

  public init(zh: String, en: String) {
    self.init(Phrase(zh: zh, en: en))
  }
}

/// Where a value was written: for faults that only show once several values or files are compared.
public struct Origin: Hashable, Sendable {
  public let file: String
  let place: Place
  let field: String

  /// Counted from 1; 0 when it is about the file as a whole.
  public var line: Int { place.line }

  public func fault(_ reason: Phrase) -> Fault {
    Fault(file: file, line: place.line, column: place.column, field: field, reason: reason)
  }
}
