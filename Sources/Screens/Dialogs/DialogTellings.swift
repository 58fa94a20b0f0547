import ViewModels

extension QuitScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    telling.say(look("要退出分期还款吗？", "Leave the program?"))
    if let waiting = waiting(in: look) { telling.say(waiting) }
    telling.actions = .only(["leave", "stay"])
    return telling
  }
}

extension HelpScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    for row in rows { telling.say(look(row.label)) }
    return telling
  }
}

extension PaletteScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    for offer in palette.found { telling.say(look(offer.label)) }
    return telling
  }
}

extension ThemesScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    telling.say(look("正在使用：\(themes.worn)", "In use: \(themes.worn)"))
    telling.items = themes.names.enumerated().map { row, name in
      Telling.Item(text: name, name: name) {
        _ = self.send(.select(row))
        if let problem = self.themes.problem { return .blocked(problem) }
        return .went(self.send(.keep))
      }
    }
    return telling
  }
}
