import Documents
import Installments

/// What every channel's codes mean, and what can be done about each.
public struct FailureCatalogue: Sendable {
  /// By channel, then by code.
  public let all: [Failure]
  private let failures: [Refusal: Failure]

  /// The catalogue that comes with the program.
  public static let shipped: FailureCatalogue = {
    do throws(Faults) {
      return try FailureCatalogue(texts: ShippedTexts.failures)
    } catch {
      preconditionFailure("The shipped catalogue is faulty:\n\(error.text(in: .english))")
    }
  }()

  /// Reads a catalogue from TOML texts by file name; each holds codes of one channel. Throws every
  /// fault of every file.
  public init(texts: [String: String]) throws(Faults) {
    var faults: [Fault] = []
    var failures: [Refusal: Failure] = [:]
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        let document = try Document(text: text, file: file)
        failures = try document.read { FailureReader(known: failures).failures($0) }
      } catch {
        faults += error.all
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    self.failures = failures
    all = failures.values.sorted {
      ($0.code.channel.position, $0.code.code) < ($1.code.channel.position, $1.code.code)
    }
  }

  /// What a code means. One that is in no file may mean anything, so it is to be asked about first.
  public func failure(for code: Refusal) -> Failure {
    failures[code] ?? .unlisted(code)
  }
}

extension Channel {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
