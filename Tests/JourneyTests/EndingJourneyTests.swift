import Foundation
import TestSupport
import Testing
import Wording

/// However the program ends, its terminal is as it was before.
@Suite(.serialized)
struct EndingJourneyTests {
  /// Settings of somebody's own, compared before and after.
  private static let script = """
    stty eof ^E; before=$(stty -g)
    /bin/sh -c 'printf "pid %s\\n" $$; exec "$@"' sh "$@"; code=$?
    [ "$(stty -g)" = "$before" ] && settings=same || settings=other
    printf '\\nsettings %s\\nleft %s\\n' $settings $code; read line
    """

  private func customer(
    _ language: Language = .chinese, in folder: TemporaryFolder? = nil
  ) throws -> Customer {
    try Customer(
      in: folder ?? TemporaryFolder(), language: language, latency: 20, script: Self.script)
  }

  private func expectGivenBack(_ customer: Customer, code: Int32) throws {
    try customer.see("settings same")
    try customer.expectTerminalGivenBack(code: Int(code))
  }

  @Test func `leaving with a key gives the terminal back`() throws {
    let customer = try customer()
    try customer.signIn()
    try customer.type("q")
    try customer.see("要退出分期还款吗？")
    try customer.type("y")
    try expectGivenBack(customer, code: 0)
  }

  @Test func `leaving with Ctrl-C gives the terminal back`() throws {
    let customer = try customer()
    try customer.type(Keystrokes.interrupt + Keystrokes.interrupt)
    try customer.see("要退出分期还款吗？")
    try customer.type("y")
    try expectGivenBack(customer, code: 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], [false, true])
  func `a program that is asked to end does so in order, and says nothing`(
    signal: Int32, asksGuard: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let customer = try customer(in: folder)
    try customer.signIn()
    kill(asksGuard ? try customer.guardPid : try customer.pid, signal)
    try expectGivenBack(customer, code: 128 + signal)
    #expect(!customer.page.contains("fenqi："))
    #expect(!FileManager.default.fileExists(atPath: folder.file("crashes.txt")))
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGKILL])
  func `a program that crashes gives the terminal back, and leaves a sentence and a report`(
    signal: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let customer = try customer(.english, in: folder)
    try customer.signIn()
    kill(try customer.pid, signal)
    try expectGivenBack(customer, code: 128 + signal)
    let said = customer.terminal.glass.rows.joined()
    #expect(said.contains("fenqi: the program broke off (SIG"))
    #expect(said.contains("nothing is paid twice. A report without personal data: \(folder.path)"))
    #expect(said.components(separatedBy: "broke off").count == 2)
    let path = folder.file("crashes.txt")
    let report = try String(contentsOfFile: path, encoding: .utf8)
    let form = /\d{4}-\d\d-\d\d fenqi \S+ SIG[A-Z]+ \d+ TERM=xterm-256color 80x24\n/
    #expect(report.wholeMatch(of: form) != nil, "\(report)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `the sentence is in the person's language`() throws {
    let customer = try customer()
    kill(try customer.pid, SIGABRT)
    try customer.see("fenqi：程序意外中止（SIGABRT）。如有还款正在进行")
    try expectGivenBack(customer, code: 134)
  }

  @Test func `a report never goes through a link`() throws {
    let folder = try TemporaryFolder()
    symlink("/dev/null", folder.file("crashes.txt"))
    let customer = try customer(.english, in: folder)
    kill(try customer.pid, SIGSEGV)
    try expectGivenBack(customer, code: 139)
    #expect(!customer.page.contains("A report"))
  }

  @Test func `a guard that is killed has the program end in order`() throws {
    let customer = try customer()
    try customer.signIn()
    kill(try customer.guardPid, SIGKILL)
    // What the shell says at once may still stand on the page that goes.
    let terminal = customer.terminal
    try customer.seeUntil("the shell goes on") { _ in
      String(decoding: terminal.bytes, as: UTF8.self).contains("left 137")
    }
    try customer.seeUntil("the program has left too") { !$0.isAlternate && $0.isCursorVisible }
    #expect(customer.terminal.glass.modes.isDisjoint(with: [1, 1_000, 1_002, 1_006, 2_004]))
    #expect(try customer.terminal.isCooked())
  }

  @Test func `a program that is stopped lends the terminal to the shell, and takes it again`()
    throws
  {
    let script = """
      set -m; before=$(stty -g)
      "$@"; printf '\\nstopped %s\\n' $?
      [ "$(stty -g)" = "$before" ] && echo settings same
      read line; fg; printf '\\nleft %s\\n' $?; read line
      """
    let customer = try Customer(in: TemporaryFolder(), latency: 20, script: script)
    try customer.signIn()
    try customer.type("\u{1A}")
    try customer.see("stopped 148")
    try customer.see("settings same")
    #expect(!customer.terminal.glass.isAlternate)
    #expect(try customer.terminal.isCooked())
    #expect(customer.terminal.glass.modes == Glass().modes)
    try customer.type("\n")
    try customer.seeScreen("FQ-2")
    try customer.type("j")
    try customer.leave()
  }

  @Test func `a terminal that vanishes takes the program with it`() throws {
    let folder = try TemporaryFolder()
    let customer = try customer(in: folder)
    try customer.signIn()
    let processes = [try customer.guardPid, try customer.pid]
    customer.terminal.unplug()
    // Its folder is let go of when the last of them has ended: only then can it be replaced.
    let program = try BuiltProgram()
    let backup = try TemporaryFolder().file("backup")
    _ = try program.run(["backup", backup, "--data", folder.path])
    while processes.contains(where: ProcessTable.isRunning) { sched_yield() }
    #expect(!FileManager.default.fileExists(atPath: folder.file("crashes.txt")))
  }

  @Test func `an output that is broken ends the program`() throws {
    let other = try PseudoTerminal("/bin/cat")
    let script = """
      /bin/sh -c 'printf "pid %s\\n" $$; exec "$@" >\(other.name)' sh "$@"
      printf '\\nleft %s\\n' $?; read line
      """
    let folder = try TemporaryFolder()
    let terminal = try BuiltProgram().start(["--data", folder.path], script: script)
    try other.waitFor("FQ-1")
    other.unplug()
    try terminal.send("x")
    try terminal.waitFor("left ")
    #expect(try terminal.isCooked())
  }
}
