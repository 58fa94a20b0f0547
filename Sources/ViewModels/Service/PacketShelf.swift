import Wording

/// The port to where packets are kept for the customer to hand on.
public nonisolated protocol PacketShelf: Sendable {
  /// Saves both forms of a packet under a name that nothing has yet, whole or not at all, and
  /// answers where each is. `name` has letters, digits and `-`.
  func save(text: String, json: String, named name: String) async throws(PacketFault) -> SavedPacket
}

/// Where a packet was saved.
public nonisolated struct SavedPacket: Equatable, Sendable {
  public let folder: String
  /// Of both files, without their endings.
  public let name: String

  public init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  public var textPath: String { "\(folder)/\(name).txt" }
  public var jsonPath: String { "\(folder)/\(name).json" }
}

/// Why a packet could not be saved. Then nothing of it is left behind.
public nonisolated enum PacketFault: Error, Equatable, Sendable {
  case noPermission(String)
  case noSpace
  /// Something else, or a link to elsewhere, stands where the folder should be.
  case notAFolder(String)
  /// The system said no; the text is for whoever looks after the machine.
  case breakdown(String)

  public var phrase: Phrase {
    switch self {
    case .noPermission(let path):
      Phrase(zh: "没有写入 \(path) 的权限", en: "writing to \(path) is not permitted")
    case .noSpace: Phrase(zh: "磁盘空间不足", en: "the disk is full")
    case .notAFolder(let path):
      Phrase(zh: "\(path) 不是文件夹", en: "\(path) is not a folder")
    case .breakdown(let text):
      Phrase(zh: "系统拒绝写入：\(text)", en: "the system refused it: \(text)")
    }
  }
}
