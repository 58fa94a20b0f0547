import CMainQueue
import Dispatch
import Foundation
import Synchronization

/// What the main thread does for as long as the program runs.
///
/// On Linux it waits for keys and for the work of the main queue at once, so that a key is taken by the
/// thread that has waited for it. Dispatch's own loop has other threads wait and hand over what comes,
/// which takes about as long as composing the page.
public enum MainLoop {
  /// Starts the program, which ends the process when it is done.
  public static func run(_ program: sending @escaping () async -> Void) -> Never {
    Task(operation: program)
    #if os(Linux)
      wait()
    #else
      dispatchMain()
    #endif
  }

  #if os(Linux)
    private nonisolated static let inputs = Mutex<[(descriptor: Int32, action: Watch.Action)]>([])

    /// Has `action` called whenever there is input from a descriptor, or its end; nil no longer.
    nonisolated static func onInput(from descriptor: Int32, _ action: Watch.Action?) {
      inputs.withLock { inputs in
        inputs.removeAll { $0.descriptor == descriptor }
        if let action { inputs.append((descriptor, action)) }
      }
    }

    private static func wait() -> Never {
      let queue = _dispatch_get_main_queue_handle_4CF()
      while true {
        let inputs = inputs.withLock { $0 }
        var ready = (inputs.map(\.descriptor) + [queue]).map {
          pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&ready, nfds_t(ready.count), -1) > 0 else { continue }
        for (input, found) in zip(inputs, ready) where found.revents != 0 { input.action() }
        serve(queue)
      }
    }

    /// Does what waits on the main queue, also what a key has just set going.
    private static func serve(_ queue: Int32) {
      var count: UInt64 = 0
      _ = read(queue, &count, MemoryLayout.size(ofValue: count))
      _dispatch_main_queue_callback_4CF(nil)
    }
  #endif
}
