import Texts

/// The files of this folder as they stand inside the program.
enum ShippedTexts {
  /// By file name.
  static let failures = Dictionary(
    uniqueKeysWithValues: Texts.named(
      ["bank-card.toml", "card-network.toml", "alipay.toml", "wechat-pay.toml"], Texts.failures
    ).map { ($0.name, $0.text) })
}
