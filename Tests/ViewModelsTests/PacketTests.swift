import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// What a packet says, word by word.
@Suite struct PacketTests {
  private let packet = Packet.sample

  @Test func `its text says everything in Chinese, then in English`() {
    #expect(packet.text == Self.expectedText)
  }

  @Test func `its JSON has its keys in order`() {
    #expect(packet.json == Self.expectedJSON)
  }

  @Test func `no line is wider than a hundred columns`() {
    #expect(packet.text.split(separator: "\n").allSatisfy { Folding.columns(of: $0) <= 100 })
  }

  @Test(arguments: [
    ("XM2590418837", "****8837"), ("A1001", "****1001"), ("A100", "****"), ("", "****"),
  ])
  func `an order's number keeps its end`(number: String, shown: String) {
    #expect(Redaction.orderNumber(number) == shown)
  }

  @Test(arguments: [
    ("招商银行 **** 8806", "招商银行 **** 8806"), ("支付宝 138****5678", "支付宝 138****5678"),
    ("银行 6225 8800 1234 8806", "银行 ****8806"), ("银行 6225880012348806", "银行 ****8806"),
    ("微信 138-0000-5678", "微信 ****5678"), ("李小米的卡 **** 8806", "**的卡 **** 8806"),
  ])
  func `a method shows four digits and no name`(text: String, shown: String) {
    #expect(Redaction.method(text, holder: "李小米") == shown)
  }

  @Test func `text folds at spaces and between ideographs`() {
    #expect(Folding.lines(of: "one two three", columns: 8) == ["one two", "three"])
    #expect(Folding.lines(of: "分期还款，请核对。", columns: 9) == ["分期还", "款，请核", "对。"])
    #expect(Folding.lines(of: "金额 ¥1,234.56", columns: 12) == ["金额", "¥1,234.56"])
    #expect(Folding.lines(of: "abcdefghij", columns: 4) == ["abcd", "efgh", "ij"])
    #expect(Folding.lines(of: "", columns: 4) == [""])
  }
}

extension Packet {
  /// A second refusal after a request that was not sent, with one way out tried.
  fileprivate static var sample: Packet {
    let start = Stage.start
    let code = Refusal.passwordWrong(.wechatPay)
    let wallet = Phrase(zh: "微信支付 138****8000", en: "WeChat Pay 138****8000")
    return Packet(
      created: start.adding(seconds: 600), language: .chinese, order: "****8837", numbers: [4, 5],
      amount: Money(fen: 76_463), channel: .wechatPay, code: code, certainty: .refused,
      reference: "0102030405AB",
      story: Phrase(
        zh: "微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输入，付款码请先刷新。",
        en: "WeChat Pay did not recognise the password or payment code; nothing was charged."),
      support: Phrase(
        zh: "付款码过期或密码错误；同一流水号不会再扣款。", en: "The code has expired or the password is wrong."),
      firstSeen: start,
      attempts: [
        Line(
          time: start, reference: "A1B2C3D4E5F6", numbers: [4], amount: Money(fen: 38_307),
          method: Phrase(verbatim: "招商银行 **** 8806"),
          outcome: .voided(.unreachable, at: start.adding(seconds: 2))),
        Line(
          time: start.adding(seconds: 300), reference: "0102030405AB", numbers: [4, 5],
          amount: Money(fen: 76_463), method: wallet,
          outcome: .declined(code, at: start.adding(seconds: 301))),
      ],
      hasAllAttempts: true,
      tried: [Tried(remedy: .network, learnt: Phrase(zh: "网络正常", en: "the line is fine"))])
  }
}

