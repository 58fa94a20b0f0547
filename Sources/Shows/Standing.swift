import Rehearsals
import Screens
import Wording

/// Where a play is, as far as whoever watches is told: it follows from the step alone.
struct Standing {
  /// Counted from 1; 0 before the first.
  let chapter: Int
  /// What was said last.
  let caption: Phrase
  /// What the presenter is told in this chapter.
  let notes: [Phrase]
  /// The next step that something will be seen of.
  let next: Step?

  /// `position` is the step that is being done, or is to be done next.
  init(in path: Script.Path, at position: Int, isUnderWay: Bool) {
    let marks = path.marks
    // Who stands before a chapter has come to it.
    let reached = min(path.steps.count, position + (isUnderWay || marks.contains(position) ? 1 : 0))
    chapter = marks.count { $0 < reached }
    let start = chapter > 0 ? marks[chapter - 1] : 0
    let end = marks.indices.contains(chapter) ? marks[chapter] : path.steps.count
    let done = path.steps[..<reached]
    caption = done.lazy.reversed().compactMap(Self.caption).first ?? Phrase(verbatim: "")
    notes = path.steps[start..<end].compactMap { step in
      if case .note(let note) = step.act { note } else { nil }
    }
    next = path.steps.dropFirst(reached).first { step in
      if case .say = step.act { true } else { step.isDeed }
    }
  }

  /// What stands over the captions: the script, the chapter, and the branch if it is one.
  func heading(of script: Script, in path: Script.Path, look: Look) -> String {
    var parts = [look(script.title)]
    if chapter > 0 {
      parts.append("\(chapter)/\(path.chapters.count) \(look(path.chapters[chapter - 1]))")
    }
    if let branch = path.title { parts.append(look(branch)) }
    return parts.joined(separator: "  ")
  }

  /// A chapter's title stands until something is said in it.
  private static func caption(of step: Step) -> Phrase? {
    switch step.act {
    case .say(let caption), .mark(let caption): caption
    default: nil
    }
  }
}
