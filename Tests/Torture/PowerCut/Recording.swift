import Foundation

/// Everything that a program did to the files of its data folder, in order, as the shim wrote it down.
struct Recording: Sendable {
  /// One thing that was done. Files are told apart by their inodes.
  enum Act: Sendable {
    case opened(file: UInt64, name: String)
    case written(file: UInt64, offset: Int, bytes: ArraySlice<UInt8>)
    case synced(file: UInt64)
    case cut(file: UInt64, length: Int)
    case unlinked(name: String)
    case renamed(name: String, to: String)
  }

  /// The record can't be what the shim wrote.
  struct Broken: Error {}

  let acts: [Act]

  init(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var acts: [Act] = []
    var rest = bytes[...]
    while !rest.isEmpty { acts.append(try Self.takeAct(&rest)) }
    self.acts = acts
  }

  /// `struct record` of the shim: 32 bytes, then a name, then bytes.
  private static func takeAct(_ rest: inout ArraySlice<UInt8>) throws -> Act {
    let head = try take(32, of: &rest)
    let nameLength = Int(number(head.dropFirst(4).prefix(4)))
    let file = number(head.dropFirst(8).prefix(8))
    let offset = Int(number(head.dropFirst(16).prefix(8)))
    let length = Int(number(head.dropFirst(24).prefix(8)))
    let name = String(decoding: try take(nameLength, of: &rest), as: UTF8.self)
    let bytes = try take(length, of: &rest)
    switch Character(UnicodeScalar(head.first ?? 0)) {
    case "O": return .opened(file: file, name: name)
    case "W": return .written(file: file, offset: offset, bytes: bytes)
    case "S": return .synced(file: file)
    case "T": return .cut(file: file, length: offset)
    case "U": return .unlinked(name: name)
    case "R": return .renamed(name: name, to: String(decoding: bytes, as: UTF8.self))
    default: throw Broken()
    }
  }

  private static func take(
    _ count: Int, of rest: inout ArraySlice<UInt8>
  ) throws -> ArraySlice<UInt8> {
    guard rest.count >= count else { throw Broken() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
