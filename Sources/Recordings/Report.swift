import Pictures
import Terminal
import Wording

/// Pages with what is said about them, as one file to read or to print: HTML 5 that readers of XML
/// take too, with nothing from outside.
public struct Report {
  private let title: [Language: String]
  private let purpose: [Language: String]
  private let chapters: [Chapter]
  /// The one on the left comes first.
  private let languages: [Language]

  /// One step that was taken, and what the screen showed after it.
  public nonisolated struct Entry: Sendable {
    let captions: [Language: String]
    let pages: [Language: Canvas]
    let place: String

    /// A language without a page has its caption alone. `place` is where the step is written.
    public init(captions: [Language: String], pages: [Language: Canvas], place: String) {
      (self.captions, self.pages, self.place) = (captions, pages, place)
    }
  }

  /// Steps that belong together.
  public nonisolated struct Chapter: Sendable {
    let title: [Language: String]
    let entries: [Entry]

    public init(title: [Language: String], entries: [Entry]) {
      (self.title, self.entries) = (title, entries)
    }
  }

  /// The report is in the languages of its title; two of them stand side by side.
  public init(title: [Language: String], purpose: [Language: String], chapters: [Chapter]) {
    (self.title, self.purpose, self.chapters) = (title, purpose, chapters)
    languages = Language.allCases.filter { title[$0] != nil }
  }

  public var html: String {
    let names = languages.compactMap { title[$0] }.joined(separator: " · ")
    return """
      <!DOCTYPE html>
      <html lang="\((languages.first ?? .english).rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(Self.safe(names))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <h1>\(spans { title[$0] })</h1>
      <p class="banner">\(spans { Self.banner.in($0) })</p>
      <p>\(spans { purpose[$0] })</p>
      </header>
      \(contents)
      <main>
      \(chapters.enumerated().map { section($0.element, number: $0.offset + 1) }.joined())\
      </main>
      </body>
      </html>

      """
  }

  private static let banner = Phrase(
    zh: "全部都是模拟的，不动真钱。", en: "Everything is simulated. No real money moved.")
  private static let contentsTitle = Phrase(zh: "目录", en: "Contents")

  // MARK: Parts

  private var contents: String {
    let items = chapters.enumerated().map { index, chapter in
      "<li><a href=\"#chapter-\(index + 1)\">\(spans { chapter.title[$0] })</a></li>\n"
    }
    return """
      <nav>
      <h2>\(spans { Self.contentsTitle.in($0) })</h2>
      <ol>
      \(items.joined())</ol>
      </nav>
      """
  }

  private func section(_ chapter: Chapter, number: Int) -> String {
    """
    <section id="chapter-\(number)">
    <h2>\(spans { chapter.title[$0] })</h2>
    \(chapter.entries.map(screens).joined())</section>

    """
  }

  private func screens(_ entry: Entry) -> String {
    "<div class=\"screens\">\n\(languages.map { screen(entry, $0) }.joined())</div>\n"
  }

  private func screen(_ entry: Entry, _ language: Language) -> String {
    let caption = entry.captions[language] ?? ""
    let words = "\(Self.safe(caption)) <small>\(Self.safe(entry.place))</small>"
    guard let page = entry.pages[language] else {
      return "<p lang=\"\(language.rawValue)\">\(words)</p>\n"
    }
    return """
      <figure lang="\(language.rawValue)">
      <figcaption>\(words)</figcaption>
      \(Picture(of: page, title: SafeText.lines(caption)).svg)\
      </figure>

      """
  }

  /// What is said in each language of the report.
  private func spans(_ text: (Language) -> String?) -> String {
    languages.compactMap { language in
      text(language).map { "<span lang=\"\(language.rawValue)\">\(Self.safe($0))</span>" }
    }.joined(separator: " ")
  }

  private static func safe(_ text: String) -> String { Markup.escaped(SafeText.lines(text)) }

  // MARK: Looks

  /// Colours are the reader's own, light or dark, but for those that come in pairs.
  private static let style = """
    :root { color-scheme: light dark; }
    body { margin: 0 auto; max-width: 100rem; padding: 1rem; line-height: 1.5;
      font-family: system-ui, "Noto Sans CJK SC", sans-serif; }
    h1 span, h2 span, p span { display: block; }
    .banner { padding: 0.5rem 1rem; border: 2px solid #8a6d00; border-radius: 0.5rem;
      background: #fff3c4; color: #4a3800; font-weight: bold; }
    .screens { display: grid; gap: 1rem; align-items: start; margin-block: 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 36rem), 1fr)); }
    .screens p, figure { margin: 0; min-width: 0; }
    .screens p, figcaption { white-space: pre-line; }
    figcaption { margin-block-end: 0.5rem; }
    small { opacity: 0.75; overflow-wrap: anywhere; }
    svg { display: block; max-width: 100%; height: auto; }
    @media print {
      :root { color-scheme: light; print-color-adjust: exact; }
      body { max-width: none; padding: 0; }
      h2, figcaption { break-after: avoid; }
      h2, .screens, figure { break-inside: avoid; }
      svg { max-height: 40vh; width: auto; }
    }
    """
}
