import GRDB
import GRDBSQLite
import Testing

@testable import Durable

/// What SQLite is told before anything uses it.
struct StatisticsTests {
  @Test func `SQLite counts no memory, and so databases don't wait for each other`() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { try $0.execute(sql: "CREATE TABLE thing (x)") }
    var (current, highest): (sqlite3_int64, sqlite3_int64) = (-1, -1)
    #expect(sqlite3_status64(SQLITE_STATUS_MEMORY_USED, &current, &highest, 0) == SQLITE_OK)
    #expect(current == 0 && highest == 0)
  }
}
