import Installments

/// The fields that a method's channel asks for, with what is typed and what is wrong.
public struct PaymentForm: Equatable {
  /// Where the focus can be.
  public enum Stop: Hashable { case field(PaymentField), sendCode, proceed }

  public let method: PaymentMethod
  public private(set) var entries: [PaymentField: TextEntry]
  public private(set) var focus: Stop
  /// The field that the last try was refused for, until something else is typed there.
  public private(set) var doubted: PaymentField?
  /// The fields that have been left or sent: from then on they have to be right.
  private var finished: Set<PaymentField> = []

  /// The focus begins at the first empty field unless one is in doubt.
  init(
    for method: PaymentMethod, doubting doubted: PaymentField? = nil,
    entry: (PaymentField) -> String
  ) {
    self.method = method
    let fields = PaymentField.fields(of: method.channel)
    entries = Dictionary(uniqueKeysWithValues: fields.map { ($0, TextEntry(entry($0))) })
    let asked = doubted.flatMap { fields.contains($0) ? $0 : nil }
    self.doubted = asked
    focus = .field(asked ?? fields.first { entry($0).isEmpty } ?? fields[0])
  }

  public var fields: [PaymentField] { PaymentField.fields(of: method.channel) }

  public var stops: [Stop] {
    fields.map(Stop.field) + (fields.contains(.smsCode) ? [.sendCode] : []) + [.proceed]
  }

  public var focusedField: PaymentField? {
    if case .field(let field) = focus { field } else { nil }
  }

  public func entry(_ field: PaymentField) -> TextEntry { entries[field] ?? TextEntry() }

  /// What is wrong with a field as it stands now.
  public func fault(in field: PaymentField) -> FieldFault? {
    field.fault(
      in: entry(field).text, isFinished: finished.contains(field) && focus != .field(field))
  }

  mutating func apply(_ edit: TextEdit) {
    guard let field = focusedField else { return }
    let before = entry(field).text
    entries[field, default: TextEntry()].apply(edit)
    if field == doubted, entry(field).text != before { doubted = nil }
  }

  mutating func move(by steps: Int) {
    finish()
    guard let index = stops.firstIndex(of: focus) else { return }
    focus = stops[(index + steps + stops.count) % stops.count]
  }

  mutating func focus(on stop: Stop) {
    finish()
    focus = stop
  }

  private mutating func finish() {
    if let field = focusedField { finished.insert(field) }
  }

  /// Whether everything is right; if not, the focus goes to the first field that isn't.
  mutating func isComplete() -> Bool {
    finished = Set(fields)
    guard let wrong = fields.first(where: { $0.fault(in: entry($0).text, isFinished: true) != nil })
    else { return true }
    focus = .field(wrong)
    return false
  }
}
