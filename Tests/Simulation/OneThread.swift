import CTaskHook
import Foundation
import Synchronization

/// Runs everything asynchronous that begins on one thread on that very thread, one job after another,
/// so that whoever picks what goes on next decides everything. Other threads are left alone.
final class OneThread: Sendable {
  private let jobs = Mutex(Line())

  /// Jobs in the order in which they came.
  private struct Line {
    private var jobs: [UnownedJob] = []
    private var first = 0

    mutating func add(_ job: UnownedJob) { jobs.append(job) }

    mutating func next() -> UnownedJob? {
      guard first < jobs.count else {
        jobs.removeAll(keepingCapacity: true)
        first = 0
        return nil
      }
      defer { first += 1 }
      return jobs[first]
    }
  }

  /// Does some work with everything that it begins kept on this thread.
  static func run<Answer>(_ work: (OneThread) -> Answer) -> Answer {
    makeReady()
    let thread = OneThread()
    pthread_setspecific(place, Unmanaged.passUnretained(thread).toOpaque())
    defer { pthread_setspecific(place, nil) }
    return withExtendedLifetime(thread) { work(thread) }
  }

  /// Runs jobs until there are none: everybody waits for something.
  func drain() {
    while let job = jobs.withLock({ $0.next() }) { job.runSynchronously(on: Self.nobody) }
  }

  /// What the runtime takes for where a job runs that may run anywhere: one that goes from there to
  /// there just goes on.
  private static let nobody = unsafeBitCast((0, 0), to: UnownedSerialExecutor.self)

  private func add(_ job: UnownedJob) { jobs.withLock { $0.add(job) } }

  private static let place: pthread_key_t = {
    var key = pthread_key_t()
    precondition(pthread_key_create(&key, nil) == 0, "A thread has room for one more thing.")
    return key
  }()

  private typealias Original = @convention(thin) (UnownedJob) -> Void
  private typealias Hook = @convention(thin) (UnownedJob, Original) -> Void

  static func makeReady() { _ = hook }

  /// The runtime asks this hook about every job that no executor of its own takes.
  private static let hook: Void = {
    let hook: Hook = { job, original in
      guard let thread = pthread_getspecific(OneThread.place) else { return original(job) }
      Unmanaged<OneThread>.fromOpaque(thread).takeUnretainedValue().add(job)
    }
    task_enqueue_hook().pointee = unsafeBitCast(hook, to: UnsafeMutableRawPointer.self)
  }()
}
