import Foundation
import Installments
import TestSupport
import Testing
import ViewModels

@testable import Commands

/// What the host gives: a folder for calendar reminders, and a clock that can be moved.
struct CalendarFolderTests {
  @Test func `a reminder is written once, for its owner alone`() throws {
    let folder = try TemporaryFolder()
    let shelf = CalendarFolder(in: DataFolder(named: folder.path, environment: [:]))
    let path = try shelf.save("BEGIN:VCALENDAR\r\n", named: "a.ics")
    #expect(path == folder.file("reminders/a.ics"))
    #expect(throws: CalendarFault.exists(path)) { try shelf.save("other", named: "a.ics") }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "BEGIN:VCALENDAR\r\n")
    let file = try FileManager.default.attributesOfItem(atPath: path)
    let parent = try FileManager.default.attributesOfItem(atPath: folder.file("reminders"))
    #expect(file[.posixPermissions] as? Int == 0o600)
    #expect(parent[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a folder that can't be written is told of`() {
    let shelf = CalendarFolder(in: DataFolder(named: "/proc/none", environment: [:]))
    #expect(throws: CalendarFault.self) { try shelf.save("x", named: "a.ics") }
  }

  @Test func `a moved clock keeps its distance from the host's`() {
    let clock = MovableClock(beside: Timepiece { Stage.start })
    clock.shift(by: ClockShift(days: 2, hours: 3))
    clock.shift(by: ClockShift(days: -1))
    #expect(clock.timepiece.now == Stage.start.adding(seconds: 27 * 3_600))
    clock.reset()
    #expect(clock.timepiece.now == Stage.start)
  }
}
