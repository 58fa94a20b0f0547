import Documents
import Foundation
import Wording

/// Finds what a script names: things that come with the program, and files in the script's own folder.
nonisolated struct PropFinder {
  /// Nil for a script that has no folder: it comes with the program.
  let folder: URL?

  func books(_ name: String) throws(Reason) -> Script.Books {
    if name == "sample" { return .sample }
    return .written(text: try text(of: name), file: name)
  }

  func scenario(_ name: String, _ names: ScriptNames) throws(Reason) -> Script.Prop {
    guard name.hasSuffix(".toml") || name.contains("/") else {
      return .shipped(try names.scenario(name))
    }
    return .written(text: try text(of: name), file: name)
  }

  /// Nothing leads out of the folder: a name is a name and no path, and a link is not followed.
  private func text(of name: String) throws(Reason) -> String {
    let isName = name.hasSuffix(".toml") && !name.hasPrefix(".") && !name.contains("/")
    guard let folder, isName else {
      throw Reason(
        zh: "\(quoted(name)) 不能用：只能用示例账本、自带场景，或与脚本同一文件夹里的 .toml 文件名（不带路径）",
        en: """
          \(quoted(name)) can't be used: only the sample books, scenarios that come with the program, \
          or the name of a .toml file in the script's own folder, without a path
          """)
    }
    let url = folder.appendingPathComponent(name)
    let isLink = (try? url.resourceValues(forKeys: [.isSymbolicLinkKey]).isSymbolicLink) ?? false
    guard !isLink else {
      throw Reason(
        zh: "\(quoted(name)) 是符号链接，不跟随", en: "\(quoted(name)) is a symbolic link; it isn't followed"
      )
    }
    do {
      return try fileText(at: url, limitInBytes: Script.Limits.bytes)
    } catch {
      throw Reason(error.reason)
    }
  }
}
