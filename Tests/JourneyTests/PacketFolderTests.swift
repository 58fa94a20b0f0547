import Foundation
import TestSupport
import Testing
import ViewModels

@testable import Commands

/// The folder of packets on a real disk.
struct PacketFolderTests {
  private let folder: TemporaryFolder
  private let packets: PacketFolder

  init() throws {
    folder = try TemporaryFolder()
    packets = PacketFolder(path: folder.file("packets"))
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: packets.path).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `both files are whole and for their owner alone`() async throws {
    let saved = try await packets.save(text: "文字\n", json: "{}\n", named: "fenqi-packet-A")
    #expect(saved.textPath == packets.path + "/fenqi-packet-A.txt")
    #expect(saved.jsonPath == packets.path + "/fenqi-packet-A.json")
    #expect(try String(contentsOfFile: saved.textPath, encoding: .utf8) == "文字\n")
    #expect(try String(contentsOfFile: saved.jsonPath, encoding: .utf8) == "{}\n")
    #expect(try mode(saved.textPath) == 0o600 && mode(saved.jsonPath) == 0o600)
    #expect(try mode(packets.path) == 0o700)
    #expect(try names() == ["fenqi-packet-A.json", "fenqi-packet-A.txt"])
  }

  @Test func `nothing is overwritten, and a pair has one name`() async throws {
    _ = try await packets.save(text: "1", json: "1", named: "a")
    try Data().write(to: URL(fileURLWithPath: packets.path + "/a-2.json"))
    let saved = try await packets.save(text: "3", json: "3", named: "a")
    #expect(saved.textPath == packets.path + "/a-3.txt")
    #expect(try names() == ["a-2.json", "a-3.json", "a-3.txt", "a.json", "a.txt"])
    #expect(try String(contentsOfFile: packets.path + "/a.txt", encoding: .utf8) == "1")
  }

  @Test func `a link in a file's place is not followed`() async throws {
    try FileManager.default.createDirectory(
      atPath: packets.path, withIntermediateDirectories: false)
    let target = folder.file("elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: packets.path + "/a.txt", withDestinationPath: target)
    let saved = try await packets.save(text: "1", json: "1", named: "a")
    #expect(saved.textPath == packets.path + "/a-2.txt")
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `a link or a file in the folder's place is refused`() async throws {
    let target = folder.file("elsewhere")
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: packets.path, withDestinationPath: target)
    await #expect(throws: PacketFault.notAFolder(packets.path)) {
      try await packets.save(text: "1", json: "1", named: "a")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [])
    let file = PacketFolder(path: folder.file("file"))
    try Data().write(to: URL(fileURLWithPath: file.path))
    await #expect(throws: PacketFault.notAFolder(file.path)) {
      try await file.save(text: "1", json: "1", named: "a")
    }
  }

  @Test func `a missing data folder is told`() async throws {
    let lost = PacketFolder(path: folder.file("missing/packets"))
    await #expect(throws: PacketFault.self) {
      try await lost.save(text: "1", json: "1", named: "a")
    }
  }
}
