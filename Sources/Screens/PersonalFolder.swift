import Foundation

/// Where a person's own choices for the program are kept.
public nonisolated enum PersonalFolder {
  /// `$XDG_CONFIG_HOME/fenqi` or `~/.config/fenqi` (XDG Base Directory Specification 0.8, which has
  /// relative paths ignored); nil where the environment names neither.
  public static func url(_ environment: [String: String]) -> URL? {
    let asked = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.config" }
    return (asked ?? home).map { URL(filePath: $0).appending(path: "fenqi") }
  }
}
