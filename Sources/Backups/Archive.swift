import Durable
import Foundation
import Secrets

/// A backup: one file with the parts of a data folder in it.
public struct Archive {
  public let path: String
  public let manifest: Manifest

  // MARK: Writing

  /// Writes the parts of a folder into one file: all of it inside that folder, synced, and only then
  /// under its own name, which has to be in the same file system. Without `replacing` a name that is taken is an error.
  public static func write(
    from folder: URL, to path: String, made: String, replacing: Bool
  ) throws(BackupFault) -> Manifest {
    let names = Manifest.partNames.filter { isThere(folder.appendingPathComponent($0).path) }
    var parts: [Manifest.Part] = []
    for name in names { parts.append(try part(name, in: folder)) }
    let manifest = Manifest(made: made, parts: parts)
    let draft = folder.appendingPathComponent("archive.part").path
    defer { unlink(draft) }
    try write(manifest, from: folder, to: draft)
    try place(draft, at: path, replacing: replacing)
    return manifest
  }

  private static func isThere(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  private static func part(_ name: String, in folder: URL) throws(BackupFault) -> Manifest.Part {
    let path = folder.appendingPathComponent(name).path
    var digest = SHA256()
    var count = 0
    try eachPiece(of: path) { piece throws(BackupFault) in
      digest.add(piece)
      count += piece.count
    }
    return Manifest.Part(name: name, bytes: count, digest: digest.text)
  }

  private static func write(
    _ manifest: Manifest, from folder: URL, to draft: String
  ) throws(BackupFault) {
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileBytes.fault(draft) }
    defer { close(file) }
    guard FileBytes.write(manifest.text.utf8, to: file) else { throw FileBytes.fault(draft) }
    for part in manifest.parts {
      try eachPiece(of: folder.appendingPathComponent(part.name).path) {
        piece throws(BackupFault) in
        guard FileBytes.write(piece, to: file) else { throw FileBytes.fault(draft) }
      }
    }
    guard fchmod(file, 0o600) == 0, fsync(file) == 0 else { throw FileBytes.fault(draft) }
  }

  private static func place(
    _ draft: String, at path: String, replacing: Bool
  ) throws(BackupFault) {
    do throws(DurableFault) {
      try FileMove.move(draft, to: path, replacing: replacing)
    } catch {
      throw isThere(path) && !replacing ? .exists(path) : BackupFault(error)
    }
  }

  private static func eachPiece(
    of path: String, _ work: ([UInt8]) throws(BackupFault) -> Void
  ) throws(BackupFault) {
    let file = try opened(path)
    defer { close(file) }
    while true {
      guard let piece = FileBytes.read(file, count: FileBytes.pieceInBytes) else {
        throw FileBytes.fault(path)
      }
      if piece.isEmpty { return }
      try work(piece)
    }
  }

  private static func opened(_ path: String) throws(BackupFault) -> Int32 {
    do throws(DurableFault) {
      return try PrivateFile.openForReading(path)
    } catch {
      throw BackupFault(error)
    }
  }

  // MARK: Reading

  /// Reads what a backup says of itself, and whether it is as long as it says.
  public init(at path: String) throws(BackupFault) {
    self.path = path
    let file = try Self.opened(path)
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0,
      let start = FileBytes.read(file, count: Manifest.mostBytes)
    else { throw FileBytes.fault(path) }
    do throws(Manifest.Flaw) {
      manifest = try Manifest(reading: start)
    } catch {
      switch error {
      case .notABackup: throw .notABackup(path)
      case .newer: throw .newer(path)
      case .damaged(let words): throw .damaged(path, words)
      }
    }
    let length = manifest.parts.reduce(manifest.length) { $0 + $1.bytes }
    guard length == Int(facts.st_size) else {
      throw .damaged(path, "it has \(facts.st_size) bytes and should have \(length)")
    }
  }

  /// Writes every part into a folder as a file of its own (0600), synced, and compares the digests.
  public func extract(to folder: URL) throws(BackupFault) {
    let file = try Self.opened(path)
    defer { close(file) }
    guard lseek(file, off_t(manifest.length), SEEK_SET) >= 0 else { throw FileBytes.fault(path) }
    for part in manifest.parts { try extract(part, from: file, to: folder) }
    guard FileBytes.syncFolder(folder.path) else { throw FileBytes.fault(folder.path) }
  }

  private func extract(
    _ part: Manifest.Part, from file: Int32, to folder: URL
  ) throws(BackupFault) {
    let target = folder.appendingPathComponent(part.name).path
    let copy = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw FileBytes.fault(target) }
    defer { close(copy) }
    var digest = SHA256()
    var left = part.bytes
    while left > 0 {
      guard let piece = FileBytes.read(file, count: min(left, FileBytes.pieceInBytes)) else {
        throw FileBytes.fault(path)
      }
      guard !piece.isEmpty else { throw .damaged(path, "\(part.name) ends too early") }
      guard FileBytes.write(piece, to: copy) else { throw FileBytes.fault(target) }
      digest.add(piece)
      left -= piece.count
    }
    guard digest.text == part.digest else {
      throw .damaged(path, "\(part.name) does not fit its digest")
    }
    guard fsync(copy) == 0 else { throw FileBytes.fault(target) }
  }
}

extension BackupFault {
  /// What the room of files says, as it is said of a backup.
  init(_ fault: DurableFault) {
    self = .file(fault)
  }
}
