import Terminal
import ViewModels

/// Locks the program when it is asked to or when no key has come for a while, and opens it again for
/// the password. The screens beneath stay as they are, and so do the stories under way.
public final class Lock {
  /// Why it is locked.
  public enum Cause { case asked, idle }

  private let session: Session
  private let limit: Duration?
  private var lastKey: Duration
  private(set) var screen: LockScreen?
  /// What hides everything while it is locked; nil when it is not.
  public var page: (any Screen)? { screen }

  /// `limit` is how long nobody may press a key; nil never locks.
  public init(session: Session, limit: Duration?) {
    self.session = session
    self.limit = limit
    lastKey = session.uptime()
  }

  public func noteKey() { lastKey = session.uptime() }

  /// How long until it locks; nil when it won't.
  public var wake: Duration? {
    guard let limit, screen == nil, session.canLock else { return nil }
    return max(.zero, limit - (session.uptime() - lastKey))
  }

  /// Locks when it is time; whether it just did.
  public func closeWhenIdle() -> Bool { wake == .zero && close(.idle) }

  /// Locks, where there is somebody to keep out; whether it just did.
  public func close(_ cause: Cause) -> Bool {
    guard screen == nil, session.canLock, let account = session.account else { return false }
    screen = LockScreen(LockModel(of: account, session: session), cause)
    return true
  }

  /// Opens when the password was right.
  public func openWhenRight() {
    guard screen?.lock.isOpen == true else { return }
    screen = nil
    noteKey()
  }

  /// Gives keys to the page of the lock. What unlocks works by itself only: what comes together with it is a
  /// paste, and a paste goes into the field and no farther. Answers the key that works everywhere.
  func take(_ burst: Burst, by map: KeyMap) -> GlobalKeys.Intent? {
    guard let screen else { return nil }
    noteKey()
    let unlocking = map.keys(of: "lock.unlock")
    for key in burst where !unlocking.contains(key) || burst.count == 1 {
      guard case .ignored = screen.press(key, by: map) else { continue }
      if let intent = GlobalKeys.intent(of: key, by: map, isTyping: true, isLocked: true) {
        return intent
      }
    }
    return nil
  }
}
