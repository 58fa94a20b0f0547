/// Hashes and compares passwords somewhere: in a process of its own, or for tests right here.
public protocol PasswordChecker: Sendable {
  /// What is to be kept of a new password.
  func hash(_ password: String) async throws(PasswordFault) -> PasswordHash
  /// Compares a password with what is kept; nil stands for a name that nobody has, takes the same
  /// work, and nothing fits it.
  func check(
    _ password: String, against hash: PasswordHash?
  ) async throws(PasswordFault) -> PasswordVerdict
}

/// What came of comparing a password.
public enum PasswordVerdict: Hashable, Sendable {
  case wrong
  /// `renewed` is to be kept instead when what was kept took less than today's work.
  case right(renewed: PasswordHash?)
  /// What is kept took less work than is ever accepted, or is no hash at all: nothing fits it.
  case unusable
}

/// Why a password could be neither hashed nor compared.
public enum PasswordFault: Error, Hashable, Sendable {
  case tooLittleMemory
  /// The process that is to do it can't be started or gives no answer; the system's words.
  case noProcess(String)
}

/// The work that new hashes take, and the least that a kept one must have taken.
public struct PasswordPolicy: Hashable, Sendable {
  public let work: PasswordHash.Work
  public let floor: PasswordHash.Work

  public init(work: PasswordHash.Work, floor: PasswordHash.Work) {
    self.work = work
    self.floor = floor
  }

  public static let standard = PasswordPolicy(work: .standard, floor: .floor)

  /// Longer passwords are never right: nothing that people type is so long.
  static let mostBytes = 1_024

  func hash(_ password: [UInt8]) throws(PasswordFault) -> PasswordHash {
    guard let hash = PasswordHash(ofBytes: password, work: work) else { throw .tooLittleMemory }
    return hash
  }

  /// The same work whether there is a hash to compare with or not.
  func check(
    _ password: [UInt8], against hash: PasswordHash?
  ) throws(PasswordFault) -> PasswordVerdict {
    guard let hash else {
      _ = PasswordHash.nobodys(work).matches(bytes: password)
      return .wrong
    }
    guard let kept = hash.work, kept.isAtLeast(floor) else {
      _ = PasswordHash.nobodys(work).matches(bytes: password)
      return .unusable
    }
    guard hash.matches(bytes: password) else { return .wrong }
    return .right(renewed: kept.isAtLeast(work) ? nil : try self.hash(password))
  }
}
