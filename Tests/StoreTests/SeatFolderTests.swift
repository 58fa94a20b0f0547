import Foundation
import Installments
import TestSupport
import Testing

@testable import Store

/// Whether a window lives is the kernel's to say.
struct SeatFolderTests {
  @Test func `a seat is taken as long as its window lives`() throws {
    let folder = try TemporaryFolder()
    let url = URL(fileURLWithPath: folder.file("seats"))
    let first = try SeatFolder(in: url, seat: Seat(id: "a1", name: "pts/1"))
    var second: SeatFolder? = try SeatFolder(in: url, seat: Seat(id: "b2", name: "pts/2"))
    #expect(first.isTaken("a1") && first.isTaken("b2"))
    #expect(second?.isTaken("a1") == true)
    second = nil
    #expect(!first.isTaken("b2"))
    #expect(!first.isTaken("never"))
  }

  @Test func `what a dead window has left behind is free, whatever stands in it`() throws {
    let folder = try TemporaryFolder()
    let url = URL(fileURLWithPath: folder.file("seats"))
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let left = url.appendingPathComponent("c3.seat")
    try Data("pid \(getpid())".utf8).write(to: left)
    let seats = try SeatFolder(in: url, seat: Seat(id: "a1", name: "pts/1"))
    #expect(!seats.isTaken("c3"))
    #expect(!FileManager.default.fileExists(atPath: left.path), "And it is cleared away.")
  }

  @Test func `a seat is had once`() throws {
    let folder = try TemporaryFolder()
    let url = URL(fileURLWithPath: folder.file("seats"))
    let first = try SeatFolder(in: url, seat: Seat(id: "a1", name: "pts/1"))
    #expect(throws: SeatFault.self) {
      try SeatFolder(in: url, seat: Seat(id: "a1", name: "pts/9"))
    }
    withExtendedLifetime(first) {}
  }
}
