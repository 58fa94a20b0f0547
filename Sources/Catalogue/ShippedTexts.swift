/// The files of this folder as they stand inside the program, by file name.
enum ShippedTexts {
  static let failures: [String: String] = [
    "bank-card.toml": text(PackageResources.bank_card_toml),
    "card-network.toml": text(PackageResources.card_network_toml),
    "alipay.toml": text(PackageResources.alipay_toml),
    "wechat-pay.toml": text(PackageResources.wechat_pay_toml),
  ]
  static let questions = text(PackageResources.questions_toml)
  static let hotlines = text(PackageResources.hotlines_toml)
  static let pinyin = text(PackageResources.pinyin_txt)

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
