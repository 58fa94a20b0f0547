import Documents
import Installments
import Store
import Testing
import Wording

/// What is wrong in a file of books is told with its line, its field and its reason.
@Suite struct BooksFaultTests {
  @Test(arguments: accounts + methods + orders + plans)
  func `one mistake, one fault`(mistake: Mistake) throws {
    let text = try mistake.text()
    #expect(faults(in: text) == [mistake.fault])
  }

  @Test func `every mistake of a file is told in one go, in the order of its lines`() throws {
    var text = Mistake.soundFile
    for mistake in [Self.methods[0], Self.accounts[0], Self.orders[0], Self.plans[0]] {
      text = try mistake.text(in: text)
    }
    let expected = [Self.accounts[0], Self.methods[0], Self.orders[0], Self.plans[0]]
    #expect(faults(in: text) == expected.map(\.fault))
  }

  @Test func `faults are told in Chinese as well`() throws {
    let text = try Self.plans[0].text()
    #expect(
      faults(in: text, .chinese) == [
        "books.toml:32:1: order[1].plan.periods: 期数只能是 3、6、12、24，实际为 5"
      ])
  }

  @Test func `an account that is there already is refused`() {
    #expect(
      faults(in: Mistake.soundFile, taken: ["xiaomi"]) == [
        "books.toml:2:1: account.name: there is an account 'xiaomi' already"
      ])
  }

  @Test func `no fault quotes a secret or a number`() throws {
    let text = Mistake.soundFile
      .replacing("long-enough", with: "secret7").replacing("246810", with: "13579")
      .replacing("6225888800008806", with: "62258888000088061234")
    let told = faults(in: text).joined()
    #expect(!told.isEmpty)
    for secret in ["secret7", "13579", "6225"] { #expect(!told.contains(secret)) }
  }

  private func faults(
    in text: String, _ language: Language = .english, taken: Set<String> = []
  ) -> [String] {
    do {
      _ = try BooksFile.read(
        text: text, file: "books.toml", today: Day(number: 20_000), takenAccounts: taken)
      return []
    } catch {
      return error.all.map { $0.text(in: language) }
    }
  }
}
