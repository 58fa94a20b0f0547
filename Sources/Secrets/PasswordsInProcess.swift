/// Checks passwords in the process itself: for tests, whose work is the least and is its own floor.
public struct PasswordsInProcess: PasswordChecker {
  private let policy: PasswordPolicy

  public init(work: PasswordHash.Work) {
    policy = PasswordPolicy(work: work, floor: work)
  }

  public init(policy: PasswordPolicy) {
    self.policy = policy
  }

  public func hash(_ password: String) async throws(PasswordFault) -> PasswordHash {
    var bytes = Array(password.utf8)
    defer { bytes.wipe() }
    return try policy.hash(bytes)
  }

  public func check(
    _ password: String, against hash: PasswordHash?
  ) async throws(PasswordFault) -> PasswordVerdict {
    var bytes = Array(password.utf8)
    defer { bytes.wipe() }
    return try policy.check(bytes, against: hash)
  }
}
