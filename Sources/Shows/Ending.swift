/// Something that is waited for, and comes once.
final class Ending {
  private var hasCome = false
  private var waiting: CheckedContinuation<Void, Never>?

  func wait() async {
    guard !hasCome else { return }
    await withCheckedContinuation { waiting = $0 }
  }

  func come() {
    hasCome = true
    waiting?.resume()
    waiting = nil
  }
}
