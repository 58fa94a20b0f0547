import Texts

/// The files of this folder as they stand inside the program.
enum ShippedTexts {
  /// By file name.
  static let failures = Dictionary(
    uniqueKeysWithValues: zip(
      ["bank-card.toml", "card-network.toml", "alipay.toml", "wechat-pay.toml"], Texts.failures))
  static let questions = Texts.help[0]
  static let hotlines = Texts.help[1]
  static let pinyin = Texts.help[2]
}
