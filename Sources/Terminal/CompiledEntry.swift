import CNcurses
import Foundation

/// An entry of the terminal database, to be changed and handed to ncurses in its compiled form.
///
/// The form is that of term(5) with 32-bit numbers, which colours beyond 32,767 need.
nonisolated struct CompiledEntry {
  let name: String
  private var flags: [Bool]
  private var numbers: [String: Int]
  private var strings: [String: [UInt8]]
  /// Flags that only newer programs know.
  private var extendedFlags: [String] = []

  /// Reads an entry as it is installed; nil where there is none.
  init?(named name: String) {
    guard !name.isEmpty, curses_entry_open(name) else { return nil }
    defer { curses_entry_close() }
    self.name = name
    flags = Self.names(Int(CURSES_FLAGS)).map { curses_entry_flag($0) }
    numbers = Self.names(Int(CURSES_NUMBERS)).reduce(into: [:]) { all, name in
      let number = Int(curses_entry_number(name))
      if number >= 0 { all[name] = number }
    }
    strings = Self.names(Int(CURSES_STRINGS)).reduce(into: [:]) { all, name in
      guard let string = curses_entry_string(name) else { return }
      all[name] = Array(String(cString: string).utf8)
    }
    knowsRGB =
      curses_entry_flag("RGB") || curses_entry_number("RGB") >= 0
      || curses_entry_string("RGB") != nil
    knowsPastes = curses_entry_string("BE") != nil
  }

  /// Whether its colour numbers are 24-bit colours.
  let knowsRGB: Bool
  /// Whether it says that pastes can be told from typing.
  let knowsPastes: Bool
  var colors: Int { numbers["colors"] ?? 0 }

  subscript(number name: String) -> Int? {
    get { numbers[name] }
    set { numbers[name] = newValue }
  }

  /// Everything that it says can be sent.
  var allStrings: [[UInt8]] { Array(strings.values) }

  subscript(string name: String) -> [UInt8]? {
    get { strings[name] }
    set { strings[name] = newValue }
  }

  /// The entry of a terminal that shows so many colours; nil for the colours that it has already.
  func showing(_ depth: ColorDepth) -> CompiledEntry? {
    var entry = self
    entry[number: "pairs"] = 0x1_0000
    switch depth {
    case .none, .palette: return nil
    case .sixteen where colors >= 16: return nil
    case .sixteen:
      entry[number: "colors"] = 16
      entry.set(
        foreground: "\u{1B}[%?%p1%{8}%<%t3%p1%d%e9%p1%{8}%-%d%;m",
        background: "\u{1B}[%?%p1%{8}%<%t4%p1%d%e10%p1%{8}%-%d%;m")
    case .direct:
      entry[number: "colors"] = 0x100_0000
      entry.extendedFlags = ["RGB"]
      let parts = "2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
      entry.set(
        foreground: "\u{1B}[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;\(parts)%;m",
        background: "\u{1B}[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;\(parts)%;m")
    }
    return entry
  }

  private mutating func set(foreground: String, background: String) {
    self[string: "setaf"] = Array(foreground.utf8)
    self[string: "setab"] = Array(background.utf8)
  }

  /// What the environment variable `TERMINFO` takes instead of a folder.
  var quoted: String { "b64:" + Data(bytes).base64EncodedString() }

  private static func names(_ sort: Int) -> [String] {
    (0..<curses_entry_count(Int32(sort))).map {
      String(cString: curses_entry_name(Int32(sort), $0))
    }
  }
}

// The compiled form, as term(5) tells it.
nonisolated extension CompiledEntry {
  /// Marks numbers of 32 bits.
  private static let magic = 0o1036

  var bytes: [UInt8] {
    let names = Array(name.utf8) + [0]
    let numbers = Self.names(Int(CURSES_NUMBERS)).map { self.numbers[$0] ?? -1 }
    let (offsets, table) = Self.table(Self.names(Int(CURSES_STRINGS)).map { strings[$0] })
    var bytes = [Self.magic, names.count, flags.count, numbers.count, offsets.count, table.count]
      .flatMap(Self.short)
    bytes += names + flags.map { $0 ? 1 : 0 }
    Self.pad(&bytes)
    bytes += numbers.flatMap(Self.long) + offsets.flatMap(Self.short) + table
    Self.pad(&bytes)
    return bytes + extendedBytes
  }

  private var extendedBytes: [UInt8] {
    guard !extendedFlags.isEmpty else { return [] }
    let (offsets, table) = Self.table(extendedFlags.map { Array($0.utf8) })
    var bytes = [extendedFlags.count, 0, 0, offsets.count, table.count].flatMap(Self.short)
    bytes += extendedFlags.map { _ in 1 }
    Self.pad(&bytes)
    return bytes + offsets.flatMap(Self.short) + table
  }

  /// Where each string begins in the table of all, -1 for none.
  private static func table(_ strings: [[UInt8]?]) -> (offsets: [Int], bytes: [UInt8]) {
    var bytes: [UInt8] = []
    let offsets = strings.map { string in
      guard let string else { return -1 }
      defer { bytes += string + [0] }
      return bytes.count
    }
    return (offsets, bytes)
  }

  /// What follows begins at an even place.
  private static func pad(_ bytes: inout [UInt8]) {
    if bytes.count % 2 == 1 { bytes.append(0) }
  }

  private static func short(_ number: Int) -> [UInt8] {
    let bits = UInt16(bitPattern: Int16(truncatingIfNeeded: number))
    return [UInt8(bits & 0xFF), UInt8(bits >> 8)]
  }

  private static func long(_ number: Int) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: number))
    return (0..<4).map { UInt8(bits >> (8 * UInt32($0)) & 0xFF) }
  }
}
