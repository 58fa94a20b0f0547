import Dispatch
import Foundation

/// Looks out for one thing, a signal or input, until it is let go.
nonisolated final class Watch {
  private let source: any DispatchSourceProtocol
  private let letGo: @Sendable () -> Void

  private init(
    _ source: any DispatchSourceProtocol, letGo: @escaping @Sendable () -> Void = {},
    action: @escaping @MainActor @Sendable () -> Void
  ) {
    self.source = source
    self.letGo = letGo
    source.setEventHandler { MainActor.assumeIsolated { action() } }
    source.resume()
  }

  deinit {
    source.cancel()
    letGo()
  }

  /// Looks out for a signal, which keeps its usual effect away meanwhile.
  convenience init(signal number: Int32, action: @escaping @MainActor @Sendable () -> Void) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    self.init(source, letGo: { signal(number, SIG_DFL) }, action: action)
  }

  /// Looks out for input, or its end.
  convenience init(input descriptor: Int32, action: @escaping @MainActor @Sendable () -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    self.init(source, action: action)
  }

  /// Looks out for room for output.
  convenience init(output descriptor: Int32, action: @escaping @MainActor @Sendable () -> Void) {
    let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: .main)
    self.init(source, action: action)
  }
}
