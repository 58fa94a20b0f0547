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
  /// The branch that is being read: its line, its title and its steps so far.
  private var branch: (line: ScriptLine, title: Phrase, steps: [Step])?
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
    if let branch { fault(branch.line.number, "branch", .unendedBranch) }
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
    let unsafe = text.unicodeScalars.contains {
      SafeText.isUnsafe($0) && !["\n", "\r", "\t"].contains($0)
    }
    if unsafe { faults.append(Fault(file: file, reason: Reason.unreadable.phrase)) }
    return ScriptLine.all(of: text)
  }

  private mutating func take(_ line: ScriptLine) throws(Reason) {
    if ScriptHead.words.contains(line.word) {
      guard steps.isEmpty, branch == nil else { throw .headTooLate }
      return try head.take(line, names, props)
    }
    count += 1
    guard count <= Script.Limits.steps else {
      if count == Script.Limits.steps + 1 { throw .tooManySteps }
      return
    }
    switch line.word {
    case "branch": try begin(line)
    case "end": try endBranch()
    default:
      let act = try StepReader(names: names, props: props).act(line)
      if case .wait(let time) = act {
        waited += time
        guard waited <= Script.Limits.wait else { throw .tooLongWait }
      }
      add(Step(line: line.number, text: line.text, act: act))
    }
  }

  private mutating func begin(_ line: ScriptLine) throws(Reason) {
    guard branch == nil else { throw .nestedBranch }
    branches += 1
    guard branches <= Script.Limits.branches else { throw .tooManyBranches }
    branch = (line, try line.phrase, [])
  }

  private mutating func endBranch() throws(Reason) {
    guard let (line, title, steps) = branch else { throw .endWithoutBranch }
    branch = nil
    add(
      Step(
        line: line.number, text: line.text, act: .branch(Step.Branch(title: title, steps: steps))))
  }

  private mutating func add(_ step: Step) {
    if branch != nil { branch?.steps.append(step) } else { steps.append(step) }
  }

  private mutating func fault(_ line: Int, _ word: String, _ reason: Reason) {
    faults.append(Fault(file: file, line: line, column: 1, field: word, reason: reason.phrase))
  }
}

nonisolated extension Step.Act {
  var isHandOver: Bool { if case .handOver = self { true } else { false } }
  var isExpectation: Bool { if case .expect = self { true } else { false } }
}

nonisolated extension Reason {
  static let headTooLate = Reason(
    zh: "这一行属于开头，要写在第一个步骤之前", en: "this belongs to the head, before the first step")
  static let unreadable = Reason(
    zh: "含有控制字符或不可见字符", en: "holds control or invisible characters")
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
