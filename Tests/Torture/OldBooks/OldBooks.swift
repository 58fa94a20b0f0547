import Foundation
import GRDB

/// Books as the first release left them: with repayments of every outcome, one of them still open.
///
/// The texts are `.dump`s of both files; a later schema has to take over what they say.
enum OldBooks {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func write(to folder: String) throws {
    try write("store-v1.sql", to: folder + "/fenqi.sqlite", id: 0x4651_5346)
    try write("gateway-v1.sql", to: folder + "/gateway.sqlite", id: 0x6671_6777)
  }

  private static func write(_ dump: String, to path: String, id: Int) throws {
    let text = try String(contentsOf: folder.appendingPathComponent(dump), encoding: .utf8)
    var configuration = Configuration()
    // A dump names its tables in the order of their names.
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = PERSIST; PRAGMA application_id = \(id);")
      try database.execute(sql: text)
    }
    try queue.close()
  }
}
