import Catalogue
import Installments
import Wording

/// A conversation with a simulated agent who knows the common questions, and the packet for people
/// who know more.
public final class ServiceModel: Model {
  public enum Step: Equatable { case talking, packing }
  public enum Intent {
    case edit(TextEdit), up, down, select(Int), ask, pageUp, pageDown, hotlines, save, copy, back
  }

  /// More attempts than a packet needs.
  static let mostAttempts = 20

  public private(set) var step = Step.talking
  public private(set) var messages: [Message] = []
  public private(set) var entry = TextEntry()
  /// Which of the questions found is asked next.
  public private(set) var cursor = ListCursor()
  public private(set) var found: [Question]
  /// How many lines of the conversation lie below what is seen.
  public private(set) var linesBelow = 0
  public let repayment: Repayment
  private var height = 1
  private var told: Attempt?
  private let help: HelpIndex
  private let hotlineList: [Hotline]
  private let session: Session

  public init(
    _ repayment: Repayment, session: Session, help: HelpIndex = .shipped,
    hotlines: [Hotline] = Hotline.shipped
  ) {
    self.repayment = repayment
    self.session = session
    self.help = help
    hotlineList = hotlines
    found = help.find("")
    greet()
  }

  public var trouble: Trouble? {
    repayment.attempt.flatMap { Trouble(with: $0, catalogue: session.catalogue) }
  }

  /// The questions that fit a page with so many rows for them.
  public func fit(questions count: Int) { cursor.fit(height: count, of: found.count) }

  /// The lines that a page shows of the conversation, when it has so many and so many rows.
  public func fit(rows: Int, of lines: Int) -> Range<Int> {
    height = max(1, rows)
    linesBelow = max(0, min(linesBelow, lines - rows))
    return max(0, lines - linesBelow - rows)..<max(0, lines - linesBelow)
  }

  public func booksChanged() {
    session.work.start { [self] in
      await repayment.renew()
      tellNews()
    }
  }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .edit(let edit):
      entry.apply(edit)
      find()
    case .up: cursor.move(by: -1, of: found.count)
    case .down: cursor.move(by: 1, of: found.count)
    case .select(let row): cursor.select(row, of: found.count)
    case .ask: ask()
    case .pageUp: linesBelow += max(1, height - 1)
    case .pageDown: linesBelow = max(0, linesBelow - max(1, height - 1))
    case .hotlines: say(.agent(AgentWording.numbers(hotlineList)))
    case .save: pack { [self] in await save($0) }
    case .copy: pack { [self] in copy($0) }
    case .back: return .back
    }
    return .stay
  }
}

// The conversation.
extension ServiceModel {
  private func say(_ message: Message) {
    messages.append(message)
    linesBelow = 0
  }

  private func greet() {
    guard let attempt = repayment.attempt else { return say(.agent(AgentWording.invitation)) }
    told = attempt
    say(.agent(AgentWording.greeting(attempt, method: repayment.method)))
    if let trouble {
      say(.agent(AgentWording.story(of: trouble), remedies: open(trouble.remedies)))
    }
    say(.agent(AgentWording.invitation))
  }

  private func tellNews() {
    guard let attempt = repayment.attempt, attempt.state != told?.state else { return }
    told = attempt
    if case .captured = attempt.state { return say(.agent(AgentWording.news(.paid))) }
    guard let trouble else { return }
    say(.agent(AgentWording.news(trouble.certainty), remedies: open(trouble.remedies)))
  }

  private func find() {
    found = help.find(entry.text)
    cursor = ListCursor()
  }

  private func ask() {
    let words = entry.text.trimmed
    let isChosen = found.indices.contains(cursor.selection)
    guard isChosen || !words.isEmpty else { return }
    let question = isChosen ? found[cursor.selection] : nil
    let title = words.isEmpty ? question?.question : nil
    say(.customer(title ?? Phrase(verbatim: words)))
    if let question {
      // What was typed may be far from the question that it found.
      let heading = words.isEmpty ? nil : question.question + Phrase(verbatim: "\n")
      let answer = heading.map { $0 + question.answer } ?? question.answer
      say(.agent(answer, remedies: open(question.remedies)))
    } else {
      say(.agent(AgentWording.notFound))
    }
    entry = TextEntry()
    find()
  }

  /// What is offered here must not move money that may have moved already, so nothing is named that
  /// the trouble does not leave open.
  private func open(_ remedies: [Remedy]) -> [Remedy] {
    let allowed = trouble?.remedies ?? []
    return remedies.filter { $0 != .customerService && allowed.contains($0) }
  }
}

// The packet.
extension ServiceModel {
  private func pack(_ use: @escaping (Packet) async -> Void) {
    guard step == .talking else { return }
    step = .packing
    session.work.start { [self] in
      if let packet = await packet() {
        await use(packet)
      } else {
        say(.agent(AgentWording.nothingToTell))
      }
      step = .talking
    }
  }

  private func packet() async -> Packet? {
    guard let attempt = repayment.attempt, let trouble else { return nil }
    // What can't be read is missing from the packet, which then says so.
    let history = try? await session.orders.attempts(
      of: attempt.orderID, limit: Self.mostAttempts)
    let account = session.account
    var methods: [PaymentMethod] = []
    if let account { methods = (try? await session.orders.methods(of: account.id)) ?? [] }
    return Packet(
      about: trouble, of: attempt, in: repayment, history: history, methods: methods,
      holder: account?.holder ?? "", at: session.timepiece.now, language: session.language)
  }

  private func save(_ packet: Packet) async {
    do throws(PacketFault) {
      let saved = try await session.packets.save(
        text: packet.text, json: packet.json, named: packet.name)
      say(.agent(AgentWording.saved(saved)))
      repayment.learn(Phrase(zh: "资料包已保存", en: "packet saved"), by: .customerService)
    } catch {
      say(.agent(AgentWording.notSaved(error)))
    }
  }

  private func copy(_ packet: Packet) {
    session.go(.copy(packet.text))
    say(.agent(AgentWording.copied))
    repayment.learn(
      Phrase(zh: "资料包已交给终端复制", en: "packet given to the terminal"), by: .customerService)
  }
}
