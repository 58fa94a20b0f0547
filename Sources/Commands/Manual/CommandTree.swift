import Foundation

/// A command with its options and subcommands, as the parser of the options tells of itself.
struct CommandTree: Decodable {
  /// One option, flag or argument.
  struct Argument: Decodable {
    /// How it is spelled.
    struct Name: Decodable {
      let kind, name: String

      /// With its dashes.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay, isOptional: Bool
    let names: [Name]?
    let valueName, abstract: String?

    var isPositional: Bool { kind == "positional" }
    /// What stands for its value; nil for a flag.
    var value: String? { kind == "flag" ? nil : valueName }
    /// What tells it from others: a long name, or what it stands for.
    var key: String { names?.last?.text ?? valueName ?? "" }
  }

  private struct Tool: Decodable {
    let command: CommandTree
  }

  let commandName: String
  let shouldDisplay: Bool
  let abstract, discussion: String?
  let subcommands: [CommandTree]?
  let arguments: [Argument]?

  static func read() throws -> CommandTree {
    try JSONDecoder().decode(Tool.self, from: Data(Fenqi._dumpHelp().utf8)).command
  }

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The commands that do something, each with all its words; the one that explains others is left
  /// out.
  var leaves: [(words: String, command: CommandTree)] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      .flatMap { command -> [(String, CommandTree)] in
        let below = command.leaves
        return below.isEmpty
          ? [(command.commandName, command)]
          : below.map { ("\(command.commandName) \($0.words)", $0.command) }
      }
  }
}
