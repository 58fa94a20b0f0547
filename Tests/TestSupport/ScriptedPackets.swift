import Synchronization
import ViewModels

/// A shelf in memory, which a story can break.
public nonisolated final class ScriptedPackets: PacketShelf {
  private let files = Mutex<[String: String]>([:])
  private let fault = Mutex<PacketFault?>(nil)

  public init() {}

  /// What was saved, by path.
  public var saved: [String: String] { files.withLock { $0 } }

  public func fail(with fault: PacketFault?) { self.fault.withLock { $0 = fault } }

  public func save(
    text: String, json: String, named name: String
  ) async throws(PacketFault) -> SavedPacket {
    if let fault = fault.withLock({ $0 }) { throw fault }
    return files.withLock { files in
      var (saved, number) = (SavedPacket(folder: "packets", name: name), 1)
      while files[saved.textPath] != nil {
        number += 1
        saved = SavedPacket(folder: "packets", name: "\(name)-\(number)")
      }
      files[saved.textPath] = text
      files[saved.jsonPath] = json
      return saved
    }
  }
}
