/// A spot in a text; line and column are counted from 1, columns in Unicode scalars.
struct Place: Hashable, Sendable {
  var line = 1
  var column = 1
}

/// The way from the root of a document to a value: `order[3].plan.periods`, items counted from 1.
struct FieldPath: Hashable, Sendable {
  var text = ""
  var depth = 0

  static let root = FieldPath()

  func key(_ name: String) -> FieldPath {
    let isBare = !name.isEmpty && name.unicodeScalars.allSatisfy(LineScanner.isBareKey)
    let written = isBare ? name : "\"\(visible(name, limit: 40))\""
    return FieldPath(text: text.isEmpty ? written : "\(text).\(written)", depth: depth + 1)
  }

  func item(_ number: Int) -> FieldPath {
    FieldPath(text: "\(text)[\(number)]", depth: depth + 1)
  }
}

/// Tells where in the text of a TOML file a value was written.
///
/// The parser tells the places of syntax errors only; faults of meaning need these.
struct LineMap: Sendable {
  private let places: [String: Place]

  /// Throws where the text holds what the parser must not be given.
  init(text: String, file: String, mostEntries: Int = .max) throws(Fault) {
    var scanner = LineScanner(text: text, file: file, mostEntries: mostEntries)
    try scanner.scan()
    places = scanner.places
  }

  /// Nothing for a value that is not there or whose key is written with escapes: the place of the
  /// table around it is then the nearest.
  func place(of path: FieldPath) -> Place? {
    places[path.text]
  }
}
