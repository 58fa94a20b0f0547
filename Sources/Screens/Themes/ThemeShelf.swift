import Documents
import Foundation
import Terminal
import Wording

/// Finds themes: those a person wrote, those installed beside the program, and the ones inside it.
public struct ThemeShelf {
  public nonisolated static let defaultName = "fenqi-dark"

  /// Searched in this order, before the themes inside the program.
  public let folders: [URL]

  public init(folders: [URL]) {
    self.folders = folders
  }

  /// The shelf of a running program: the person's own themes, the installed ones, a checkout's.
  public init(environment: [String: String], executable: URL?) {
    folders =
      Self.personalFolders(environment)
      + (executable.map { Self.folders(around: $0.resolvingSymlinksInPath()) } ?? [])
  }

  /// The theme that is there even when no file is.
  public static let defaultTheme = builtIn(defaultName)

  /// What stands out where there are no colours and a theme doesn't say: the theme `mono` does.
  private static let bareAttributes = builtIn("mono", bare: [:]).bareAttributes

  private static func builtIn(
    _ name: String, bare: [Role: Attributes] = Self.bareAttributes
  ) -> Theme {
    do throws(Faults) {
      let shelf = ThemeShelf(folders: [])
      guard let file = try shelf.file(name) else {
        preconditionFailure("A built-in theme is missing: \(name)")
      }
      return try shelf.theme(file, called: name, bare: bare)
    } catch {
      preconditionFailure("A built-in theme is faulty: \(error.text(in: .english))")
    }
  }

  /// The name of the theme for a terminal that tells its own background in `COLORFGBG`, as rxvt and
  /// Konsole do (`15;0`, the last number is the background's); any other gets the dark one. Nothing
  /// is asked of the terminal: its answer could arrive as keys.
  public nonisolated static func name(for environment: [String: String]) -> String {
    let told = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    return told == 7 || told == 15 ? "fenqi-light" : defaultName
  }

  /// A theme by its name, or by the path of its file: whatever holds a slash or ends in `.toml`.
  public func theme(_ nameOrPath: String) throws(Faults) -> Theme {
    guard let first = try file(nameOrPath) else {
      throw Faults([Fault(file: nameOrPath, reason: Self.unknown(nameOrPath, known: names))])
    }
    return try theme(first, called: nameOrPath)
  }

  /// The theme of a file with all that it inherits; `name` is what it was asked for by.
  func theme(_ file: ThemeFile, called name: String) throws(Faults) -> Theme {
    try theme(file, called: name, bare: Self.bareAttributes)
  }

  private func theme(
    _ file: ThemeFile, called name: String, bare: [Role: Attributes]
  ) throws(Faults) -> Theme {
    let palette = Palette(of: try lineage(of: file, called: name), for: file)
    return Theme(name: file.name, paints: try palette.paints(bare: bare))
  }

  /// The folders whose files a theme may come from, for whoever looks out for changes.
  public func folders(of nameOrPath: String) -> [URL] {
    guard Self.isPath(nameOrPath) else { return folders }
    let file = URL(filePath: nameOrPath)
    let places = [file, file.resolvingSymlinksInPath()].map { $0.deletingLastPathComponent() }
    return folders + places.filter { !folders.contains($0) }
  }

  /// The theme of a text, as a file of that name would have it.
  package func theme(text: String, file: String) throws(Faults) -> Theme {
    try theme(ThemeFile(text: text, file: file), called: file)
  }

  /// The names of all themes that can be asked for.
  public var names: [String] {
    let found = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }
    let written = found.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return Set(written + BuiltInThemes.texts.keys).sorted()
  }

  private func lineage(of first: ThemeFile, called name: String) throws(Faults) -> [ThemeFile] {
    var files = [first]
    var passed = [name]
    while let (parent, origin) = files.last?.inherits {
      guard !passed.contains(parent) else {
        let circle = (passed + [parent]).joined(separator: " > ")
        throw Faults([
          origin.fault(Phrase(zh: "循环继承：\(circle)", en: "these inherit from each other: \(circle)"))
        ])
      }
      guard !Self.isPath(parent), let file = try file(parent) else {
        throw Faults([origin.fault(Self.unknown(parent, known: names))])
      }
      files.append(file)
      passed.append(parent)
    }
    return files
  }

  private func file(_ nameOrPath: String) throws(Faults) -> ThemeFile? {
    if Self.isPath(nameOrPath) {
      return try ThemeFile(contentsOf: URL(filePath: nameOrPath))
    }
    for folder in folders {
      let url = folder.appending(path: "\(nameOrPath).toml")
      if FileManager.default.fileExists(atPath: url.path) { return try ThemeFile(contentsOf: url) }
    }
    guard let text = BuiltInThemes.texts[nameOrPath] else { return nil }
    return try ThemeFile(text: text, file: "\(nameOrPath).toml")
  }

  private static func isPath(_ text: String) -> Bool {
    text.contains("/") || text.hasSuffix(".toml")
  }

  private static func unknown(_ name: String, known: [String]) -> Phrase {
    let names = known.map(quoted)
    return Phrase(
      zh: "没有主题 \(quoted(name))，现有 \(names.joined(separator: "、"))",
      en: "there is no theme \(quoted(name)), only \(names.joined(separator: ", "))")
  }

  // MARK: Where themes are

  /// The XDG base directory specification: a relative path counts as not set.
  private static func personalFolders(_ environment: [String: String]) -> [URL] {
    PersonalFolder.url(environment).map { [$0.appending(path: "themes")] } ?? []
  }

  private static func folders(around executable: URL) -> [URL] {
    let place = executable.deletingLastPathComponent()
    let installed = place.deletingLastPathComponent().appending(path: "share/fenqi/themes")
    return [installed] + [checkout(above: place)].compactMap { $0?.appending(path: "themes") }
  }

  /// The checkout that the program was built in; told from any other folder by its manifest.
  private static func checkout(above place: URL) -> URL? {
    var folder = place
    while folder.pathComponents.count > 1 {
      let signs = ["Package.swift", "themes"].map { folder.appending(path: $0).path }
      if signs.allSatisfy(FileManager.default.fileExists) { return folder }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }
}
