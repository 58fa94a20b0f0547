import ArgumentParser
import Foundation
import Installments
import Wording

/// `fenqi reverse`: gives a captured repayment back; its installments are due again.
struct Reverse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "在模拟账本上退回一笔还款，它还的分期重新待还",
      en: "Give a repayment back on the simulated books; what it paid is due again."
    ).spoken)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        zh: "还款的流水号，见资料包或回单页",
        en: "The repayment's reference, as a packet or its receipt's page shows it."
      ).spoken))
  var reference: String

  @Option(
    help: ArgumentHelp(Phrase(zh: "原因，与退款一起保存", en: "Why; it is kept with the reversal.").spoken))
  var reason: String

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !reason.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw ValidationError(Phrase(zh: "--reason 要写明原因", en: "--reason has to say why").spoken)
    }
  }

  mutating func run() async throws {
    let folder = shared.folder
    let books = try await folder.openExisting(timepiece: shared.timepiece)
    guard let attempt = try await books.store.attempt(reference: reference) else {
      throw UnknownReference(reference: reference)
    }
    guard case .captured = attempt.state else { throw NotCaptured(reference: attempt.reference) }
    let cashier = books.cashier(timepiece: shared.timepiece, seats: try folder.takeSeat())
    let reversal = try await cashier.reverse(attempt, because: reason)
    Output.say(try text(reversal, of: attempt).in(shared.language))
  }

  private func text(_ reversal: Reversal, of attempt: Attempt) throws -> Phrase {
    switch reversal.state {
    case .done(let refund):
      return Phrase(
        zh: "已退款 ¥\(refund.amount)，退款号 \(refund.number)；订单 \(attempt.orderNumber) 的分期重新待还",
        en: "refunded ¥\(refund.amount), number \(refund.number); installments of order "
          + "\(attempt.orderNumber) are due again")
    case .intent, .sent, .unknown:
      return Phrase(
        zh: "退款结果未定，程序下次启动时会继续确认，不会重复退款",
        en:
          "the refund's outcome is not known yet; the next start asks again and never refunds twice"
      )
    case .refused, .held:
      return Phrase(
        zh: "支付渠道没有退款，账目不变，请联系渠道核对",
        en: "the channel did not refund it and nothing was booked; reconcile with the channel")
    }
  }
}

/// No repayment has that reference, or more than one begins with it.
struct UnknownReference: Error {
  let reference: String

  var phrase: Phrase {
    Phrase(
      zh: "没有流水号为 \(reference) 的还款（或不止一笔）",
      en: "no repayment, or more than one, has the reference \(reference)")
  }
}

/// Only what was captured can be given back.
struct NotCaptured: Error {
  let reference: String

  var phrase: Phrase {
    Phrase(
      zh: "还款 \(reference) 没有扣款成功，无款可退",
      en: "the repayment \(reference) was not captured, so there is nothing to give back")
  }
}
