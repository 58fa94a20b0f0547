import Wording

/// What the presenter is shown beside a show: notes, and what comes next.
public protocol Desk: AnyObject {
  func show(_ cue: Cue)
}

/// Where a show is, for whoever presents it.
public nonisolated struct Cue: Equatable, Codable, Sendable {
  public var title: Phrase
  /// Counted from 1; 0 before the first.
  public var chapter: Int
  public var chapters: [Phrase]
  public var caption: Phrase
  public var note: Phrase?
  /// The step that comes next, as it is written; nil at the end.
  public var next: String?
  public var position: Int
  public var count: Int
  public var isPaused: Bool
}

/// Nobody sits at it.
public final class NoDesk: Desk {
  public init() {}
  public func show(_ cue: Cue) {}
}
