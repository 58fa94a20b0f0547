import Foundation

/// One reader, good inputs for it, and what it promises.
struct FuzzTarget: Sendable {
  let name: String
  let corpus: [[UInt8]]
  /// What is put into inputs beside single bytes.
  let words: [[UInt8]]
  /// In bytes: longer inputs take longer and find no more.
  let longest: Int
  private let promise: Promise

  /// What is looked at for each input: nil when it holds.
  enum Promise: Sendable {
    case now(@Sendable ([UInt8]) -> String?)
    case later(@Sendable ([UInt8]) async -> String?)
  }

  init(
    _ name: String, _ corpus: [String], words: [String] = [], longest: Int = 256, _ promise: Promise
  ) {
    self.name = name
    self.corpus = corpus.map { Array($0.utf8) }
    self.words = words.map { Array($0.utf8) }
    self.longest = longest
    self.promise = promise
  }

  func violation(of input: [UInt8]) async -> String? {
    switch promise {
    case .now(let check): check(input)
    case .later(let check): await check(input)
    }
  }

  static func all() async throws -> [FuzzTarget] {
    [
      money, day, safeText, width, keys, codes, questions, manifest, books, theme, scenario,
      keyFile, await script(),
    ]
      + [try await filter()]
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The text of files that come with the program.
  static func shipped(_ folder: String, ending: String = ".toml") -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let url = root.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(ending) }.compactMap {
      try? String(contentsOf: url.appendingPathComponent($0), encoding: .utf8)
    }
  }
}
