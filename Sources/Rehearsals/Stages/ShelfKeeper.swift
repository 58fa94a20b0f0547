import Synchronization
import ViewModels

/// Keeps the packets and calendar files of a play in memory: nothing of it is written to anybody's
/// disk.
public nonisolated final class ShelfKeeper: PacketShelf, CalendarShelf {
  private let packets = Mutex<[String]>([])
  private static let folder = "rehearsal"

  public init() {}

  public var hasPacket: Bool { packets.withLock { !$0.isEmpty } }

  public func save(
    text: String, json: String, named name: String
  ) async throws(PacketFault) -> SavedPacket {
    packets.withLock { $0.append(name) }
    return SavedPacket(folder: Self.folder, name: name)
  }

  public func save(_ text: String, named name: String) throws(CalendarFault) -> String {
    "\(Self.folder)/\(name)"
  }
}
