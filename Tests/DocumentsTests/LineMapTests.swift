import Testing

@testable import Documents

/// Where values stand, for every way of writing them.
struct LineMapTests {
  @Test(arguments: [
    ("a = 1", "a", 1, 1),
    ("# note\n\n  a = 1", "a", 3, 3),
    ("[plan]\nperiods = 3", "plan.periods", 2, 1),
    ("[ plan . inner ]\nperiods = 3", "plan", 1, 3),
    ("[ plan . inner ]\nperiods = 3", "plan.inner", 1, 10),
    ("[a.b]\n[a]\nc = 1", "a", 2, 2),
    ("[[order]]\n[[order]]\nname = 1", "order[2].name", 3, 1),
    ("[[order]]\n[[order]]\nname = 1", "order", 1, 3),
    ("[[order]]\n[order.plan]\nperiods = 1", "order[1].plan.periods", 3, 1),
    ("[[a]]\n[[a.b]]\n[[a]]\n[[a.b]]\nc = 1", "a[2].b[1].c", 5, 1),
    ("plan.periods = 3", "plan.periods", 1, 6),
    ("\"a b\".'c' = 3", "\"a b\".c", 1, 7),
    ("\"订单\" = 1\nb = 2", "\"订单\"", 1, 1),
    ("a = { b = 1, c = { d = 2 } }", "a.c.d", 1, 20),
    ("a = [\n  1, # one, ]\n  2,\n]\nb = 1", "a[2]", 3, 3),
    ("a = [\n  1, # one, ]\n  2,\n]\nb = 1", "b", 5, 1),
    ("a = [\n { b = 1 },\n { b = 2 }\n]", "a[2].b", 3, 4),
    ("a = \"\"\"\nb = 1\n\"\"\"\nb = 2", "b", 4, 1),
    ("a = '''\nb = 1\\'''\nb = 2", "b", 3, 1),
    ("a = \"\"\"x\"\"\"\"\"\nb = 2", "b", 2, 1),
    ("a = \"\\\"\\nb = 1\"\nb = 2", "b", 2, 1),
    ("a = \"\"\nb = 2", "b", 2, 1),
    ("a = \"# no\" # b = 1\r\nb = 2", "b", 2, 1),
  ])
  func `a key path has its line and column`(text: String, path: String, line: Int, column: Int)
    throws
  {
    let map = try LineMap(text: text, file: "x.toml")
    let place = map.place(of: written(path))
    #expect(place == Place(line: line, column: column))
  }

  @Test func `columns count characters, not bytes`() throws {
    let map = try LineMap(text: "a = { x = \"分期\", b = 1 }", file: "x.toml")
    #expect(map.place(of: written("a.b")) == Place(line: 1, column: 17))
  }

  private func written(_ text: String) -> FieldPath { FieldPath(text: text, depth: 1) }
}
