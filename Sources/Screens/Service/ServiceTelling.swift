import ViewModels
import Wording

extension ServiceScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    telling.isReading = service.step == .packing
    for (index, message) in service.messages.enumerated() {
      let isAgent = message.speaker == .agent
      let speaker = isAgent ? look("模拟客服：", "Simulated agent: ") : look("我：", "I: ")
      // What was said twice is told twice.
      for (number, line) in look(message.text).split(separator: "\n").enumerated() {
        telling.say(number == 0 ? speaker + line : String(line), about: "\(index).\(number)")
      }
      if !message.remedies.isEmpty {
        telling.say(
          look("返回后可以：", "After going back: ")
            + message.remedies.map { look($0.phrase) }.joined(separator: look("，", ", ")),
          about: "\(index).remedies")
      }
    }
    telling.actions = .without(["ask", "copy"])
    telling.pageLength = 5
    telling.items = service.found.enumerated().map { row, question in
      let point = {
        _ = self.send(.edit(.clear))
        _ = self.send(.select(row))
      }
      return Telling.Item(
        text: look(question.question), name: question.id,
        isCurrent: row == service.cursor.selection, point: point
      ) {
        point()
        return .went(self.send(.ask))
      }
    }
    telling.entry = Telling.Entry(name: "question", ending: "ask")
    telling.prompt = look("问题，或选择", "A question, or a choice")
    telling.answer = { text in
      _ = self.send(.edit(.clear))
      _ = self.send(.edit(.insert(text)))
      return .went(self.send(.ask))
    }
    return telling
  }
}
