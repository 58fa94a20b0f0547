import Foundation

/// What has a terminal copy a text: OSC 52 of xterm's control sequences, with the text in Base64.
nonisolated struct ClipboardSequence: Equatable {
  /// Terminals drop longer ones, or show what is left over.
  static let mostBytes = 64 * 1_024

  let bytes: [UInt8]

  /// Nil for a text that is too long to be copied.
  init?(_ text: String) {
    let encoded = Data(text.utf8).base64EncodedString()
    guard encoded.utf8.count <= Self.mostBytes else { return nil }
    bytes = Array("\u{1B}]52;c;\(encoded)\u{07}".utf8)
  }
}
