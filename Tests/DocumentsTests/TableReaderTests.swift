import Testing
import Wording

@testable import Documents

/// What each reader of a value refuses, and the words it says so with.
struct TableReaderTests {
  @Test func `all faults of a file are told at once, by line`() {
    let text = """
      name = 7
      [[order]]
      periods = 99
      [[order]]
      perods = 3
      remainder = "middle"
      """
    let told = faults(text) { root in
      _ = root.string("name")
      for order in root.tables("order") {
        _ = order.integer("periods", in: 1...24)
        _ = order.choice("remainder", among: ["first", "last"], .optional)
      }
    }
    #expect(
      told == [
        "x.toml:1:1: name: expected text, found a whole number",
        "x.toml:3:1: order[1].periods: must be from 1 to 24, found 99",
        "x.toml:4:3: order[2].periods: is missing and must be given",
        "x.toml:5:1: order[2].perods: there is no such key; did you mean 'periods'?",
        "x.toml:6:1: order[2].remainder: 'middle' is not allowed, only 'first' or 'last'",
      ])
  }

  @Test(arguments: [
    ("a = 1.5", "应为整数，实际为小数"),
    ("a = true", "应为整数，实际为 true 或 false"),
    ("a = 2026-01-01", "应为整数，实际为日期或时间"),
    ("a = []", "应为整数，实际为列表"),
    ("a = {}", "应为整数，实际为表"),
    ("a = 0", "应在 1 到 24 之间，实际为 0"),
  ])
  func `a wrong sort of value is named in Chinese`(text: String, reason: String) {
    let told = faults(text, in: .chinese) { _ = $0.integer("a", in: 1...24) }
    #expect(told == ["x.toml:1:1: a: \(reason)"])
  }

  @Test func `a range may be open at one end`() {
    #expect(
      faults("a = -1") { _ = $0.integer("a", in: 0...Int.max) } == [
        "x.toml:1:1: a: must be at least 0, found -1"
      ])
    #expect(
      faults("a = 1") { _ = $0.integer("a", in: Int.min...0) } == [
        "x.toml:1:1: a: must be at most 0, found 1"
      ])
  }

  @Test(arguments: ["\\u001b[31m", "a\\nb", "a\\u202Eb", "\\u200b"])
  func `text that a terminal would act on is a fault`(text: String) {
    let told = faults("a = \"\(text)\"") { _ = $0.string("a") }
    #expect(told.count == 1)
    #expect(told.first?.contains("a: holds the control or invisible character U+") == true)
  }

  @Test func `faults never repeat what a terminal would act on`() {
    let told = faults("\"\\u001b[31m\" = 1\nb = \"\\u001b\"") { _ = $0.choice("b", among: ["c"]) }
    #expect(
      told == [
        "x.toml:1:1: \"U+001B[31m\": there is no such key",
        "x.toml:2:1: b: 'U+001B' is not allowed, only 'c'",
      ])
  }

  @Test func `a custom value says why it is refused`() {
    let told = faults("price = \"12.345\"") { root in
      _ = root.custom("price") { (text) throws(Reason) -> Int in
        throw Reason(zh: "最多两位小数", en: "at most two decimals")
      }
    }
    #expect(told == ["x.toml:1:1: price: at most two decimals"])
  }

  @Test func `each faulty item of a list is told`() {
    let told = faults("a = [\n\"x\",\n1,\n\"y\"]") { _ = $0.choices("a", among: ["x"]) }
    #expect(
      told == [
        "x.toml:3:1: a[2]: expected text, found a whole number",
        "x.toml:4:1: a[3]: 'y' is not allowed, only 'x'",
      ])
  }

  @Test func `an optional key may be missing, not wrong`() {
    #expect(faults("") { _ = $0.string("a", .optional) } == [])
    #expect(faults("a = 1") { _ = $0.string("a", .optional) }.count == 1)
  }

  @Test func `an enum is read by its raw values`() {
    enum Remainder: String, CaseIterable { case first, last }
    let told = faults("a = \"last\"\nb = \"lost\"") { root in
      #expect(root.choice("a", of: Remainder.self) == .last)
      #expect(root.choice("b", of: Remainder.self) == nil)
    }
    #expect(told == ["x.toml:2:1: b: 'lost' is not allowed, only 'first' or 'last'"])
  }

  @Test func `free names come in the order of the file`() {
    let told = faults("z = 1\na = 2\nm = 3") { #expect($0.everyKey() == ["z", "a", "m"]) }
    #expect(told == [])
  }

  @Test func `a fault can be told once several values are compared`() {
    let told = faults("[plan]\na = 1\nb = 2") { root in
      let plan = root.table("plan")
      _ = plan?.everyKey()
      plan?.fault("b", Phrase(zh: "太大", en: "too much"))
    }
    #expect(told == ["x.toml:3:1: plan.b: too much"])
  }

  @Test func `a file of another sort does not flood the screen`() {
    let all = (1...30).map {
      Fault(file: "x", line: $0, column: 1, field: "", reason: Phrase(zh: "错", en: "bad"))
    }
    #expect(Faults(all.reversed()).text(in: .chinese, limit: 2) == "x:1:1: 错\nx:2:1: 错\n另有 28 处错误")
  }

  @Test(arguments: [
    ("perods", "periods"), ("period", "periods"), ("nmae", "name"), ("interest", nil), ("x", nil),
  ])
  func `a likely word is offered`(text: String, meant: String?) {
    #expect(likelyMeant(by: text, among: ["periods", "name", "id"]) == meant)
  }
}
