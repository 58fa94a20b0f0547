import Wording

/// Walks the text of a TOML file and notes where every table, key and item begins.
///
/// It is looser than the parser, which has the last word on what is TOML: a broken line only costs
/// a place here.
struct LineScanner {
  /// Deep enough for any file that a person writes, and far from the end of the parser's stack.
  static let deepest = 32

  private let file: String
  private let mostEntries: Int
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var place = Place()
  private var itemCounts: [String: Int] = [:]
  private(set) var places: [String: Place] = [:]

  init(text: String, file: String, mostEntries: Int) {
    self.file = file
    self.mostEntries = mostEntries
    scalars = Array(text.unicodeScalars)
  }

  static func isBareKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  mutating func scan() throws(Fault) {
    if current == "\u{FEFF}" { position = 1 }
    var table = FieldPath.root
    while true {
      skipBlank()
      guard let scalar = current else { return }
      if scalar == "[" {
        table = try header()
      } else {
        try pair(in: table)
      }
      skipLine()
    }
  }

  // MARK: Tables, pairs and values

  /// `[a.b]` or `[[a.b]]`; answers the path that the keys below it belong to.
  private mutating func header() throws(Fault) -> FieldPath {
    advance()
    let isItem = current == "["
    if isItem { advance() }
    try refuseKeylessHeader()
    let keys = try keyPath()
    var path = FieldPath.root
    for (index, key) in keys.enumerated() {
      let isLast = index == keys.count - 1
      path = path.key(key.name)
      try note(path, at: key.place, isImplied: !isLast || isItem)
      if isItem && isLast { itemCounts[path.text, default: 0] += 1 }
      if let count = itemCounts[path.text] {
        path = path.item(count)
        try note(path, at: key.place, isImplied: !isLast)
      }
    }
    return path
  }

  /// The parser takes for granted that a key follows, and goes astray where none does.
  private mutating func refuseKeylessHeader() throws(Fault) {
    skipSpaces()
    guard let scalar = current, scalar != "]", scalar != "\"", scalar != "'",
      !Self.isBareKey(scalar)
    else { return }
    let found = quoted(String(scalar))
    throw fault(
      at: place,
      Phrase(
        zh: "方括号里应为键，实际为 \(found)；字母、数字、- 和 _ 以外的键要加引号",
        en: "expected a key in the brackets, found \(found); "
          + "keys of other than letters, digits, - and _ are quoted"))
  }

  private mutating func pair(in table: FieldPath) throws(Fault) {
    let keys = try keyPath()
    var path = table
    for (index, key) in keys.enumerated() {
      path = path.key(key.name)
      try note(path, at: key.place, isImplied: index < keys.count - 1)
    }
    guard current == "=" else { return }
    advance()
    skipSpaces()
    try value(at: path)
  }

  private mutating func value(at path: FieldPath) throws(Fault) {
    switch current {
    case "\"", "'": _ = try quotedText()
    case "[": try list(at: path)
    case "{": try inlineTable(at: path)
    default: try bareValue()
    }
  }

