import Installments

/// Why the gateway itself says no, and the code each channel has for it.
///
/// One code can stand for several causes, so this is read in one direction only.
enum RefusalCause: CaseIterable {
  case balanceTooLow, overPaymentLimit, overDayLimit, overMonthLimit, overYearLimit, tooManyTimes
  case holderOrPhoneWrong, smsCodeWrong, passwordWrong, locked
  case unusable, expired, underMaintenance, outsideHours
  /// Of a charge that was being worked on and came to nothing.
  case failed

  func refusal(on channel: Channel) -> Refusal {
    let codes = codes
    return switch channel {
    case .bankCard: Refusal(channel: channel, code: codes.bankCard)
    case .cardNetwork: Refusal(channel: channel, code: codes.cardNetwork)
    case .alipay: Refusal(channel: channel, code: codes.alipay)
    case .wechatPay: Refusal(channel: channel, code: codes.wechatPay)
    }
  }

  private typealias Codes = (
    bankCard: String, cardNetwork: String, alipay: String, wechatPay: String
  )

  /// UnionPay online `respCode`, ISO 8583 field 39, Alipay `sub_code` without its prefix, WeChat Pay
  /// `err_code`. Where a channel has no code of its own, the nearest one that it really gives.
  private var codes: Codes {
    switch self {
    case .balanceTooLow: ("64", "51", "BUYER_BALANCE_NOT_ENOUGH", "NOTENOUGH")
    case .overPaymentLimit: ("33", "61", "TOTAL_FEE_EXCEED", "MONEY_LIMIT")
    case .overDayLimit: ("33", "61", "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "MONEY_LIMIT")
    case .overMonthLimit: ("81", "61", "BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR", "MONEY_LIMIT")
    case .overYearLimit: ("33", "61", "PRODUCT_AMOUNT_LIMIT_ERROR", "MONEY_LIMIT")
    case .tooManyTimes: ("87", "65", "PAYMENT_REQUEST_HAS_RISK", "FREQ_LIMIT")
    case .holderOrPhoneWrong: ("66", "05", "TRADE_BUYER_NOT_MATCH", "NAME_MISMATCH")
    case .smsCodeWrong: ("71", "59", "PAYMENT_AUTH_CODE_INVALID", "AUTH_CODE_ERROR")
    case .passwordWrong: ("65", "55", "PAYMENT_AUTH_CODE_INVALID", "AUTH_CODE_ERROR")
    case .locked: ("67", "75", "BUYER_ENABLE_STATUS_FORBID", "FREQ_LIMIT")
    case .unusable: ("63", "62", "BUYER_ENABLE_STATUS_FORBID", "NOTSUPORTCARD")
    case .expired: ("73", "54", "BUYER_ENABLE_STATUS_FORBID", "NOTSUPORTCARD")
    case .underMaintenance: ("02", "91", "PAYMENT_FAIL", "BANKERROR")
    case .outsideHours: ("39", "90", "PAYMENT_FAIL", "BANKERROR")
    case .failed: ("01", "05", "PAYMENT_FAIL", "ORDERCLOSED")
    }
  }

  /// Whether the channel leaves no trace of a charge it answers so: WeChat Pay's bank error is no
  /// verdict, and a question must not hear it for ever.
  func leavesNoTrace(on channel: Channel) -> Bool {
    channel == .wechatPay && (self == .underMaintenance || self == .outsideHours)
  }
}
