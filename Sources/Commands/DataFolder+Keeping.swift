import Backups
import Durable
import Foundation
import Installments
import Store
import ViewModels

/// What a backup or a restoring came to.
struct KeptBooks {
  let report: AuditReport
  let manifest: Manifest
  /// Where the folder that was replaced is now.
  var aside: URL?
  /// Where the books are that an earlier restoring left when it was ended.
  var left: URL?
}

/// Why books are not backed up or restored although files could be.
enum KeepingFault: Error {
  /// A backup among the books would be taken for one of them, or lost with them.
  case insideTheBooks(String)
  /// The two books of a folder or of a backup do not agree.
  case differ(String, differences: Int)
}

extension DataFolder {
  private static let keyName = "audit.key"

  /// Writes the whole folder's books into one file, as they are at one moment. The copy is audited
  /// before it gets its name: what could not be restored is no backup.
  func backUp(to file: URL, replacing: Bool, timepiece: Timepiece) async throws -> KeptBooks {
    let parent = file.deletingLastPathComponent()
    guard parent.resolvingSymlinksInPath().path != url.resolvingSymlinksInPath().path else {
      throw KeepingFault.insideTheBooks(url.path)
    }
    guard replacing || !FileManager.default.fileExists(atPath: file.path) else {
      throw BackupFault.exists(file.path)
    }
    // Opening sees to it that these are books of this version, and that nobody exchanges the folder.
    _ = try await openExisting(timepiece: timepiece)
    let scratch = try Scratch(in: parent)
    defer { scratch.remove() }
    try Snapshot.copy(Manifest.neededNames, from: url, to: scratch.url)
    try copyKey(to: scratch.url)
    let report = try await DataFolder(url: scratch.url).books(timepiece: timepiece).audit()
    guard report.agrees else {
      throw KeepingFault.differ(url.path, differences: report.differences.count)
    }
    let manifest = try Archive.write(
      from: scratch.url, to: file.path, made: timepiece.now.dayAndTime, replacing: replacing)
    return KeptBooks(report: report, manifest: manifest)
  }

  /// Puts the books of a backup here, after everything in it has been looked at.
  func restore(from file: URL, replacing: Bool, timepiece: Timepiece) async throws -> KeptBooks {
    let archive = try Archive(at: file.path)
    let restoring = try Restoring(of: url, replacing: replacing)
    do {
      try archive.extract(to: restoring.draft)
      let report = try await report(on: archive, in: restoring.draft, timepiece: timepiece)
      let stamp = timepiece.now.dayAndTime.filter(\.isASCIIDigit)
      let aside = try restoring.finish(asideAs: stamp)
      return KeptBooks(
        report: report, manifest: archive.manifest, aside: aside, left: restoring.left)
    } catch {
      restoring.discard()
      throw error
    }
  }

  private func report(
    on archive: Archive, in draft: URL, timepiece: Timepiece
  ) async throws -> AuditReport {
    let books: Books
    do {
      books = try await DataFolder(url: draft).books(timepiece: timepiece)
    } catch let fault as DurableFault {
      // The folder that it tells of is about to go.
      throw fault.told(of: archive.path)
    }
    let report = try await books.audit()
    guard report.agrees else {
      throw KeepingFault.differ(archive.path, differences: report.differences.count)
    }
    try await books.store.noteRestored(
      from: "a backup of \(archive.manifest.made)", at: timepiece.now)
    return report
  }

  /// The key is no database, so it may be read as any file is.
  private func copyKey(to folder: URL) throws {
    let path = url.appendingPathComponent(Self.keyName).path
    guard try PrivateFile.check(path) != nil else { return }
    let file = FileHandle(
      fileDescriptor: try PrivateFile.openForReading(path), closeOnDealloc: true)
    let key = try file.read(upToCount: Manifest.mostBytes) ?? Data()
    let copy = folder.appendingPathComponent(Self.keyName).path
    let isWritten = FileManager.default.createFile(
      atPath: copy, contents: key, attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw BackupFault.broken(copy, "it can't be written") }
  }
}
