import Installments
import Screens
import ViewModels
import Wording

// What can be chosen, and what a line means.
extension LineProgram {
  func choices(of screen: any Screen, _ telling: Telling) -> [Choice] {
    let items = telling.items
    findFirst(in: items)
    let end = min(items.count, speech.first + telling.pageLength)
    var choices: [Choice] = []
    func add(_ text: String, _ names: [String?], _ act: @escaping () -> Void) {
      choices.append(
        Choice(number: choices.count + 1, names: names.compactMap(\.self), text: text, act: act))
    }
    for item in items[speech.first..<end] {
      add(item.text, [item.name]) { [self] in choose(item) }
    }
    if end < items.count {
      add(look("后面的（more）", "more"), ["more", "后面的"]) { [self] in turn(items, to: end) }
    }
    if speech.first > 0 {
      add(look("前面的（earlier）", "earlier"), ["earlier", "前面的"]) { [self] in
        turn(items, to: max(0, speech.first - telling.pageLength))
      }
    }
    for action in screen.actions(beside: telling) {
      add(text(of: action), [action.name, action.fullName] + words(for: action.label)) { [self] in
        (speech.first, speech.firstName) = (0, nil)
        react(to: action.perform())
      }
    }
    let others = items[..<speech.first] + items[end...]
    return choices
      + others.compactMap { item in
        item.name.map { name in
          Choice(number: nil, names: [name], text: item.text) { [self] in choose(item) }
        }
      }
  }

  private func choose(_ item: Telling.Item) {
    if item.asks { speech.attention = .field }
    react(to: item.choose())
  }

  private func words(for label: Phrase) -> [String] {
    Language.allCases.map { label.in($0) }
  }

  /// A label with the name that can be typed for it, and why it can't be done.
  private func text(of action: LiveAction) -> String {
    let label = look(action.label)
    let reason = action.whyNot.map { look("，现在不行：", ", not now: ") + look($0) } ?? ""
    return label + (label == action.name ? "" : look("（\(action.name)）", " (\(action.name))"))
      + reason
  }

  /// A list that is read on may have got more rows at its beginning, or others altogether.
  private func findFirst(in items: [Telling.Item]) {
    if let name = speech.firstName {
      speech.first = items.firstIndex { $0.name == name } ?? 0
    }
    if !items.indices.contains(speech.first) { (speech.first, speech.firstName) = (0, nil) }
  }

  private func turn(_ items: [Telling.Item], to first: Int) {
    guard items.indices.contains(first) else { return }
    (speech.first, speech.firstName) = (first, items[first].name)
    items[first].point()
  }

  /// Takes a line as the answer to what was asked.
  func answer(_ line: String) {
    guard let question = speech.question else { return }
    lock.noteKey()
    speech.question = nil
    switch question {
    case .field(let field): answer(field, with: line)
    case .choice(let choices, let otherwise): choose(line, among: choices, otherwise: otherwise)
    }
  }

  private func answer(_ field: Telling.Field, with line: String) {
    guard !line.isEmpty else {
      field.dismiss()
      // A locked program has nothing but its password.
      speech.attention = top.isLock ? .best : .choices
      return
    }
    speech.attention = .best
    react(to: field.answer(line))
  }

  private func choose(
    _ line: String, among choices: [Choice], otherwise: ((String) -> Reaction)?
  ) {
    let word = line.filter { !$0.isNewline }.trimmed
    guard !word.isEmpty else {
      for line in choices.compactMap(\.line) { speech.told.remove(line.subject) }
      return
    }
    let plain = String(word.map(\.halfWidth)).lowercased()
    let isMeant = { (choice: Choice) in
      choice.number.map(String.init) == plain || choice.names.contains { $0.lowercased() == plain }
    }
    if let choice = choices.first(where: isMeant) {
      speech.attention = .best
      choice.act()
    } else if let command = Command(plain) {
      run(command)
    } else if let otherwise {
      react(to: otherwise(word))
    } else {
      speech.message = Phrase(
        zh: "没有“\(word)”这一项，空行列出可以选的", en: "“\(word)” is not a choice; an empty line lists them")
    }
  }

  private func react(to reaction: Reaction) {
    switch reaction {
    case .went(let move): go(move)
    case .blocked(let reason): speech.message = reason
    case .ignored: speech.message = Phrase(zh: "现在不行", en: "not now")
    }
  }
}
