import Installments
import Wording

extension Certainty {
  /// The headline of a repayment that did not simply succeed.
  public var headline: Phrase {
    switch self {
    case .paid: Phrase(zh: "还款成功", en: "Repaid")
    case .refused: Phrase(zh: "还款未成功", en: "Not repaid")
    case .unknown:
      Phrase(zh: "结果确认中，请勿重复支付", en: "The result is being confirmed, do not pay again")
    case .paidNotPosted:
      Phrase(zh: "已扣款，尚未入账，请勿重复支付", en: "Debited but not posted yet, do not pay again")
    }
  }

  /// Whether money has moved.
  public var money: Phrase {
    switch self {
    case .paid: Phrase(zh: "已扣款", en: "yes, it has moved")
    case .refused: Phrase(zh: "没有扣款", en: "no, nothing was charged")
    case .unknown: Phrase(zh: "尚不能确定，正在查询", en: "not known yet, it is being asked about")
    case .paidNotPosted:
      Phrase(zh: "已扣款，等待入账；无需再付", en: "yes, it waits to be posted; nothing more is to be paid")
    }
  }
}

extension Remedy {
  public var phrase: Phrase {
    switch self {
    case .balance: Phrase(zh: "检查余额", en: "check the balance")
    case .information: Phrase(zh: "核实支付信息", en: "check the payment information")
    case .anotherMethod: Phrase(zh: "更换支付方式", en: "use another method")
    case .customerService: Phrase(zh: "联系客服", en: "contact customer service")
    case .network: Phrase(zh: "检查网络", en: "check the network")
    case .limits: Phrase(zh: "限额与维护", en: "limits and maintenance")
    case .ask: Phrase(zh: "立即查询结果", en: "ask for the result now")
    case .nothing: Phrase(zh: "无需操作，已还款", en: "nothing to do, it is paid")
    }
  }
}

extension SpendingLimit.Span {
  public var phrase: Phrase {
    switch self {
    case .payment: Phrase(zh: "单笔", en: "per payment")
    case .day: Phrase(zh: "单日", en: "per day")
    case .month: Phrase(zh: "当月", en: "per month")
    case .year: Phrase(zh: "当年", en: "per year")
    }
  }
}

extension LineReport.Phase {
  public var phrase: Phrase {
    switch self {
    case .dns: Phrase(zh: "域名解析 DNS", en: "name lookup DNS")
    case .tcp: Phrase(zh: "建立连接 TCP", en: "connection TCP")
    case .tls: Phrase(zh: "加密握手 TLS", en: "encryption TLS")
    case .firstByte: Phrase(zh: "首字节", en: "first byte")
    case .total: Phrase(zh: "合计", en: "total")
    }
  }
}
