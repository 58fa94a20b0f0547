import Dispatch
import Foundation

/// Looks out for one thing, a signal or input, until it is let go.
nonisolated final class Watch {
  typealias Action = @MainActor @Sendable () -> Void

  private let letGo: () -> Void

  private init(letGo: @escaping () -> Void) { self.letGo = letGo }

  private convenience init(
    _ source: any DispatchSourceProtocol, letGo: @escaping () -> Void = {},
    begun: @escaping Action = {}, action: @escaping Action
  ) {
    source.setRegistrationHandler { MainActor.assumeIsolated { begun() } }
    source.setEventHandler { MainActor.assumeIsolated { action() } }
    source.resume()
    self.init {
      source.cancel()
      letGo()
    }
  }

  deinit { letGo() }

  /// Looks out for a signal, which keeps its usual effect away meanwhile. `begun` is called as soon as
  /// no signal is missed any more: the work that waits on the main thread comes first.
  convenience init(
    signal number: Int32, begun: @escaping Action = {}, action: @escaping Action
  ) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    self.init(source, letGo: { signal(number, SIG_DFL) }, begun: begun, action: action)
  }

  /// Looks out for input, or its end.
  convenience init(input descriptor: Int32, action: @escaping Action) {
    #if os(Linux)
      MainLoop.onInput(from: descriptor, action)
      self.init { MainLoop.onInput(from: descriptor, nil) }
    #else
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
      self.init(source, action: action)
    #endif
  }

  /// Looks out for room for output.
  convenience init(output descriptor: Int32, action: @escaping Action) {
    let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: .main)
    self.init(source, action: action)
  }
}
