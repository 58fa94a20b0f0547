import Documents
import Foundation
import Installments
import Wording

/// Reads a script, telling every fault of its file at once, with its line.
///
/// The format is one step a line; the README describes it.
public nonisolated enum ScriptFile {
  /// The ending of a script's name.
  public static let ending = ".play"

  /// `folder` is where its books and scenarios may be; without one it has only what comes with the
  /// program. `file` is the name that faults are told under.
  public static func read(
    text: String, file: String, folder: URL? = nil, names: ScriptNames
  ) throws(Faults) -> Script {
    var reader = ScriptReader(file: file, names: names, props: PropFinder(folder: folder))
    return try reader.script(text)
  }

  public static func read(contentsOf url: URL, names: ScriptNames) throws(Faults) -> Script {
    let text: String
    do {
      text = try fileText(at: url, limitInBytes: Script.Limits.bytes)
    } catch {
      throw Faults([error])
    }
    return try read(
      text: text, file: url.path, folder: url.deletingLastPathComponent(), names: names)
  }
}

/// Reads the lines of one script.
private nonisolated struct ScriptReader {
  let file: String
  let names: ScriptNames
  let props: PropFinder
  private var faults: [Fault] = []
  private var head = ScriptHead()
  private var steps: [Step] = []
  /// The branches that have no end yet, with their steps so far: at most one in a sound script.
  private var open: [(line: ScriptLine, title: Phrase, steps: [Step])] = []
  private var count = 0
  private var branches = 0
  private var waited = Duration.zero

  init(file: String, names: ScriptNames, props: PropFinder) {
    self.file = file
    self.names = names
    self.props = props
  }

  mutating func script(_ text: String) throws(Faults) -> Script {
    for line in lines(of: text) {
      do throws(Reason) { try take(line) } catch { fault(line.number, line.word, error) }
    }
    for branch in open { fault(branch.line.number, branch.line.word, .unendedBranch) }
    for missing in head.missing(isDrill: steps.contains { $0.act.isHandOver }) {
      faults.append(Fault(file: file, reason: missing.phrase))
    }
    if !steps.contains(where: { $0.act.isExpectation }) {
      faults.append(Fault(file: file, reason: Reason.nothingExpected.phrase))
    }
    guard faults.isEmpty, let script = head.script(named: name, steps: steps) else {
      throw Faults(faults)
    }
    return script
  }

  private var name: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(ScriptFile.ending)
      ? String(last.dropLast(ScriptFile.ending.count)) : last
  }

  private mutating func lines(of text: String) -> [ScriptLine] {
    for (index, line) in ScriptLine.written(in: text).enumerated() {
      let scalars = line.unicodeScalars
      guard let place = scalars.firstIndex(where: { SafeText.isUnsafe($0) && $0 != "\t" }) else {
        continue
      }
      faults.append(
        Fault(
          file: file, line: index + 1, column: line[..<place].count + 1, field: "",
          reason: unprintable(scalars[place])))
    }
    return ScriptLine.all(of: text)
  }

  private mutating func take(_ line: ScriptLine) throws(Reason) {
    if ScriptHead.words.contains(line.word) {
      guard steps.isEmpty, open.isEmpty else { throw .headTooLate }
      return try head.take(line, names, props)
    }
    switch line.word {
    case "branch": try begin(line)
    case "end": try endBranch()
    default: try takeStep(line)
    }
  }

  private mutating func takeStep(_ line: ScriptLine) throws(Reason) {
    count += 1
    guard count <= Script.Limits.steps else {
      if count == Script.Limits.steps + 1 { throw .tooManySteps }
      return
    }
    let act = try StepReader(names: names, props: props).act(line)
    if case .wait(let time) = act {
      waited += time
      guard waited <= Script.Limits.wait else { throw .tooLongWait }
    }
    add(Step(line: line.number, text: line.text, act: act))
  }

  /// What is wrong with how a branch begins is no reason to wonder at its end.
  private mutating func begin(_ line: ScriptLine) throws(Reason) {
    let isNested = !open.isEmpty
    open.append((line, Phrase(verbatim: ""), []))
    branches += 1
    guard !isNested else { throw .nestedBranch }
    guard branches <= Script.Limits.branches else { throw .tooManyBranches }
    open[0].title = try line.phrase
  }

  private mutating func endBranch() throws(Reason) {
    guard let (line, title, steps) = open.popLast() else { throw .endWithoutBranch }
    add(
      Step(
        line: line.number, text: line.text, act: .branch(Step.Branch(title: title, steps: steps))))
  }

  private mutating func add(_ step: Step) {
    if open.isEmpty { steps.append(step) } else { open[open.count - 1].steps.append(step) }
  }

  private mutating func fault(_ line: Int, _ word: String, _ reason: Reason) {
    faults.append(
      Fault(
        file: file, line: line, column: 1, field: visible(word, limit: 40), reason: reason.phrase))
  }
}

nonisolated extension Step.Act {
  var isHandOver: Bool { if case .handOver = self { true } else { false } }
  var isExpectation: Bool { if case .expect = self { true } else { false } }
}

nonisolated extension Reason {
  static let headTooLate = Reason(
    zh: "这一行属于开头，要写在第一个步骤之前", en: "this belongs to the head, before the first step")
  static let nothingExpected = Reason(
    zh: "没有任何 expect：什么也没有检查", en: "has no expect: nothing would be checked")
  static let tooManySteps = Reason(
    zh: "超过 \(Script.Limits.steps) 个步骤", en: "more than \(Script.Limits.steps) steps")
  static let tooManyBranches = Reason(
    zh: "超过 \(Script.Limits.branches) 个分支", en: "more than \(Script.Limits.branches) branches")
  static let tooLongWait = Reason(
    zh: "等待的时间合计超过 400 天", en: "waits for more than 400 days altogether")
  static let nestedBranch = Reason(zh: "分支里不能再有分支", en: "a branch has no branches of its own")
  static let unendedBranch = Reason(zh: "缺少 end", en: "has no end")
  static let endWithoutBranch = Reason(zh: "没有要结束的分支", en: "there is no branch to end")
}
