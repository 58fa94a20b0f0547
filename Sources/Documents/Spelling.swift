import Wording

/// The text as it may safely be shown: what a terminal would act on or hide is spelled out, and the
/// rest is cut off.
public func visible(_ text: String, limit: Int = 200) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(limit) {
    if SafeText.isUnsafe(scalar) {
      shown += codePoint(scalar)
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return SafeText.of(text.unicodeScalars.count > limit ? shown + "..." : shown)
}

/// A key or value as reasons quote it.
public func quoted(_ text: String) -> String {
  "'\(visible(text, limit: 40))'"
}

/// The way Unicode names it: `U+001B`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The candidate that was most likely meant: at most two letters away, and not a different word.
public func likelyMeant(by text: String, among candidates: some Sequence<String>) -> String? {
  guard text.count <= 64 else { return nil }
  return candidates.sorted()
    .map { (name: $0, distance: editDistance(text, $0)) }
    .filter { $0.distance <= 2 && $0.distance < min(text.count, $0.name.count) }
    .min { $0.distance < $1.distance }?.name
}

/// How many letters must be put in, left out or replaced to turn one text into the other
/// (Levenshtein's distance).
func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left)
  let right = Array(right)
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in right.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
