import Foundation
import TestSupport
import Testing

@testable import Secrets

/// The key that a folder's audit trail is sealed with.
struct SealingKeyTests {
  @Test func `a key is made once and read ever after`() throws {
    let folder = try TemporaryFolder()
    let key = try SealingKey(file: folder.file("audit.key"))
    #expect(try SealingKey(file: folder.file("audit.key")) == key)
    #expect(try SealingKey(file: folder.file("other.key")) != key)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func `programs that make it at once all have the same`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("audit.key")
    let keys = try await withThrowingTaskGroup(of: SealingKey.self) { group in
      for _ in 1...16 { group.addTask { try SealingKey(file: path) } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
  }

  @Test func `a seal depends on the key and on every byte`() {
    let (one, two) = (
      SealingKey(bytes: Array(repeating: 1, count: 32)),
      SealingKey(bytes: Array(repeating: 2, count: 32))
    )
    #expect(one.seal([1, 2]) == one.seal([1, 2]))
    #expect(one.seal([1, 2]) != one.seal([1, 3]) && one.seal([1, 2]) != two.seal([1, 2]))
    #expect(one.mark != two.mark && one.mark.count == 8)
  }

  @Test func `a file that is no key is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("audit.key")
    try Data("short".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: SealingKey.Fault.self) { try SealingKey(file: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("short".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.key"), withDestinationPath: "/etc/hostname")
    #expect(throws: SealingKey.Fault.self) { try SealingKey(file: folder.file("link.key")) }
  }
}
