import Documents
import Installments
import Texts
import Wording

/// A telephone number that customers may call. The program shows it and never dials.
///
/// Numbers and hours change: each is a sample until its owner's own site confirms it.
public struct Hotline: Hashable, Identifiable, Sendable {
  public let id: String
  public let name: Phrase
  public let number: String
  public let hours: Phrase
  public let note: Phrase

  /// The hotlines that come with the program.
  public static let shipped: [Hotline] = {
    do throws(Faults) {
      return try read(text: Texts.hotlines, file: "hotlines.toml")
    } catch {
      preconditionFailure("The shipped hotlines are faulty:\n\(error.text(in: .english))")
    }
  }()

  /// The hotlines of a TOML text, in its order. Throws every fault of it.
  public static func read(text: String, file: String) throws(Faults) -> [Hotline] {
    try Document(text: text, file: file).read { root in
      let tables = root.tables("hotline")
      var taken: Set<String> = []
      let hotlines = tables.compactMap { table in
        let id = table.name("id", taken: &taken)
        return hotline(table, id: id)
      }
      return hotlines.count == tables.count && root.kind(of: "hotline") == .list ? hotlines : nil
    }
  }

  private static func hotline(_ table: TableReader, id: String?) -> Hotline? {
    let name = table.phrase("name", limit: 40)
    let number = table.custom("number") { text throws(Reason) in
      guard (1...20).contains(text.count), text.allSatisfy({ $0.isASCIIDigit || $0 == "-" })
      else { throw .notANumber }
      return text
    }
    let hours = table.phrase("hours", limit: 80)
    let note = table.phrase("note", limit: 160)
    guard let id, let name, let number, let hours, let note else { return nil }
    return Hotline(id: id, name: name, number: number, hours: hours, note: note)
  }
}
