/// The events of a display on their way to its one listener, in order. What happens while nobody
/// listens waits, and can be taken back.
///
/// Whoever listens is called at once rather than awaited: a key that resumes a task takes the ways to
/// another thread and back first.
public final class EventQueue {
  /// Told each event, and nil once when there will be no more.
  public typealias Listener = (DisplayEvent?) -> Void

  private var waiting: [DisplayEvent] = []
  private var listener: Listener?
  private var isFinished = false
  private var isTelling = false

  public init() {}

  public var isEmpty: Bool { waiting.isEmpty }
  public var isHeard: Bool { listener != nil }

  /// Tells a listener what is waiting, and what happens from now on; nil listens no more.
  ///
  /// What happens at a terminal belongs to no task: the listener counts columns as here.
  public func listen(_ listener: Listener?) {
    let columns = TextWidth.ambiguousColumns
    self.listener = listener.map { listener in
      { event in TextWidth.$ambiguousColumns.withValue(columns) { listener(event) } }
    }
    tell()
  }

  public func post(_ event: DisplayEvent) {
    // One look at a size is enough for all that came before it.
    guard !isFinished, event != .resized || waiting.last != .resized else { return }
    waiting.append(event)
    tell()
  }

  /// There will be no more than what is waiting.
  public func finish() {
    isFinished = true
    tell()
  }

  /// Forgets what was typed or clicked and not yet told.
  public func discardTyped() { waiting.removeAll(where: \.isByHand) }

  /// What an answer to one event sets off is told after it.
  private func tell() {
    guard !isTelling else { return }
    isTelling = true
    defer { isTelling = false }
    while let listener, !waiting.isEmpty { listener(waiting.removeFirst()) }
    guard isFinished, let listener else { return }
    self.listener = nil
    listener(nil)
  }
}
