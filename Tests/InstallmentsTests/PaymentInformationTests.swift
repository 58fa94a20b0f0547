import Installments
import Testing

/// What a customer may type to pay, while typing and when finished.
@Suite struct PaymentInformationTests {
  @Test(arguments: [
    (PaymentField.holder, "李小米"), (.holder, "阿卜杜拉·买买提"), (.holder, "𠮷田"), (.holder, "䶮一"),
    (.holder, "古丽•努尔"), (.holder, "古丽．努尔"), (.holder, "古丽.努尔"), (.holder, "古丽・努尔"),
    (.holder, "John O'Neil-Smith Jr."), (.holder, " 李小米\u{3000}"), (.holder, "\t李小米"),
    (.phone, "13800138000"), (.phone, "+86 138-0013-8000"), (.phone, "0086 13800138000"),
    (.phone, "１３８００１３８０００"), (.phone, "＋8613800138000"), (.smsCode, "012345"),
    (.smsCode, "０１２３４５"), (.smsCode, "012 345"), (.password, "246810"),
  ])
  func `what is right has no fault`(field: PaymentField, text: String) {
    #expect(field.fault(in: text, isFinished: true) == nil)
    #expect(field.fault(in: text, isFinished: false) == nil)
  }

  @Test(arguments: [
    (PaymentField.holder, "李", FieldFault.tooShort), (.holder, "古丽·", .notAName),
    (.phone, "1380013", .tooShort), (.phone, "1", .tooShort), (.smsCode, "01234", .tooShort),
    (.password, "2", .tooShort), (.holder, "  ", .empty), (.phone, "", .empty),
    (.smsCode, "", .empty), (.password, "　", .empty), (.phone, "+86", .empty),
  ])
  func `what can still become right is only a fault when finished`(
    field: PaymentField, text: String, fault: FieldFault
  ) {
    #expect(field.fault(in: text, isFinished: true) == fault)
    #expect(field.fault(in: text, isFinished: false) == nil)
  }

  @Test(arguments: [
    (PaymentField.holder, "李1", FieldFault.notAName), (.holder, "·李小米", .notAName),
    (.holder, "古丽··努尔", .notAName), (.holder, "12345", .notAName), (.holder, "李😀", .notAName),
    (.holder, "a@b", .notAName), (.holder, String(repeating: "李", count: 33), .tooLong),
    (.holder, String(repeating: "a", count: 256), .tooLong),
    (.phone, "12800138000", .notAPhone), (.phone, "23800138000", .notAPhone),
    (.phone, "138001380001", .tooLong), (.phone, "1380013800a", .notDigits),
    (.smsCode, "0123456", .tooLong), (.smsCode, "01234a", .notDigits),
    (.smsCode, "1\u{301}", .notDigits),
    (.password, "abcdef", .notDigits), (.password, "2468101", .tooLong),
  ])
  func `what can no longer become right is a fault at once`(
    field: PaymentField, text: String, fault: FieldFault
  ) {
    #expect(field.fault(in: text, isFinished: true) == fault)
    #expect(field.fault(in: text, isFinished: false) == fault)
  }

  @Test(arguments: [
    (PaymentField.holder, "古丽\u{0387}努尔", "古丽·努尔"), (.holder, " John   Smith ", "John Smith"),
    (.holder, "J. Smith", "J. Smith"), (.holder, "古丽.努尔", "古丽·努尔"),
    (.phone, "+86 138-0013-8000", "13800138000"), (.smsCode, " ０１２ 345 ", "012345"),
  ])
  func `what is typed is sent in one form`(field: PaymentField, text: String, sent: String) {
    #expect(field.normalised(text).unicodeScalars.elementsEqual(sent.unicodeScalars))
  }

  @Test func `each channel asks for its fields`() {
    #expect(PaymentField.fields(of: .bankCard) == [.holder, .phone, .smsCode])
    #expect(PaymentField.fields(of: .alipay) == [.password])
    #expect(PaymentField.fields(of: .wechatPay) == [.password])
  }

  @Test func `a phone is shown masked`() {
    #expect(PhoneNumber.masked("13800138000") == "138****8000")
    #expect(PhoneNumber.masked("12345") == "*****")
  }

  @Test func `a refusal means its cause on its channel only`() {
    for channel in Channel.allCases {
      #expect(Refusal.balanceTooLow(channel).cause == .balanceTooLow)
      #expect(Refusal.methodUnusable(channel).cause == .methodUnusable)
    }
    #expect(Refusal.passwordWrong(.alipay).cause == .passwordWrong)
    #expect(Refusal.passwordWrong(.wechatPay).cause == .passwordWrong)
    #expect(Refusal.holderOrPhoneWrong.cause == .holderOrPhoneWrong)
    #expect(Refusal.smsCodeWrong.cause == .smsCodeWrong)
    #expect(Refusal(channel: .alipay, code: "64").cause == .other)
  }
}