  /// An empty one is left to the parser, which says so well.
  private mutating func bareValue() throws(Fault) {
    let (start, beginning) = (position, place)
    while let scalar = current, !",]}#\n".unicodeScalars.contains(scalar) { advance() }
    let blanks: [Unicode.Scalar] = [" ", "\t", "\r"]
    let end = scalars[start..<position].lastIndex { !blanks.contains($0) }
    guard let end else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start...end])
    guard !BareValue.isKnown(String(text)) else { return }
    let found = quoted(String(text))
    throw fault(
      at: beginning,
      Phrase(
        zh: "\(found) 不是 TOML 的值；文本要加引号", en: "\(found) is no TOML value; text needs quotes"))
  }

  private mutating func list(at path: FieldPath) throws(Fault) {
    advance()
    var count = 0
    while let scalar = nextToken(), scalar != "]" {
      try refuseNoValue(scalar)
      count += 1
      let start = position
      try note(path.item(count), at: place, isImplied: false)
      try value(at: path.item(count))
      if position == start { advance() }
    }
    advance()
  }

  /// The parser takes for granted that an item begins here, too.
  private func refuseNoValue(_ scalar: Unicode.Scalar) throws(Fault) {
    guard ["}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) else { return }
    let found = quoted(String(scalar))
    throw fault(
      at: place,
      Phrase(
        zh: "列表里应为值或 ]，实际为 \(found)", en: "expected a value or ']' in the list, found \(found)"))
  }

  private mutating func inlineTable(at path: FieldPath) throws(Fault) {
    advance()
    while let scalar = nextToken(), scalar != "}" {
      let start = position
      try pair(in: path)
      if position == start { advance() }
    }
    advance()
  }

  private mutating func note(_ path: FieldPath, at place: Place, isImplied: Bool) throws(Fault) {
    guard path.depth <= Self.deepest else {
      throw fault(
        at: place,
        Phrase(
          zh: "嵌套超过 \(Self.deepest) 层", en: "nested more than \(Self.deepest) levels deep"))
    }
    if places[path.text] == nil || !isImplied { places[path.text] = place }
    guard places.count <= mostEntries else {
      throw fault(
        at: place,
        Phrase(zh: "超过 \(mostEntries) 项", en: "more than \(mostEntries) keys and items"))
    }
  }

  // MARK: Keys and strings

  private mutating func keyPath() throws(Fault) -> [(name: String, place: Place)] {
    var keys: [(name: String, place: Place)] = []
    while keys.count <= Self.deepest {
      skipSpaces()
      let start = place
      guard let name = try key() else { break }
      keys.append((name, start))
      skipSpaces()
      guard current == "." else { break }
      advance()
    }
    return keys
  }

  private mutating func key() throws(Fault) -> String? {
    if current == "\"" || current == "'" { return try quotedText() }
    let start = position
    while let scalar = current, Self.isBareKey(scalar) { advance() }
    return start == position ? nil : written(from: start)
  }

  /// Skips a string of any of the four sorts and answers what stands between its quotes.
  private mutating func quotedText() throws(Fault) -> String {
    guard let quote = current else { return "" }
    let isLong = peek(1) == quote && peek(2) == quote
    let width = isLong ? 3 : 1
    advance(by: width)
    let start = position
    while let scalar = current, isLong || scalar != "\n" {
      if scalar == "\\" && quote == "\"" {
        try refuseNull()
        advance(by: 2)
      } else if scalar == quote && (!isLong || (peek(1) == quote && peek(2) == quote)) {
        break
      } else {
        advance()
      }
    }
    let text = written(from: start)
    if current == quote { advance(by: width) }
    // A long string may end in one or two quotes of its own.
    while isLong, current == quote { advance() }
    return text
  }

  /// The parser hands strings over as C strings, which would end at the null unnoticed.
  private func refuseNull() throws(Fault) {
    let rest = scalars[position...].prefix(10)
    let spellings = ["\\u0000", "\\U00000000"]
    guard spellings.contains(where: { rest.starts(with: $0.unicodeScalars) }) else { return }
    throw fault(at: place, unprintable("\0"))
  }

  private func fault(at place: Place, _ reason: Phrase) -> Fault {
    Origin(file: file, place: place, field: "").fault(reason)
  }

  // MARK: Steps

  private var current: Unicode.Scalar? { peek(0) }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  private func written(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    return String(text)
  }

  private mutating func advance() {
    guard let scalar = current else { return }
    position += 1
    if scalar == "\n" {
      place = Place(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
  }

  private mutating func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }

  private mutating func skipSpaces() {
    while current == " " || current == "\t" { advance() }
  }

  private mutating func skipLine() {
    while let scalar = current, scalar != "\n" { advance() }
  }

  private mutating func skipBlank() {
    while let scalar = current {
      switch scalar {
      case " ", "\t", "\r", "\n": advance()
      case "#": skipLine()
      default: return
      }
    }
  }

  /// What begins the next item inside brackets.
  private mutating func nextToken() -> Unicode.Scalar? {
    skipBlank()
    while current == "," {
      advance()
      skipBlank()
    }
    return current
  }
}
