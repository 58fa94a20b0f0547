import Foundation
import Installments

/// What a victim has been told by the program, noted in a file of its folder that outlives it.
struct Promises: Sendable {
  /// What one line of the file says.
  enum Promise: Hashable, Sendable {
    case captured(AttemptKey)
    case refused(AttemptKey)
    case unknown(AttemptKey)
    case notSent(AttemptKey)
    /// A repayment that could not begin: no money has moved for the key.
    case obstructed(AttemptKey)

    init(_ attempt: Attempt) {
      self =
        switch attempt.state {
        case .captured: .captured(attempt.key)
        case .declined: .refused(attempt.key)
        case .voided: .notSent(attempt.key)
        default: .unknown(attempt.key)
        }
    }

    var key: AttemptKey {
      switch self {
      case .captured(let key), .refused(let key), .unknown(let key), .notSent(let key),
        .obstructed(let key):
        key
      }
    }

    fileprivate init?(line: Substring) {
      let words = line.split(separator: " ")
      guard words.count == 2, let key = AttemptKey(String(words[1])) else { return nil }
      switch words[0] {
      case "captured": self = .captured(key)
      case "refused": self = .refused(key)
      case "unknown": self = .unknown(key)
      case "not-sent": self = .notSent(key)
      case "obstructed": self = .obstructed(key)
      default: return nil
      }
    }

    fileprivate var line: String {
      switch self {
      case .captured(let key): "captured \(key.text)\n"
      case .refused(let key): "refused \(key.text)\n"
      case .unknown(let key): "unknown \(key.text)\n"
      case .notSent(let key): "not-sent \(key.text)\n"
      case .obstructed(let key): "obstructed \(key.text)\n"
      }
    }
  }

  /// The shim knows the file by this name.
  static let fileName = "acknowledged"

  let path: String

  init(in folder: String) { path = folder + "/" + Self.fileName }

  func note(_ promise: Promise) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(promise.line.utf8)
    _ = write(file, bytes, bytes.count)
    close(file)
  }

  var all: [Promise] {
    Self.read((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
  }

  static func read(_ text: String) -> [Promise] {
    text.split(separator: "\n").compactMap(Promise.init)
  }

  /// The promises that the books do not keep; `state` tells how far an attempt has come there.
  static func broken(
    _ promises: [Promise], state: (AttemptKey) async throws -> Attempt.State?
  ) async rethrows -> [String] {
    var broken: [String] = []
    for promise in promises {
      switch (promise, try await state(promise.key)) {
      case (.captured, .captured), (.refused, .declined), (.notSent, .voided): continue
      case (.unknown, .some), (.obstructed, _): continue
      case (_, let found):
        let end = found.map { "is \($0)" } ?? "is not there"
        broken.append("the customer was told: \(promise.line.dropLast()); in the books it \(end)")
      }
    }
    return broken
  }
}
