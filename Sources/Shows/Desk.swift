import Wording

/// What the presenter is shown beside a show: notes, and what comes next.
public protocol Desk: AnyObject {
  /// Shows where the show is.
  func show(_ cue: Cue)
}

/// Where a show is, for whoever presents it.
public nonisolated struct Cue: Equatable, Codable, Sendable {
  public var title: Phrase
  /// Counted from 1; 0 before the first.
  public var chapter: Int
  public var chapters: [Phrase]
  public var caption: Phrase
  /// What the presenter is told in this chapter.
  public var notes: [Phrase]
  /// What comes next; nil at the end.
  public var next: Phrase?
  public var position: Int
  public var count: Int
  public var isPaused: Bool
}

/// Nobody sits at it.
public final class NoDesk: Desk {
  public init() {}
  public func show(_ cue: Cue) {}
}
