import Documents

/// The scripts that come with the program: the demonstrations in the order of a customer's way, and
/// the drills.
public enum ShippedScripts {
  /// All of them are right, or the tests would not have passed.
  public static let all: [Script] = files.map { read($0.name, $0.bytes) }

  public static var demonstrations: [Script] { all.filter { $0.drill == nil } }
  public static var drills: [Script] { all.filter { $0.drill != nil } }

  public static func script(named name: String) -> Script? { all.first { $0.name == name } }

  private static func read(_ name: String, _ bytes: [UInt8]) -> Script {
    do {
      return try ScriptFile.read(
        text: String(decoding: bytes, as: UTF8.self), file: name + ScriptFile.ending,
        names: ScriptNames())
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("repay-by-card", PackageResources.repay_by_card_play)
  ]
}
