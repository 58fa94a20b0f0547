import Terminal
import TestSupport
import Testing

/// Programs run on a real terminal of their own, and tests see what a person would.
struct PseudoTerminalTests {
  @Test func `a program writes on the glass and ends`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf '分期\\033[2;5Hok'; exit 7"])
    #expect(try terminal.waitForExit() == .exited(7))
    #expect(terminal.glass.rows.prefix(2) == ["分期", "    ok"])
    #expect(terminal.bytes.count == 14)
  }

  @Test func `a program has the size that it was given, and learns a new one`() throws {
    let script = "trap 'stty size; exit' WINCH; stty size; while :; do read line; done"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script], environment: ["PATH": "/bin:/usr/bin"], columns: 70, rows: 20)
    try terminal.waitFor("20 70")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.send("\n")
    try terminal.waitFor("30 100")
  }

  @Test func `what is typed reaches the program`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    #expect(try terminal.isCooked())
    try terminal.send("还款\n")
    try terminal.waitUntil("the line is echoed and answered") {
      $0.rows.prefix(2) == ["还款", "还款"]
    }
    terminal.terminate()
    #expect(try terminal.waitForExit() == .signalled(15))
  }

  @Test func `the terminal controls the program`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    try terminal.send("a\n")
    try terminal.waitFor("a")
    try terminal.send(bytes: [3])
    #expect(try terminal.waitForExit() == .signalled(2))
  }

  @Test func `waiting for what never comes shows the page`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo ready; cat"])
    try terminal.waitFor("ready")
    let failure = #expect(throws: Failure.self) {
      try terminal.waitFor("never", seconds: 0.05)
    }
    #expect(failure?.description.contains("ready") == true)
  }
}
