import Terminal

/// Hides secrets: on pages, and in the words beside them.
///
/// Rather too much is hidden than too little, but no amount and no date. Hidden is what stands in one
/// row; a text that goes on in the next row is none that it knows.
public nonisolated struct Mask: Sendable {
  private let secrets: [Symbols: Set<Secret>]

  /// A secret of digits is found in groups too, with spaces or dashes between them, whether it is
  /// given in groups or not. Capital letters are as good as small ones, and full-width forms as good
  /// as plain ones. What has fewer than four characters is no secret.
  public init(secrets: [String]) {
    let spellings = [Symbols.unicode, .ascii].map { symbols in
      (symbols, Set(secrets.compactMap { Secret(Self.written($0, symbols)) }))
    }
    self.secrets = Dictionary(uniqueKeysWithValues: spellings)
  }

  /// The page with `•` in every column of a secret, or `*` where its signs are ASCII, in the style
  /// that is there.
  public func masked(_ canvas: Canvas) -> Canvas {
    var masked = canvas
    for row in 0..<canvas.size.rows {
      let glyphs = Glyph.all(of: canvas.row(row))
      let places = secretPlaces(in: glyphs, canvas.symbols)
      for column in places.flatMap({ glyphs[$0].columns }) {
        let point = Point(column: column, row: row)
        masked.write(sign, at: point, style: canvas.style(at: point))
      }
    }
    return masked
  }

  /// The text with as many `•` as a secret takes columns.
  public func masked(_ text: String) -> String {
    let glyphs = Glyph.all(of: text)
    let hidden = Set(secretPlaces(in: glyphs, .unicode))
    guard !hidden.isEmpty else { return text }
    return glyphs.enumerated().reduce(into: "") { result, item in
      result +=
        hidden.contains(item.offset)
        ? String(repeating: sign, count: item.element.columns.count) : item.element.text
    }
  }

  /// One column wide, whatever the terminal.
  private var sign: String { TextWidth.of("•") == 1 ? "•" : "*" }

  private func secretPlaces(in glyphs: [Glyph], _ symbols: Symbols) -> [Int] {
    (secrets[symbols] ?? []).flatMap { secret in
      glyphs.indices.flatMap { start in
        start..<(secret.end(in: glyphs, from: start) ?? start)
      }
    }
  }

  /// The text as a page shows it, which writes some signs otherwise.
  private static func written(_ text: String, _ symbols: Symbols) -> String {
    let size = Size(columns: TextWidth.of(text), rows: 1)
    var canvas = Canvas(size: size, symbols: symbols)
    canvas.write(text, at: Point(column: 0, row: 0), style: .plain)
    return canvas.row(0)
  }
}
