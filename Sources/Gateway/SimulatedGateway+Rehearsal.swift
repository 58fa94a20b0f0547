import Installments

extension SimulatedGateway: Rehearsal {
  public nonisolated var scenarios: [ScenarioSummary] { ShippedScenarios.all.map(\.summary) }

  public func topUp(
    _ method: PaymentMethod.ID, by amount: Money
  ) async throws(RehearsalFault) {
    precondition(amount > .zero, "Topping up adds money.")
    try writing { try books.topUp(method, by: amount) }.get()
  }

  public func arm(scenario name: String) async throws(RehearsalFault) {
    guard let scenario = ShippedScenarios.scenario(named: name) else { throw .noSuchScenario(name) }
    try await arm(scenario)
  }

  /// One that was read from a file.
  public func arm(_ scenario: Scenario) async throws(RehearsalFault) {
    let balances = try writing { try books.balances() }
    armedNow = ArmedScenario(scenario, at: timepiece.now, balances: balances)
    codes = SentCodes()
    if let seed = scenario.seed { repeatNumbers(from: seed) }
  }

  public func arm(code: Refusal, debited: Bool) async {
    armedNow.arm(code, debited: debited)
  }

  public func disarm() async {
    armedNow = ArmedScenario()
  }

  public func armed() async -> [Hint] { armedNow.sentences }

  public var standsArmed: Bool { armedNow.standsArmed }

  private func writing<Answer>(_ work: () throws -> Answer) throws(RehearsalFault) -> Answer {
    do { return try work() } catch { throw .broken("\(error)") }
  }
}
