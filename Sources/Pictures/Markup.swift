/// What XML and HTML have in common.
public nonisolated enum Markup {
  /// The text as it is written between tags and in quoted attributes.
  public static func escaped(_ text: String) -> String {
    // By scalars: with a mark on it, a sign of markup is another character, but still that sign.
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
