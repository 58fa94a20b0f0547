import Wording

extension TableReader {
  /// Text that can be shown as it stands: without control and invisible characters.
  public func string(_ key: String, _ presence: Presence = .required) -> String? {
    value(key, presence, .text, \.text).flatMap { printable($0, at: path(of: key)) }
  }

  public func integer(
    _ key: String, in range: ClosedRange<Int>, _ presence: Presence = .required
  ) -> Int? {
    guard let integer = value(key, presence, .integer, \.integer) else { return nil }
    guard range.contains(integer) else {
      fault(key, outside(range, integer))
      return nil
    }
    return integer
  }

  public func flag(_ key: String, _ presence: Presence = .required) -> Bool? {
    value(key, presence, .flag, \.flag)
  }

  /// One of the allowed texts.
  public func choice(
    _ key: String, among allowed: [String], _ presence: Presence = .required
  ) -> String? {
    guard let text = value(key, presence, .text, \.text) else { return nil }
    guard allowed.contains(text) else {
      fault(key, notAllowed(text, among: allowed))
      return nil
    }
    return text
  }

  /// One of the cases of an enum, by its raw value.
  public func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type = Choice.self, _ presence: Presence = .required
  ) -> Choice? {
    choice(key, among: Choice.allCases.map(\.rawValue), presence).flatMap(Choice.init)
  }

  /// Text that means something else: a price, a day, a colour. The closure throws why it does not.
  public func custom<Contents>(
    _ key: String, _ presence: Presence = .required,
    _ contents: (String) throws(Reason) -> Contents
  ) -> Contents? {
    guard let text = string(key, presence) else { return nil }
    do {
      return try contents(text)
    } catch {
      fault(key, error.phrase)
      return nil
    }
  }

  /// A list of such texts; those that are faulty are left out.
  public func customs<Contents>(
    _ key: String, _ presence: Presence = .required,
    _ contents: (String) throws(Reason) -> Contents
  ) -> [Contents]? {
    guard let items = items(key, presence, .text, \.text) else { return nil }
    var found: [Contents] = []
    for (item, text) in items {
      guard let text = printable(text, at: item) else { continue }
      do {
        found.append(try contents(text))
      } catch {
        fault(at: item, error.phrase)
      }
    }
    return found
  }

  /// A list of texts; those that are faulty are left out.
  public func strings(_ key: String, _ presence: Presence = .required) -> [String]? {
    items(key, presence, .text, \.text)?.compactMap { printable($0.contents, at: $0.item) }
  }

  /// A list of allowed texts; those that are faulty are left out.
  public func choices(
    _ key: String, among allowed: [String], _ presence: Presence = .required
  ) -> [String]? {
    items(key, presence, .text, \.text)?.compactMap { item, text in
      if allowed.contains(text) { return text }
      fault(at: item, notAllowed(text, among: allowed))
      return nil
    }
  }

  public func table(_ key: String, _ presence: Presence = .required) -> TableReader? {
    value(key, presence, .table, \.table).map { reader(of: $0, at: path(of: key)) }
  }

  /// The tables of a list, `[[key]]`; none where there are none.
  public func tables(_ key: String, _ presence: Presence = .required) -> [TableReader] {
    (items(key, presence, .table, \.table) ?? []).map { reader(of: $0.contents, at: $0.item) }
  }

  private func printable(_ text: String, at path: FieldPath) -> String? {
    guard let scalar = text.unicodeScalars.first(where: SafeText.isUnsafe) else { return text }
    fault(at: path, unprintable(scalar))
    return nil
  }
}
