import Terminal

/// The ways to a page, by the keys that a customer would press.
extension Stage {
  /// Opens the program and signs in to the sample books.
  public func signIn() async {
    await open()
    await type("demo")
    await press(.enter)
    await type("fenqi-demo")
    await press(.enter)
  }

  /// Signs in, finds an order by its number and opens it.
  public func openOrder(_ number: String) async {
    await signIn()
    await find(number)
  }

  /// From the list to an order.
  public func find(_ number: String) async {
    await press(.character("/"))
    await type(number)
    await press(.enter, .enter)
  }

  /// To the methods for the earliest installment of an order.
  public func openMethods(for number: String) async {
    await openOrder(number)
    await press(.character("p"))
  }

  /// To the question before a wallet is charged; it is not armed yet.
  public func openConfirmation(
    for number: String, method: Character, password: String
  ) async {
    await openMethods(for: number)
    await press(.character(method))
    await type(password)
    await press(.enter)
  }

  /// Clicks on the first place of the page that shows some words; words that aren't there are clicked
  /// on nowhere.
  public func click(_ words: String) async {
    let rows = page.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, text) in rows.enumerated() {
      guard let place = text.firstRange(of: words) else { continue }
      let column = TextWidth.of(String(text[..<place.lowerBound]))
      return await click(at: Point(column: column, row: row))
    }
  }

  public func click(at point: Point) async { await take(.press, at: point) }

  public func turnWheel(_ deed: Pointing.Deed) async {
    await take(deed, at: Point(column: 0, row: 0))
  }

  private func take(_ deed: Pointing.Deed, at point: Point) async {
    program.take(.display(.pointed(Pointing(deed, at: point))))
    await settle()
  }

  /// Waits until the question may be answered, and pays.
  public func confirm() async {
    pass(.milliseconds(400))
    await press(.character("y"))
  }
}
