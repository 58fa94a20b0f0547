import Terminal
import ViewModels

/// A labelled line that text is typed into.
struct Field {
  let label: String
  let entry: TextEntry
  var placeholder = ""
  var echo = Echo.plain
  var isFocused = false
  var isInvalid = false

  /// What is shown of what is typed.
  enum Echo {
    case plain
    /// A star for each character.
    case masked
    /// Not even how much it is.
    case none(instead: String)
  }

  /// Draws label and field in one row; the caret stands where the next character goes.
  func draw(on page: inout Page, _ column: Int, _ row: Int, labelWidth: Int, width: Int) {
    page.write(isFocused ? ">" : " ", column, row, .primary)
    page.write(label, column + 2, row, isFocused ? .title : .textMuted, width: labelWidth)
    let start = column + 2 + labelWidth + 1
    let (text, caret) = shown(width: width - 2)
    let isEmpty = entry.isEmpty
    let role: Role = isInvalid ? .inputInvalid : isEmpty ? .inputPlaceholder : .inputForeground
    let ground: Role = isFocused ? .panel : .inputBackground
    page.write("[", start, row, isFocused ? .focusBorder : .border)
    page.write(
      TextWidth.pad(isEmpty ? placeholder : text, to: width - 2), start + 1, row, role, on: ground)
    page.write("]", start + width - 1, row, isFocused ? .focusBorder : .border)
    if isFocused { page.placeCaret(start + 1 + caret, row) }
  }

  /// The part of the text that fits with the caret in it, and the caret's column in that part.
  private func shown(width: Int) -> (text: String, caret: Int) {
    switch echo {
    case .none(let instead): return (instead, 0)
    case .masked:
      return (String(repeating: "*", count: entry.characters.count), min(entry.caret, width - 1))
    case .plain: break
    }
    var first = 0
    var caret = TextWidth.of(String(entry.characters[..<entry.caret]))
    while caret >= width, first < entry.caret {
      caret -= TextWidth.of(entry.characters[first])
      first += 1
    }
    return (String(entry.characters[first...]), caret)
  }
}
