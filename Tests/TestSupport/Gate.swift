/// Holds whoever comes until it is opened, and tells when somebody has come.
public actor Gate {
  private var isOpen = false
  private var hasVisitor = false
  private var held: [CheckedContinuation<Void, Never>] = []
  private var watchers: [CheckedContinuation<Void, Never>] = []

  public init() {}

  public func pass() async {
    hasVisitor = true
    for watcher in watchers { watcher.resume() }
    watchers = []
    guard !isOpen else { return }
    await withCheckedContinuation { held.append($0) }
  }

  /// Returns once somebody has come to the gate.
  public func visitor() async {
    guard !hasVisitor else { return }
    await withCheckedContinuation { watchers.append($0) }
  }

  public func open() {
    isOpen = true
    for visitor in held { visitor.resume() }
    held = []
  }
}
