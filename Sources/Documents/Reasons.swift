import Wording

func mismatch(_ wanted: Kind, _ found: Kind) -> Phrase {
  Phrase(
    zh: "应为\(wanted.phrase.in(.chinese))，实际为\(found.phrase.in(.chinese))",
    en: "expected \(wanted.phrase.in(.english)), found \(found.phrase.in(.english))")
}

func outside(_ range: ClosedRange<Int>, _ found: Int) -> Phrase {
  let (low, high) = (range.lowerBound, range.upperBound)
  return switch (low == Int.min, high == Int.max) {
  case (_, true):
    Phrase(zh: "不能小于 \(low)，实际为 \(found)", en: "must be at least \(low), found \(found)")
  case (true, _):
    Phrase(zh: "不能大于 \(high)，实际为 \(found)", en: "must be at most \(high), found \(found)")
  default:
    Phrase(
      zh: "应在 \(low) 到 \(high) 之间，实际为 \(found)",
      en: "must be from \(low) to \(high), found \(found)")
  }
}

func notAllowed(_ found: String, among allowed: [String]) -> Phrase {
  let names = allowed.map(quoted)
  let either = names.dropLast().joined(separator: ", ")
  let english = names.count > 1 ? "\(either) or \(names.last ?? "")" : names.joined()
  return Phrase(
    zh: "不能是 \(quoted(found))，只能是 \(names.joined(separator: "、"))",
    en: "\(quoted(found)) is not allowed, only \(english)")
}

func unknownKey(meant: String?) -> Phrase {
  let unknown = Phrase(zh: "没有这个键", en: "there is no such key")
  guard let meant else { return unknown }
  return unknown
    + Phrase(zh: "；是不是想写 \(quoted(meant))？", en: "; did you mean \(quoted(meant))?")
}

/// Why a character can't stand in a file that people read: a terminal would act on it or hide it.
public func unprintable(_ scalar: Unicode.Scalar) -> Phrase {
  let name = codePoint(scalar)
  return Phrase(
    zh: "含有控制字符或不可见字符 \(name)",
    en: "holds the control or invisible character \(name)")
}
