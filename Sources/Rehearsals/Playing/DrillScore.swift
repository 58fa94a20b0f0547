import Foundation
import Wording

/// What a trainee's way through a drill is worth, and why.
public nonisolated struct DrillScore: Sendable {
  public enum Subject: String, Sendable { case certainty, safety, remedy, solution, time }

  /// One thing that is scored.
  public struct Mark: Sendable {
    public let subject: Subject
    public let name: Phrase
    public let points: Int
    public let most: Int
    public let reason: Phrase

    init(_ subject: Subject, _ name: Phrase, _ points: Int, of most: Int, _ reason: Phrase) {
      self.subject = subject
      self.name = name
      self.points = points
      self.most = most
      self.reason = reason
    }
  }

  public let marks: [Mark]
  public let time: Duration

  /// Of a hundred.
  public var total: Int { marks.map(\.points).reduce(0, +) }

  public func text(of script: Script, in language: Language) -> String {
    let title = script.title.in(language)
    let head = Phrase(zh: "\(title)  \(total) 分（满分 100）", en: "\(title)  \(total) of 100")
    return
      ([head.in(language)]
      + marks.map { mark in
        "  \(mark.points)/\(mark.most)  "
          + (mark.name + Phrase(zh: "：", en: ": ") + mark.reason).in(language)
      }).joined(separator: "\n")
  }

  /// The same for other programs, with its keys in a fixed order.
  public func json(of script: Script) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let sheet = Sheet(
      simulated: true, script: script.name, total: total, seconds: Int(time.components.seconds),
      marks: marks.map {
        Sheet.Line(
          subject: $0.subject.rawValue, points: $0.points, most: $0.most,
          zh: $0.reason.in(.chinese), en: $0.reason.in(.english))
      })
    return String(decoding: try encoder.encode(sheet), as: UTF8.self) + "\n"
  }

  private struct Sheet: Encodable {
    struct Line: Encodable {
      let subject: String
      let points: Int
      let most: Int
      let zh: String
      let en: String
    }

    let simulated: Bool
    let script: String
    let total: Int
    let seconds: Int
    let marks: [Line]
  }
}
