/// The events of a display on their way to its one reader, in order.
///
/// Unlike the buffer of a stream it can take back what was typed and not yet read.
public final class EventQueue {
  private var waiting: [DisplayEvent] = []
  private var reader: CheckedContinuation<DisplayEvent?, Never>?
  private var isFinished = false

  public init() {}

  public var isEmpty: Bool { waiting.isEmpty }

  /// The next event as soon as there is one; nil once the queue is finished and empty.
  public func next() async -> DisplayEvent? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    if isFinished || Task.isCancelled { return nil }
    precondition(reader == nil, "A display's events have one reader.")
    return await withTaskCancellationHandler {
      await withCheckedContinuation { reader = $0 }
    } onCancel: {
      Task { @MainActor in self.answer(nil) }
    }
  }

  public func post(_ event: DisplayEvent) {
    // One look at a size is enough for all that came before it.
    guard !isFinished, event != .resized || waiting.last != .resized else { return }
    if reader == nil { waiting.append(event) } else { answer(event) }
  }

  /// Ends the stream after what is waiting.
  public func finish() {
    isFinished = true
    answer(nil)
  }

  /// Forgets what was typed or clicked and not yet read.
  public func discardTyped() {
    waiting.removeAll {
      switch $0 {
      case .typed, .pointed: true
      case .resized, .ended: false
      }
    }
  }

  private func answer(_ event: DisplayEvent?) {
    let waitingReader = reader
    reader = nil
    waitingReader?.resume(returning: event)
  }
}
