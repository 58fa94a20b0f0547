import Rehearsals
import Testing

/// Lines of a script with something wrong, and the faults that are told in both languages.
nonisolated struct ScriptMistake: CustomTestStringConvertible {
  /// What stands after the head, from line 3 on.
  let lines: String
  let english: [String]
  let chinese: [String]

  var testDescription: String { english.joined(separator: "; ") }

  /// One fault: where it is with its word, and its reason.
  init(_ lines: String, _ place: String, _ english: String, _ chinese: String) {
    self.lines = lines
    self.english = ["test.play:\(place): \(english)"]
    self.chinese = ["test.play:\(place): \(chinese)"]
  }

  static let all = names + texts + numbers + branches + heads

  private static let names = [
    ScriptMistake(
      "pres orders.open", "3:1: pres", "there is no step 'pres'; did you mean 'press'?",
      "没有步骤 'pres'；是不是想写 'press'？"),
    ScriptMistake("juggle", "3:1: juggle", "there is no step 'juggle'", "没有步骤 'juggle'"),
    ScriptMistake(
      "press orders.opn", "3:1: press",
      "there is no action 'orders.opn'; did you mean 'orders.open'?",
      "没有动作 'orders.opn'；是不是想写 'orders.open'？"),
    ScriptMistake(
      "\n# here\nexpect scren orders", "5:1: expect",
      "there is no fact 'scren'; did you mean 'screen'?", "没有事实 'scren'；是不是想写 'screen'？"),
    ScriptMistake("expect not", "3:1: expect", "there is no fact ''", "没有事实 ''"),
    ScriptMistake(
      "expect screen ordrs", "3:1: expect", "there is no screen 'ordrs'; did you mean 'orders'?",
      "没有页面 'ordrs'；是不是想写 'orders'？"),
    ScriptMistake(
      "expect certainty refusd", "3:1: expect",
      "there is no word 'refusd'; did you mean 'refused'?", "没有这个词 'refusd'；是不是想写 'refused'？"),
    ScriptMistake(
      "arm day-limits", "3:1: arm", "there is no scenario 'day-limits'; did you mean 'day-limit'?",
      "没有场景 'day-limits'；是不是想写 'day-limit'？"),
    ScriptMistake(
      "say {orders.opn} | open", "3:1: say",
      "there is no action 'orders.opn'; did you mean 'orders.open'?",
      "没有动作 'orders.opn'；是不是想写 'orders.open'？"),
    ScriptMistake(
      "note 打开 | {orders.open", "3:1: note", "a \"{\" has no \"}\"", "“{”后面缺少“}”"),
  ]

  private static let long = String(repeating: "字", count: Script.Limits.text + 1)
  private static let bothLanguages = (
    "both languages are wanted: 中文 | English", "要写两种语言：中文 | English"
  )
  private static let noName = (
    "a name has lower-case letters, digits and hyphens, at most 40",
    "名称只用小写字母、数字和连字符，最多 40 个"
  )
  private static let tooLong = ("a text has at most 400 characters", "文字不能超过 400 个字")

  private static let texts = [
    ScriptMistake("say 只有中文", "3:1: say", bothLanguages.0, bothLanguages.1),
    ScriptMistake("mark | only English", "3:1: mark", bothLanguages.0, bothLanguages.1),
    ScriptMistake("note 一 | two | three", "3:1: note", bothLanguages.0, bothLanguages.1),
    ScriptMistake("expect shows 一", "3:1: expect", bothLanguages.0, bothLanguages.1),
    ScriptMistake("say \(long) | long", "3:1: say", tooLong.0, tooLong.1),
    ScriptMistake("type holder \(long)", "3:1: type", tooLong.0, tooLong.1),
    ScriptMistake(
      "goto login\nsay 清屏\u{1B}[2J | clear", "4:7",
      "holds the control or invisible character U+001B", "含有控制字符或不可见字符 U+001B"),
    ScriptMistake(
      "# \u{202E}hidden", "3:3", "holds the control or invisible character U+202E",
      "含有控制字符或不可见字符 U+202E"),
    ScriptMistake(
      "snapshot 大", "3:1: snapshot", noName.0, noName.1),
    ScriptMistake("snapshot ../x", "3:1: snapshot", noName.0, noName.1),
  ]

  private static func written(_ lines: String, as usage: String, line: Int = 3) -> ScriptMistake {
    let word = lines.split(separator: "\n").last?.prefix { $0 != " " } ?? ""
    return ScriptMistake(
      lines, "\(line):1: \(word)", "it is written: \(usage)", "写法是：\(usage)")
  }

  private static let numbers = [
    written("goto nowhere", as: "goto login|orders|notices|console, goto order NUMBER"),
    written("goto order", as: "goto login|orders|notices|console, goto order NUMBER"),
    written("press", as: "press ACTION [ITEM]"),
    written("press orders.open a b", as: "press ACTION [ITEM]"),
    written("type holder", as: "type FIELD TEXT"), written("arm", as: "arm SCENARIO"),
    written("window 5", as: "window 1|2|3|4"), written("pause 61", as: "pause 0…60"),
    written("pause -1", as: "pause 0…60"), written("pause nan", as: "pause 0…60"),
    written("wait 5", as: "wait 30s|5m|2h|1d"), written("wait 0s", as: "wait 30s|5m|2h|1d"),
    written("wait 401d", as: "wait 30s|5m|2h|1d, ≤ 400d"),
    written("expect paid XM1", as: "paid ORDER N"),
    written("expect paid XM1 six", as: "paid ORDER N"),
    written("expect amount 1.234", as: "amount 417.25"),
    written("expect books", as: "books sound"), written("expect packet lost", as: "packet saved"),
    written("expect day 2026-02-30", as: "day 2026-03-05"),
    ScriptMistake(
      "wait 300d\nwait 101d", "4:1: wait", "waits for more than 400 days altogether",
      "等待的时间合计超过 400 天"),
  ]

  private static let branches = [
    ScriptMistake(
      "expect screen login\nbranch 若 | If", "4:1: branch", "has no end", "缺少 end"),
    ScriptMistake("end", "3:1: end", "there is no branch to end", "没有要结束的分支"),
    ScriptMistake(
      "branch 若 | If\nbranch 又 | And\nend\nend", "4:1: branch",
      "a branch has no branches of its own", "分支里不能再有分支"),
    ScriptMistake("branch 若\nend", "3:1: branch", bothLanguages.0, bothLanguages.1),
  ]

  private static let heads = [
    ScriptMistake("title 又 | Again", "3:1: title", "is given twice", "写了两次"),
    ScriptMistake(
      "goto login\nseed 3", "4:1: seed", "this belongs to the head, before the first step",
      "这一行属于开头，要写在第一个步骤之前"),
    ScriptMistake(
      "branch 若 | If\nday 2026-03-05\nend", "4:1: day",
      "this belongs to the head, before the first step", "这一行属于开头，要写在第一个步骤之前"),
    written("seed -1", as: "seed N"), written("day 1999-12-31", as: "day 2026-03-05"),
    written("day 2026-02-30", as: "day 2026-03-05"), written("time 0", as: "time SECONDS"),
    written("answer maybe", as: "answer paid|refused|unknown|paid-not-posted"),
    written("risk attempts XM1", as: "attempts ORDER N"),
    ScriptMistake(
      "remedy result.asc", "3:1: remedy",
      "there is no action 'result.asc'; did you mean 'result.ask'?",
      "没有动作 'result.asc'；是不是想写 'result.ask'？"),
  ]
}
