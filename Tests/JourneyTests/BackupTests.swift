import Foundation
import Store
import TestSupport
import Testing

/// `fenqi backup` and `fenqi restore`: both books of one moment, whole or not at all.
struct BackupTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram
  private var books: String { folder.file("books") }
  private var file: String { folder.file("kept.fenqi") }
  private var other: String { folder.file("other") }

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    #expect(try program.run(["seed", "--orders", "30", "--data", books]).code == 0)
  }

  private func run(_ words: String..., data: String? = nil) throws -> BuiltProgram.Ending {
    try program.run(words + ["--data", data ?? books, "--lang", "en"])
  }

  private func expectRefusal(
    _ ending: BuiltProgram.Ending, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect((ending.code, ending.output) == (1, ""), sourceLocation: sourceLocation)
    let isOneSentence = ending.errors.split(separator: "\n").count == 1
    #expect(ending.errors.contains(words) && isOneSentence, sourceLocation: sourceLocation)
    #expect(names.allSatisfy { !$0.hasPrefix(".") }, sourceLocation: sourceLocation)
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func write(_ data: Data, to path: String) throws {
    try data.write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
  }

  @Test func `what was backed up comes back, in a folder of its own`() throws {
    let ending = try run("backup", file)
    #expect((ending.code, ending.errors) == (0, ""))
    #expect(
      ending.output == "backed up to \(file): 30 orders, 0 attempts, books agree\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(names == ["books", "kept.fenqi"])

    let restored = try run("restore", file, data: other)
    #expect((restored.code, restored.errors) == (0, ""))
    #expect(restored.output.hasPrefix("restored to \(other) (backed up on 20"))
    #expect(try program.verify(other) == program.verify(books))
    #expect(names == ["books", "kept.fenqi", "other"])
  }

  @Test func `the key that seals the trail comes along, byte for byte`() throws {
    #expect(try run("backup", file).code == 0)
    #expect(try run("restore", file, data: other).code == 0)
    let key = try bytes(books + "/audit.key")
    #expect(!key.isEmpty)
    #expect(try bytes(other + "/audit.key") == key)
  }

  @Test func `a backup never replaces a file unasked, nor the books ever`() throws {
    try write(Data("mine".utf8), to: file)
    expectRefusal(try run("backup", file), "is there already")
    #expect(try bytes(file) == Data("mine".utf8))
    #expect(try run("backup", file, "--force").code == 0)
    #expect(try run("restore", file, data: other).code == 0)
    let before = try bytes(books + "/fenqi.sqlite")
    expectRefusal(
      try run("backup", books + "/fenqi.sqlite", "--force"), "can't be in the folder of the books")
    #expect(try bytes(books + "/fenqi.sqlite") == before)
    expectRefusal(try run("backup", folder.file("none/kept")), "No such file or directory")
    expectRefusal(try run("backup", folder.file("new"), data: other + "x"), "there are no books")
  }

  @Test func `books that differ are not kept`() async throws {
    let stage = try await Stage()
    let gateway = URL(fileURLWithPath: stage.folder.file("gateway.sqlite"))
    let before = try Data(contentsOf: gateway)
    await stage.signIn()
    try await stage.repayByWallet("XM2590418837")
    try before.write(to: gateway)
    expectRefusal(try run("backup", file, data: stage.folder.path), "differ in 1 place")
    #expect(names == ["books"])
  }

  @Test func `what a backup left behind when it was killed is cleared away`() throws {
    let leftover = folder.file(".fenqi-backup-\(UUID().uuidString)")
    mkdir(leftover, 0o700)
    try write(Data("half".utf8), to: leftover + "/archive.part")
    #expect(try run("backup", file).code == 0)
    #expect(names == ["books", "kept.fenqi"])
  }

  // MARK: Restoring

  @Test func `a folder with books is replaced only when asked, and its books stay beside`() throws {
    #expect(try run("backup", file).code == 0)
    #expect(try run("seed", "--orders", "4", data: other).code == 0)
    let before = try bytes(other + "/fenqi.sqlite")
    expectRefusal(try run("restore", file, data: other), "is not empty")
    #expect(try bytes(other + "/fenqi.sqlite") == before)

    let ending = try run("restore", file, "--replace", data: other)
    #expect((ending.code, ending.errors) == (0, ""))
    #expect(try program.verify(other).orders == 30)
    let aside = try #require(names.first { $0.hasPrefix("other.replaced-20") })
    #expect(ending.output.contains("the former folder is now \(folder.file(aside))\n"))
    #expect(try bytes(folder.file(aside) + "/fenqi.sqlite") == before)
    #expect(names.filter { $0.hasPrefix("other") } == ["other", aside])
  }

  @Test func `a folder of other things is never moved`() throws {
    #expect(try run("backup", file).code == 0)
    mkdir(other, 0o700)
    try write(Data("mine".utf8), to: other + "/diary.txt")
    expectRefusal(try run("restore", file, "--replace", data: other), "and no books")
    #expect(try bytes(other + "/diary.txt") == Data("mine".utf8))
    unlink(other + "/diary.txt")
    #expect(try run("restore", file, data: other).code == 0)
  }

  @Test func `damaged books can be replaced, and nobody can open them`() throws {
    #expect(try run("backup", file).code == 0)
    let path = books + "/fenqi.sqlite"
    try write(bytes(path).prefix(50_000), to: path)
    let ending = try run("verify")
    #expect(ending.code == 1)
    #expect(ending.errors.contains("fenqi.sqlite is damaged"))
    #expect(ending.errors.contains("fenqi restore FILE --replace"))
    #expect(try run("restore", file, "--replace").code == 0)
    #expect(try program.verify(books).orders == 30)
  }

  @Test func `a folder that somebody has open is not exchanged under him`() throws {
    #expect(try run("backup", file).code == 0)
    let customer = try Customer(in: folder, data: books)
    expectRefusal(try run("restore", file, "--replace"), "another fenqi has \(books) open")
    try customer.signIn(readsNotices: false)
    kill(try customer.pid, SIGTERM)
    try customer.see("left 143")
    #expect(try run("restore", file, "--replace").code == 0)
  }

  @Test func `what a restoring left behind when it was killed is cleared away`() throws {
    #expect(try run("backup", file).code == 0)
    let draft = other + ".restoring"
    mkdir(draft, 0o700)
    try write(Data(), to: draft + "/unfinished")
    try write(Data("half".utf8), to: draft + "/fenqi.sqlite")
    #expect(try run("restore", file, data: other).code == 0)
    #expect(!FileManager.default.fileExists(atPath: draft))
    // Whole books are nothing to be cleared away.
    try FileManager.default.copyItem(atPath: other, toPath: draft)
    let ending = try run("restore", file, "--replace", data: other)
    #expect(ending.code == 0 && ending.output.contains("are now in \(other).left\n"))
    #expect(try program.verify(other + ".left").orders == 30)
  }
}
