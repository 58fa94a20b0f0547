import Foundation
import TestSupport
import Testing

/// `scripts/install`, from the program that the tests are built with.
struct InstallTests {
  private func install(_ words: [String], environment: [String: String] = [:]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let script = BuiltProgram.packageRoot.appendingPathComponent("scripts/install").path
    process.arguments = [script] + words
    process.environment = BuiltProgram.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private var built: String {
    get throws { (try BuiltProgram().path as NSString).deletingLastPathComponent }
  }

  @Test func `what was installed works, and is taken away to the last file`() throws {
    let folder = try TemporaryFolder()
    let prefix = folder.file("a prefix")
    #expect(try install(["--prefix", prefix, "--built", built]) == 0)
    let program = BuiltProgram(at: prefix + "/bin/fenqi")
    #expect(try program.run(["--version"]) == BuiltProgram().run(["--version"]))
    let settings = try program.run(["settings", "--print", "--data", folder.file("books")])
    #expect(settings.output.contains("themes           \(prefix)/share/fenqi/themes\n"))

    // A theme of the prefix, which no other folder has.
    try "name = \"rose\"\ninherits = \"mono\"\n".write(
      toFile: prefix + "/share/fenqi/themes/rose.toml", atomically: true, encoding: .utf8)
    let terminal = try program.start(
      ["--data", folder.file("books"), "--theme", "rose", "--lang", "en"])
    try terminal.waitFor("Password")
    terminal.terminate()

    for file in [
      "share/man/man1/fenqi.1", "share/man/zh_CN/man1/fenqi.1",
      "share/bash-completion/completions/fenqi", "share/zsh/site-functions/_fenqi",
      "share/fish/vendor_completions.d/fenqi.fish",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(prefix)/\(file)"), "\(file)")
    }
    #expect(try install(["--prefix", prefix, "--built", built]) == 0)
    try FileManager.default.removeItem(atPath: prefix + "/share/fenqi/themes/rose.toml")
    #expect(try install(["--prefix", prefix, "--remove"]) == 0)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: prefix) == [])
    #expect(try install(["--prefix", prefix, "--remove"]) == 1)
  }

  @Test func `what others have there stays`() throws {
    let folder = try TemporaryFolder()
    let theirs = folder.file("root/usr/share/man")
    try FileManager.default.createDirectory(
      atPath: theirs, withIntermediateDirectories: true)
    let root = ["DESTDIR": folder.file("root")]
    #expect(try install(["--prefix", "/usr", "--built", built], environment: root) == 0)
    #expect(FileManager.default.isExecutableFile(atPath: folder.file("root/usr/bin/fenqi")))
    let other = folder.file("root/usr/bin/other")
    try "".write(toFile: other, atomically: true, encoding: .utf8)
    #expect(try install(["--prefix", "/usr", "--remove"], environment: root) == 0)
    #expect(
      try Set(FileManager.default.subpathsOfDirectory(atPath: folder.file("root/usr")))
        == ["bin", "bin/other", "share", "share/man"])
  }
}
