import Foundation
import Installments
import Wording

extension Packet {
  /// For programs: keys in alphabetical order, so that two packets can be compared line by line.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(Form(self)) else {
      preconditionFailure("A packet has nothing in it that JSON can't say.")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// A packet as its JSON says it.
nonisolated private struct Form: Encodable {
  let schema = Packet.schema
  let simulated = true
  let appVersion = Packet.programVersion
  let created: String
  let order: String
  let periods: [Int]
  let amountFen: Int64
  let channel: String?
  let code: String?
  let certainty: String
  let reference: String
  let story: Words
  let support: Words
  let firstSeen: String
  let attempts: [AttemptForm]
  let attemptsComplete: Bool
  let remediesTried: [TriedForm]
  let environment: [String: String]
  let steps: [Words]

  @MainActor init(_ packet: Packet) {
    created = packet.created.timestamp
    order = packet.order
    periods = packet.numbers
    amountFen = packet.amount.fen
    channel = packet.channel?.rawValue
    code = packet.code?.code
    certainty = packet.certainty.rawValue
    reference = packet.reference
    story = Words(packet.story)
    support = Words(packet.support)
    firstSeen = packet.firstSeen.timestamp
    attempts = packet.attempts.map(AttemptForm.init)
    attemptsComplete = packet.hasAllAttempts
    remediesTried = packet.tried.map(TriedForm.init)
    environment = ["language": packet.language.rawValue]
    steps = packet.steps.map(Words.init)
  }

  /// A phrase in both languages.
  struct Words: Encodable {
    let en: String
    let zh: String

    init(_ phrase: Phrase) {
      en = phrase.in(.english)
      zh = phrase.in(.chinese)
    }
  }

  /// One attempt.
  struct AttemptForm: Encodable {
    let time: String
    let settled: String?
    let reference: String
    let periods: [Int]
    let amountFen: Int64
    let method: Words
    let outcome: String
    let code: String?

    @MainActor init(_ line: Packet.Line) {
      time = line.time.timestamp
      settled = line.outcome.settled?.timestamp
      reference = line.reference
      periods = line.numbers
      amountFen = line.amount.fen
      method = Words(line.method)
      outcome = line.outcome.mark
      code = line.outcome.code?.code
    }
  }

  /// One way out that was gone.
  struct TriedForm: Encodable {
    let remedy: String
    let learnt: Words

    @MainActor init(_ tried: Packet.Tried) {
      remedy = tried.remedy.rawValue
      learnt = Words(tried.learnt)
    }
  }
}

nonisolated extension Moment {
  /// ISO 8601 in Asia/Shanghai: `2026-03-05T10:00:00+08:00`.
  fileprivate var timestamp: String { "\(day)T\(time)+08:00" }
}
