import Foundation
import Installments

/// A disk as it could be found after a power cut at any moment of a recording.
///
/// What was synced is there. Of what was written to a file since its last sync, anything may be:
/// nothing, everything, some of the writes, some of their sectors. Names are the file system's own
/// journal's: they get lost from the newest on, and any sync keeps all that came before it.
struct Disk {
  /// What becomes of that which was not synced.
  enum Loss: String, CaseIterable, Sendable {
    case everything, nothing, someWrites, someSectors
  }

  private var files: [UInt64: File] = [:]
  private var names: [String: UInt64] = [:]
  private var unsyncedNames: [NameChange] = []
  private let first: [String: [UInt8]]
  /// The names that anything has happened to since.
  private var touched: Set<String> = []

  private enum NameChange {
    case given(String, UInt64)
    case taken(String)

    func apply(to names: inout [String: UInt64]) {
      switch self {
      case .given(let name, let file): names[name] = file
      case .taken(let name): names[name] = nil
      }
    }
  }

  private struct File {
    var kept: [UInt8]
    var unsynced: [Change] = []
  }

  private enum Change {
    case written(Int, ArraySlice<UInt8>)
    case cut(Int)

    func apply(to bytes: inout [UInt8]) {
      switch self {
      case .cut(let length):
        if length < bytes.count { bytes.removeLast(bytes.count - length) }
        grow(&bytes, to: length)
      case .written(let offset, let new):
        grow(&bytes, to: offset + new.count)
        bytes.replaceSubrange(offset..<offset + new.count, with: new)
      }
    }

    private func grow(_ bytes: inout [UInt8], to length: Int) {
      if bytes.count < length { bytes += repeatElement(0, count: length - bytes.count) }
    }

    /// The write as the sectors that a disk writes whole.
    var sectors: [Change] {
      guard case .written(let offset, let bytes) = self else { return [self] }
      var sectors: [Change] = []
      var rest = bytes
      var place = offset
      while !rest.isEmpty {
        let room = 512 - place % 512
        sectors.append(.written(place, rest.prefix(room)))
        place += min(room, rest.count)
        rest = rest.dropFirst(room)
      }
      return sectors
    }
  }

  /// A disk that has long had a folder's files.
  init(folder: String) throws {
    var first: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.contains(".") {
      first[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
    self.first = first
  }

  mutating func apply(_ act: Recording.Act) {
    switch act {
    case .opened(let file, let name):
      touched.insert(name)
      guard currentNames[name] != file else { return }
      guard let bytes = first[name], files[file] == nil, names[name] == nil else {
        files[file] = files[file] ?? File(kept: [])
        return unsyncedNames.append(.given(name, file))
      }
      files[file] = File(kept: bytes)
      names[name] = file
    case .written(let file, let offset, let bytes):
      files[file]?.unsynced.append(.written(offset, bytes))
    case .cut(let file, let length): files[file]?.unsynced.append(.cut(length))
    case .synced(let file):
      guard var synced = files[file] else { return }
      for change in synced.unsynced { change.apply(to: &synced.kept) }
      synced.unsynced = []
      files[file] = synced
      for change in unsyncedNames { change.apply(to: &names) }
      unsyncedNames = []
    case .unlinked(let name):
      touched.insert(name)
      unsyncedNames.append(.taken(name))
    case .renamed(let name, let new):
      touched.formUnion([name, new])
      guard let file = currentNames[name] else { return }
      unsyncedNames += [.taken(name), .given(new, file)]
    }
  }

  private var currentNames: [String: UInt64] {
    var current = names
    for change in unsyncedNames { change.apply(to: &current) }
    return current
  }

  /// The files that are found, by name.
  func image(_ loss: Loss, _ dice: inout SplitMix64) -> [String: [UInt8]] {
    var found = names
    let count =
      switch loss {
      case .everything: 0
      case .nothing: unsyncedNames.count
      case .someWrites, .someSectors: dice.below(unsyncedNames.count + 1)
      }
    for change in unsyncedNames.prefix(count) { change.apply(to: &found) }
    // A file that nobody has opened yet is there as it was.
    return first.filter { !touched.contains($0.key) }
      .merging(found.mapValues { bytes(of: $0, loss, &dice) }) { _, new in new }
  }

  private func bytes(of file: UInt64, _ loss: Loss, _ dice: inout SplitMix64) -> [UInt8] {
    guard let file = files[file] else { return [] }
    var bytes = file.kept
    for change in file.unsynced {
      switch loss {
      case .everything: continue
      case .nothing: change.apply(to: &bytes)
      case .someWrites: if dice.below(2) == 0 { change.apply(to: &bytes) }
      case .someSectors:
        for sector in change.sectors where dice.below(2) == 0 { sector.apply(to: &bytes) }
      }
    }
    return bytes
  }
}
