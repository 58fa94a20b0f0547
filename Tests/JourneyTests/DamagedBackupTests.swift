import Foundation
import TestSupport
import Testing

/// A backup that is not what was written is refused, and nothing comes of it.
struct DamagedBackupTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram
  private var file: String { folder.file("kept.fenqi") }
  private var other: String { folder.file("other") }

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    let books = folder.file("books")
    #expect(try program.run(["seed", "--orders", "30", "--data", books]).code == 0)
    #expect(try program.run(["backup", file, "--data", books]).code == 0)
  }

  private func expectRefused(
    _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let ending = try program.run(["restore", file, "--data", other, "--lang", "en"])
    #expect((ending.code, ending.output) == (1, ""), sourceLocation: sourceLocation)
    #expect(ending.errors.contains(words), "\(ending.errors)", sourceLocation: sourceLocation)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == ["books", "kept.fenqi"], sourceLocation: sourceLocation)
  }

  private func change(_ work: (inout Data) -> Void) throws {
    let url = URL(fileURLWithPath: file)
    var data = try Data(contentsOf: url)
    work(&data)
    try data.write(to: url)
  }

  @Test func `one changed bit anywhere is found`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    let dice = Dice(seed: 3)
    for _ in 0..<12 {
      let place = dice.below(whole.count)
      try change { $0[place] ^= UInt8(1 << dice.below(8)) }
      try expectRefused("kept.fenqi")
      try whole.write(to: URL(fileURLWithPath: file))
    }
    #expect(try program.run(["restore", file, "--data", other]).code == 0)
  }

  @Test func `a backup that ends too early or goes on is refused`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    try change { $0 = $0.prefix($0.count - 1) }
    try expectRefused("bytes and should have \(whole.count)")
    try change { $0 = whole + Data([0]) }
    try expectRefused("bytes and should have \(whole.count)")
    try change { $0 = whole.prefix(60) }
    try expectRefused("is damaged")
    try change { $0 = Data() }
    try expectRefused("is not a backup of fenqi")
  }

  @Test func `another file, a newer one and one open to others are refused`() throws {
    try change { $0 = Data("SQLite format 3\0".utf8) + $0 }
    try expectRefused("is not a backup of fenqi")
    try change { $0 = Data("fenqi-backup 2\n".utf8) }
    try expectRefused("was written by a newer fenqi")
    chmod(file, 0o644)
    try expectRefused("chmod 600 '\(file)'")
    chmod(file, 0o600)
    rename(file, folder.file("books/kept"))
    symlink(folder.file("books/kept"), file)
    try expectRefused("is a symbolic link")
    unlink(file)
    link(folder.file("books/kept"), file)
    try expectRefused("hard links")
  }
}
