import Foundation
import GRDB

/// Books as the first release left them: with repayments of every outcome, one of them still open.
///
/// The texts are `.dump`s of both files; a later schema has to take over what they say.
enum OldBooks {
  static func write(to folder: String) throws {
    try write(PackageResources.store_v1_sql, to: folder + "/fenqi.sqlite", id: 0x4651_5346)
    try write(PackageResources.gateway_v1_sql, to: folder + "/gateway.sqlite", id: 0x6671_6777)
  }

  private static func write(_ text: [UInt8], to path: String, id: Int) throws {
    var configuration = Configuration()
    // A dump names its tables in the order of their names.
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = PERSIST; PRAGMA application_id = \(id);")
      try database.execute(sql: String(decoding: text, as: UTF8.self))
    }
    try queue.close()
  }
}