extension PacketTests {
  fileprivate static let expectedText = """
    fenqi 客服资料包（模拟程序，不涉及真钱）

      流水号         0102030405AB
      订单           ****8837
      期数           4-5
      金额           ¥764.63
      渠道代码       微信支付 AUTH_CODE_ERROR
      是否扣款       没有扣款
      首次发生       2026-03-05 10:00:00
      制作时间       2026-03-05 10:10:00
      版本           0.1.0, fenqi-packet/1, zh-CN

    发生了什么
      微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输入，付款码请先刷新。

    含义（供客服）
      付款码过期或密码错误；同一流水号不会再扣款。

    时间线
      2026-03-05 10:00:00  A1B2C3D4E5F6  第 4 期  ¥383.07  招商银行 **** 8806  未送达，没有扣款
      2026-03-05 10:05:00  0102030405AB  第 4-5 期  ¥764.63  微信支付 138****8000  被拒绝，没有扣款
        AUTH_CODE_ERROR

    已经试过
      检查网络: 网络正常

    重现步骤
      1. 在 FQ-3 打开订单 ****8837，勾选第 4-5 期，选“还款”
      2. 在 FQ-4 选择 微信支付 138****8000
      3. 在 FQ-5 确认 ¥764.63
      4. FQ-6 的结果：还款未成功

    fenqi support packet (simulated, no real money)

      Reference      0102030405AB
      Order          ****8837
      Installments   4-5
      Amount         ¥764.63
      Code           WeChat Pay AUTH_CODE_ERROR
      Money moved    no, nothing was charged
      First seen     2026-03-05 10:00:00
      Made           2026-03-05 10:10:00
      Version        0.1.0, fenqi-packet/1, zh-CN

    What happened
      WeChat Pay did not recognise the password or payment code; nothing was charged.

    What it means, for staff
      The code has expired or the password is wrong.

    Time line
      2026-03-05 10:00:00  A1B2C3D4E5F6  installment 4  ¥383.07  招商银行 **** 8806  not sent, not
        charged
      2026-03-05 10:05:00  0102030405AB  installments 4-5  ¥764.63  WeChat Pay 138****8000  refused,
        not charged  AUTH_CODE_ERROR

    What was tried
      check the network: the line is fine

    Steps
      1. open order ****8837 in FQ-3, tick installments 4-5, choose repay
      2. choose WeChat Pay 138****8000 in FQ-4
      3. confirm ¥764.63 in FQ-5
      4. FQ-6 tells: Not repaid

    """

  fileprivate static let expectedJSON = """
    {
      "amount_fen" : 76463,
      "app_version" : "0.1.0",
      "attempts" : [
        {
          "amount_fen" : 38307,
          "method" : {
            "en" : "招商银行 **** 8806",
            "zh" : "招商银行 **** 8806"
          },
          "outcome" : "voided",
          "periods" : [
            4
          ],
          "reference" : "A1B2C3D4E5F6",
          "settled" : "2026-03-05T10:00:02+08:00",
          "time" : "2026-03-05T10:00:00+08:00"
        },
        {
          "amount_fen" : 76463,
          "code" : "AUTH_CODE_ERROR",
          "method" : {
            "en" : "WeChat Pay 138****8000",
            "zh" : "微信支付 138****8000"
          },
          "outcome" : "declined",
          "periods" : [
            4,
            5
          ],
          "reference" : "0102030405AB",
          "settled" : "2026-03-05T10:05:01+08:00",
          "time" : "2026-03-05T10:05:00+08:00"
        }
      ],
      "attempts_complete" : true,
      "certainty" : "refused",
      "channel" : "wechat-pay",
      "code" : "AUTH_CODE_ERROR",
      "created" : "2026-03-05T10:10:00+08:00",
      "environment" : {
        "language" : "zh-CN"
      },
      "first_seen" : "2026-03-05T10:00:00+08:00",
      "order" : "****8837",
      "periods" : [
        4,
        5
      ],
      "reference" : "0102030405AB",
      "remedies_tried" : [
        {
          "learnt" : {
            "en" : "the line is fine",
            "zh" : "网络正常"
          },
          "remedy" : "network"
        }
      ],
      "schema" : "fenqi-packet/1",
      "simulated" : true,
      "steps" : [
        {
          "en" : "open order ****8837 in FQ-3, tick installments 4-5, choose repay",
          "zh" : "在 FQ-3 打开订单 ****8837，勾选第 4-5 期，选“还款”"
        },
        {
          "en" : "choose WeChat Pay 138****8000 in FQ-4",
          "zh" : "在 FQ-4 选择 微信支付 138****8000"
        },
        {
          "en" : "confirm ¥764.63 in FQ-5",
          "zh" : "在 FQ-5 确认 ¥764.63"
        },
        {
          "en" : "FQ-6 tells: Not repaid",
          "zh" : "FQ-6 的结果：还款未成功"
        }
      ],
      "story" : {
        "en" : "WeChat Pay did not recognise the password or payment code; nothing was charged.",
        "zh" : "微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输入，付款码请先刷新。"
      },
      "support" : {
        "en" : "The code has expired or the password is wrong.",
        "zh" : "付款码过期或密码错误；同一流水号不会再扣款。"
      }
    }

    """
}
