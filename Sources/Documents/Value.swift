import TOMLKit
import Wording

/// What sorts of values a TOML file can hold.
public enum Kind: Sendable {
  case text, integer, decimal, flag, day, list, table

  /// As it stands in a sentence: "expected a whole number, found text".
  var phrase: Phrase {
    switch self {
    case .text: Phrase(zh: "文本", en: "text")
    case .integer: Phrase(zh: "整数", en: "a whole number")
    case .decimal: Phrase(zh: "小数", en: "a number with a decimal point")
    case .flag: Phrase(zh: " true 或 false", en: "true or false")
    case .day: Phrase(zh: "日期或时间", en: "a date or time")
    case .list: Phrase(zh: "列表", en: "a list")
    case .table: Phrase(zh: "表", en: "a table")
    }
  }
}

/// A value of a TOML file, copied out of the parser's memory so that it can go anywhere.
enum Value: Sendable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  case list([Value])
  case table([String: Value])
  /// Nothing reads these; they are known so that a fault can name them.
  case decimal, day

  init(_ parsed: TOMLValueConvertible) {
    switch parsed.type {
    case .string: self = .text(parsed.string ?? "")
    case .int: self = .integer(parsed.int ?? 0)
    case .bool: self = .flag(parsed.bool ?? false)
    case .array: self = .list(parsed.array.map { $0.map(Value.init) } ?? [])
    case .table: self = .table(parsed.table.map(Value.entries) ?? [:])
    case .double: self = .decimal
    case .date, .time, .dateTime: self = .day
    }
  }

  static func entries(of table: TOMLTable) -> [String: Value] {
    var entries: [String: Value] = [:]
    for key in table.keys {
      entries[key] = table[key].map(Value.init)
    }
    return entries
  }

  var kind: Kind {
    switch self {
    case .text: .text
    case .integer: .integer
    case .flag: .flag
    case .list: .list
    case .table: .table
    case .decimal: .decimal
    case .day: .day
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var list: [Value]? { if case .list(let list) = self { list } else { nil } }
  var table: [String: Value]? { if case .table(let table) = self { table } else { nil } }
}
