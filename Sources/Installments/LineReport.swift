/// What a test of the line to the gateway found, stretch by stretch.
public struct LineReport: Hashable, Sendable {
  /// In the order of the way; those behind a break were never tried and have no time.
  public let stretches: [Stretch]
  public let brokenAt: Phase?

  /// What happens on the line, in this order (WeChat Pay's guide to slow networks names the same
  /// five).
  public enum Phase: String, CaseIterable, Sendable {
    case dns, tcp, tls
    case firstByte = "first-byte"
    /// The whole exchange, from the first question to the last byte.
    case total

    /// How long it takes on a line that is well.
    public var usualMilliseconds: Int {
      switch self {
      case .dns: 20
      case .tcp: 40
      case .tls: 90
      case .firstByte: 400
      case .total: 600
      }
    }

    /// Whether the gateway may have seen a request whose line broke here.
    public var isAfterArrival: Bool {
      switch self {
      case .dns, .tcp, .tls: false
      case .firstByte, .total: true
      }
    }
  }

  /// One phase and its time.
  public struct Stretch: Hashable, Sendable {
    public let phase: Phase
    /// Nil where the line was broken or not reached.
    public let milliseconds: Int?

    public init(phase: Phase, milliseconds: Int?) {
      self.phase = phase
      self.milliseconds = milliseconds
    }

    public var usualMilliseconds: Int { phase.usualMilliseconds }
  }

  public init(stretches: [Stretch], brokenAt: Phase?) {
    self.stretches = stretches
    self.brokenAt = brokenAt
  }

  /// Whether a request could reach the gateway over this line at all.
  public var couldArrive: Bool { brokenAt?.isAfterArrival ?? true }
}
