import Foundation

/// Checks passwords in a process of its own that lives for one answer: the 64 MiB of the work are
/// never the program's, and what was computed goes with the process.
public struct PasswordChild: PasswordChecker {
  /// The one argument that makes the program do this and nothing else.
  public static let role = "--password-errand"

  private let executable: String

  /// `executable` is a program that begins with `serveIfAsked`.
  public init(executable: String) {
    self.executable = executable
  }

  public func hash(_ password: String) async throws(PasswordFault) -> PasswordHash {
    let answer = try await send(.hash, password)
    guard answer.word == .hashed, let hash = answer.hash else { throw Self.noSense }
    return hash
  }

  public func check(
    _ password: String, against hash: PasswordHash?
  ) async throws(PasswordFault) -> PasswordVerdict {
    let answer = try await send(.check, password, kept: hash)
    switch answer.word {
    case .right: return .right(renewed: answer.hash)
    case .wrong: return .wrong
    case .unusable: return .unusable
    case .hashed, .memory: throw Self.noSense
    }
  }

  /// Waits on a thread of its own: the program's others go on.
  private func send(
    _ wish: PasswordErrand.Wish, _ password: String, kept: PasswordHash? = nil
  ) async throws(PasswordFault) -> (word: PasswordErrand.Word, hash: PasswordHash?) {
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async { [executable] in
        var request = PasswordErrand.request(wish, password, kept: kept)
        let said = Result { () throws(PasswordFault) in
          try ChildProcess.run(executable, [Self.role], input: request)
        }
        request.wipe()
        continuation.resume(returning: said)
      }
    }
    guard let answer = PasswordErrand.read(try result.get()) else { throw Self.noSense }
    guard answer.word != .memory else { throw .tooLittleMemory }
    return answer
  }

  private static let noSense = PasswordFault.noProcess("it gave no answer")

  /// To be called first thing: in the role, answers what its input asks and ends the process.
  public static func serveIfAsked(_ arguments: [String], policy: PasswordPolicy = .standard) {
    guard arguments.dropFirst().first == role, arguments.count == 2 else { return }
    guard isatty(STDIN_FILENO) == 0 else { exit(EX_USAGE) }
    // No file that the program had open is this one's business.
    for descriptor in (STDERR_FILENO + 1)..<256 { close(descriptor) }
    var request: [UInt8] = []
    request.reserveCapacity(1 << 13)
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0, request.count + count <= 1 << 13 else { break }
      request += buffer[..<count]
    }
    buffer.wipe()
    guard var errand = PasswordErrand(request: request) else { exit(EX_DATAERR) }
    request.wipe()
    let answer = Array(errand.answer(by: policy).utf8)
    errand.wipe()
    let written = answer.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    exit(written == answer.count ? EXIT_SUCCESS : EX_IOERR)
  }
}
