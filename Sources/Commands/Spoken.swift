import ArgumentParser
import Documents
import Foundation
import Wording

/// The language that the program speaks before and beside its pages: in help, answers and complaints.
enum Spoken {
  /// What `--lang` says, else the environment, else the settings. A faulty file of settings says
  /// nothing here: it stops the full-screen program, and no audit of the books.
  static let language: Language = {
    let environment = ProcessInfo.processInfo.environment
    return asked(in: CommandLine.arguments) ?? Language.told(by: environment)?.language
      ?? written(environment) ?? .english
  }()

  private static func asked(in arguments: [String]) -> Language? {
    let words = arguments.prefix { $0 != "--" }
    if let whole = words.last(where: { $0.hasPrefix("--lang=") }) {
      return Language(rawValue: String(whole.dropFirst("--lang=".count)))
    }
    guard let place = words.lastIndex(of: "--lang"), place + 1 < words.endIndex else { return nil }
    return Language(rawValue: words[place + 1])
  }

  private static func written(_ environment: [String: String]) -> Language? {
    do throws(Faults) {
      let entry = try SettingsFile(environment: environment).entries[.language]
      return entry.flatMap { Language(rawValue: $0.value.text) }
    } catch {
      return nil
    }
  }
}

extension Phrase {
  /// In the language of help and complaints.
  var spoken: String { self.in(Spoken.language) }
}

extension Language: ExpressibleByArgument {}
