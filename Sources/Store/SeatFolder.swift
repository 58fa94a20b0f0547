import Foundation
import Installments

/// The windows on one data folder: each holds the lock of a file of its own for as long as it lives,
/// and the kernel takes the lock back from a process that ends in any way.
public final class SeatFolder: SeatRegister, Sendable {
  public let own: Seat
  private let folder: URL
  private let lock: Int32

  /// Takes a seat in a folder, which is made (0700) when it is missing, and clears away the seats of
  /// windows that are gone. Throws when no lock can be had there.
  public init(in folder: URL, seat: Seat) throws(SeatFault) {
    self.folder = folder
    own = seat
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw SeatFault(path: folder.path, reason: error.localizedDescription)
    }
    let path = Self.path(of: seat.id, in: folder)
    lock = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw SeatFault(path: path, reason: String(cString: strerror(errno)))
    }
    clearAway()
  }

  deinit {
    unlink(Self.path(of: own.id, in: folder))
    close(lock)
  }

  public func isTaken(_ seat: Seat.ID) -> Bool {
    guard seat != own.id else { return true }
    return !take(seat, thenRemove: false)
  }

  private func clearAway() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(Self.ending) {
      let seat = String(name.dropLast(Self.ending.count))
      if seat != own.id { _ = take(seat, thenRemove: true) }
    }
  }

  /// Whether nobody held the seat. A seat that can't be looked at counts as taken: what its window
  /// has begun is not meddled with.
  private func take(_ seat: Seat.ID, thenRemove removes: Bool) -> Bool {
    let path = Self.path(of: seat, in: folder)
    let descriptor = Foundation.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return errno == ENOENT }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    if removes { unlink(path) }
    return true
  }

  private static let ending = ".seat"

  /// An id that could lead elsewhere leads nowhere.
  private static func path(of seat: Seat.ID, in folder: URL) -> String {
    let name = seat.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return folder.appendingPathComponent(name + ending).path
  }
}

/// Why a window can't take its seat.
public struct SeatFault: Error, Hashable, Sendable {
  public let path: String
  public let reason: String
}
