import Wording

/// What the manual tells of the program's surroundings.
struct ManualLists {
  let title: Phrase
  let rows: [(tag: String, text: Phrase)]

  static let all = [files, environment, exitStatus]

  private static let files = ManualLists(
    title: Phrase(zh: "文件", en: "FILES"),
    rows: [
      (
        "$XDG_DATA_HOME/fenqi (~/.local/share/fenqi)",
        Phrase(
          zh: "账本：fenqi.sqlite、gateway.sqlite、audit.key；资料包在 packets，日历提醒在 reminders",
          en: """
            The books: fenqi.sqlite, gateway.sqlite and audit.key; packets for customer service in \
            packets, calendar reminders in reminders.
            """)
      ),
      (
        "$XDG_CONFIG_HOME/fenqi/settings.toml (~/.config/fenqi)",
        Phrase(zh: "设置", en: "The settings.")
      ),
      (
        "$XDG_CONFIG_HOME/fenqi/keys.toml",
        Phrase(zh: "自己的按键", en: "Keys of your own.")
      ),
      (
        "$XDG_CONFIG_HOME/fenqi/themes/*.toml",
        Phrase(zh: "自己的主题", en: "Themes of your own.")
      ),
      (
        "PREFIX/share/fenqi/themes/*.toml",
        Phrase(zh: "随程序安装的主题", en: "The themes that are installed.")
      ),
    ])

  private static let environment = ManualLists(
    title: Phrase(zh: "环境变量", en: "ENVIRONMENT"),
    rows: settings + [
      (
        "XDG_DATA_HOME, XDG_CONFIG_HOME",
        Phrase(
          zh: "账本和设置所在的文件夹；相对路径不算",
          en: "Where the books and the settings are; a relative path counts as not set.")
      ),
      (
        "TERM, COLORTERM",
        Phrase(
          zh: "终端的种类；COLORTERM 为 truecolor 或 24bit 时用 24 位颜色",
          en: "What the terminal is; 24-bit colours where COLORTERM says truecolor or 24bit.")
      ),
      ("NO_COLOR", Phrase(zh: "不为空时不用颜色", en: "Not empty: no colours.")),
    ])

  /// Which variables stand behind a setting.
  private static var settings: [(tag: String, text: Phrase)] {
    Setting.all.filter { !$0.variables.isEmpty }.map { setting in
      (setting.variables.joined(separator: ", "), setting.meaning + Phrase(zh: "", en: "."))
    }
  }

  private static let exitStatus = ManualLists(
    title: Phrase(zh: "退出码", en: "EXIT STATUS"),
    rows: [
      ("0", Phrase(zh: "已完成", en: "Done.")),
      (
        "1",
        Phrase(
          zh: "做不到，并有一句话说明；fenqi verify 发现账本不一致",
          en: "It can't be done, and one sentence says why; fenqi verify found a difference.")
      ),
      ("64", Phrase(zh: "选项有误", en: "The options are wrong.")),
      ("128+N", Phrase(zh: "被信号 N 结束", en: "Ended by signal N.")),
    ])
}
