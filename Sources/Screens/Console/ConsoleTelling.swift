import Installments
import ViewModels
import Wording

extension ConsoleScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    if let fault = console.fault { telling.say(look(fault.phrase)) }
    telling.say(
      console.armed.isEmpty
        ? look("未启用场景：模拟渠道按账本答复。", "Nothing is armed: the simulated channels answer by the books.")
        : look("已启用：", "Armed: ")
          + console.armed.map { look($0) }.joined(separator: look("；", "; ")))
    telling.say(look("时钟 ", "Clock ") + console.now.dayAndTime, about: "clock \(console.shift)")
    if console.isFiltered {
      telling.say(look("筛选：\(console.filter.text)", "Filter: \(console.filter.text)"))
    }
    if console.count == 0 { telling.say(look("没有符合筛选的条目。", "Nothing matches the filter.")) }
    if let chosen = chosen(in: look) { telling.say(look("已选中：", "Chosen: ") + chosen) }
    telling.items = items(in: look)
    if console.step == .filtering {
      telling.field = filterField(in: look)
      telling.entry = Telling.Entry(name: "filter", ending: "keep-filter")
    }
    return telling
  }

  private func chosen(in look: Look) -> String? {
    if let scenario = console.chosenScenario {
      return scenario.name + look("。", ". ") + look(scenario.sentence.phrase)
    }
    guard let failure = console.chosenCode else { return nil }
    return name(of: failure.code) + look("。", ". ") + look(failure.certainty.headline)
      + look("：", ": ") + look(failure.customer)
  }

  private func name(of code: Refusal) -> String { "\(code.channel.rawValue) \(code.code)" }

  private func items(in look: Look) -> [Telling.Item] {
    let rows =
      switch console.shelf {
      case .scenarios: console.scenarios.map { ($0.name, look($0.title.phrase)) }
      case .codes: console.codes.map { (name(of: $0.code), look($0.customer)) }
      }
    return rows.enumerated().map { row, words in
      Telling.Item(
        text: words.0 + look("，", ", ") + words.1, name: words.0,
        isCurrent: row == console.cursor.selection, point: { _ = self.send(.select(row)) }
      ) { .went(self.send(.select(row))) }
    }
  }

  private func filterField(in look: Look) -> Telling.Field {
    Telling.Field(
      label: look("筛选", "Filter"),
      answer: { text in
        _ = self.send(.clearFilter)
        _ = self.send(.edit(.insert(text)))
        return .went(self.send(.keepFilter))
      }, dismiss: { _ = self.send(.keepFilter) })
  }
}
