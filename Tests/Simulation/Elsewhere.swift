import Foundation
import Synchronization

/// Waits on this thread for what other threads do, so that the dice still decide everything.
public func elsewhere<Answer: Sendable, Fault: Error>(
  _ work: @escaping @Sendable () async throws(Fault) -> Answer
) throws(Fault) -> Answer {
  let outcome = Outcome<Answer, Fault>()
  OneThread.outside {
    _ = Task.detached {
      do throws(Fault) {
        outcome.settle(.success(try await work()))
      } catch {
        outcome.settle(.failure(error))
      }
    }
  }
  return try outcome.wait().get()
}

/// What comes of something that another thread does.
private final class Outcome<Answer: Sendable, Fault: Error>: Sendable {
  private let result = Mutex<Result<Answer, Fault>?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func settle(_ outcome: Result<Answer, Fault>) {
    result.withLock { $0 = outcome }
    isThere.signal()
  }

  func wait() -> Result<Answer, Fault> {
    while true {
      isThere.wait()
      if let outcome = result.withLock({ $0 }) { return outcome }
    }
  }
}
