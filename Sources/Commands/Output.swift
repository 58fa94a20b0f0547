import Foundation
import Wording

/// What commands say. Names from books and files pass the sanitiser on their way out.
enum Output {
  static func say(_ text: String) {
    print(SafeText.lines(text))
  }

  /// To standard error; where nobody listens, nothing can be done about it.
  static func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((SafeText.lines(text) + "\n").utf8))
  }
}
