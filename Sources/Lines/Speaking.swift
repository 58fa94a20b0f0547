import Installments
import Screens
import Terminal
import ViewModels
import Wording

// What is said.
extension LineProgram {
  var look: Look { Look(speaking: session.language) }

  func say(_ phrase: Phrase) { console.say(look(phrase)) }

  /// Said once, before everything else.
  func welcome() {
    say(
      Phrase(
        zh: "分期还款，逐行模式。所有付款都是模拟的，不动真钱。",
        en: "fenqi, line by line. Every payment is simulated: no real money moves."))
    say(
      Phrase(
        zh: "输入编号或名称来选择。空行列出可以选的；help 是说明。",
        en: "Choose by number or by name. An empty line lists the choices; help explains."))
  }

  /// Says what is new of the screen on top, and asks what is open.
  func speak() {
    let screen = top
    let telling = screen.telling(in: look)
    // Nothing is said of a list that is being read: it will be there in a moment.
    if telling.isReading, telling.sentences.isEmpty {
      speech.question = nil
      return
    }
    // What has only begun to change is said when it is whole. Nobody waits for a repayment.
    let isBusy = !session.work.isIdle && session.repaymentsUnderWay == 0
    guard telling.isReading || !isBusy else { return }
    let isNew = speech.screen !== screen
    if isNew { turn(to: screen) }
    let choices = telling.isReading ? [] : choices(of: screen, telling)
    let field = speech.field(of: telling)
    let lines =
      heading(of: screen) + telling.sentences.map { Line(text: $0.text, subject: $0.subject) }
    let hasNews = sayNew(lines + (field == nil ? choices.compactMap(\.line) : []))
    guard !telling.isReading else {
      speech.question = nil
      return
    }
    let question: Speech.Question =
      field.map { .field($0) } ?? .choice(choices, otherwise: telling.answer)
    ask(question, prompt: prompt(for: field, telling), hasNews: hasNews)
    if isNew, screen.isGuarded { forgetTyped() }
  }

  /// What the subjects of news begin with; they are told once, and not on every screen again.
  private static let newsPrefix = "news "

  private func turn(to screen: any Screen) {
    speech = Speech(
      screen: screen, told: speech.told.filter { $0.hasPrefix(Self.newsPrefix) },
      message: speech.message)
  }

  /// Whether there was anything that has not been said.
  private func sayNew(_ lines: [Line]) -> Bool {
    let news = lines.filter { !speech.told.contains($0.subject) }
    for line in news { console.say(line.text) }
    speech.told = Set(lines.map(\.subject))
    return !news.isEmpty
  }

  private func ask(_ question: Speech.Question, prompt: String, hasNews: Bool) {
    let wasAsking = speech.question != nil
    speech.question = question
    guard hasNews || !wasAsking || prompt != speech.prompt || speech.message != nil else { return }
    if let message = speech.message {
      say(message + Phrase(zh: "。", en: "."))
    } else if !hasNews, prompt == speech.prompt, case .choice = question {
      say(Phrase(zh: "没有变化。", en: "Nothing has changed."))
    }
    speech.message = nil
    speech.prompt = prompt
    var isHidden = false
    if case .field(let field) = question, field.isSecret {
      isHidden = true
      // It was typed while it could be seen.
      forgetTyped()
    }
    if !isAlone { console.ask(prompt, isHidden: isHidden) }
    top.notePainted()
  }

  private func prompt(for field: Telling.Field?, _ telling: Telling) -> String {
    let words = field?.label ?? telling.prompt ?? look("请选择", "Your choice")
    return words + look("：", ":")
  }
}

// What every screen begins with.
extension LineProgram {
  private func heading(of screen: any Screen) -> [Line] {
    let code = screen.code ?? stack.screens.lazy.reversed().compactMap(\.code).first
    let title = look(screen.title) + (code.map { look("，", ", ") + $0.rawValue } ?? "")
    let mark = session.isDemonstration ? look("演示，", "Demo. ") : ""
    let banner =
      session.isSample
      ? look("模拟，示例数据，不动真钱", "Simulated sample, no real money")
      : look("模拟，不动真钱", "Simulated, no real money")
    return [Line(text: title + look("。", ". ") + mark + banner + look("。", "."))]
      + standing(of: screen)
  }

  /// What must not be overlooked: what is armed, a moved clock, news, and an outcome that is unknown.
  private func standing(of screen: any Screen) -> [Line] {
    var lines: [Line] = []
    if let shift = session.clockShift.phrase {
      lines.append(Line(text: look("时钟已移动：", "The clock has been moved: ") + look(shift)))
    }
    if !session.armed.isEmpty { lines.append(Line(text: look("已启用场景。", "A scenario is armed."))) }
    if let newest = news.newest, !screen.isLock {
      let count = look("未读通知 \(news.count) 条", counted(news.count, "unread notice"))
      let text = count + look("，最新：", ", the newest: ") + look(newest) + look("。", ".")
      lines.append(Line(text: text, subject: Self.newsPrefix + text))
    }
    if let attempt = screen.repayment?.attempt, attempt.isOpen || attempt.isHeld,
      let trouble = Trouble(with: attempt, catalogue: session.catalogue)
    {
      lines.append(Line(text: look(trouble.certainty.headline) + look("。", ".")))
    }
    return lines
  }
}
