import Installments
import TestSupport
import Testing

@testable import ViewModels

/// Signing in.
@Suite struct LoginModelTests {
  private func login(on stage: Backstage, _ account: String, _ password: String) -> LoginModel {
    let login = LoginModel(session: stage.session)
    _ = login.send(.edit(.insert(account)))
    _ = login.send(.next)
    _ = login.send(.edit(.insert(password)))
    return login
  }

  @Test func `the right password leads to the orders`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    let login = login(on: stage, "demo", "fenqi-demo")
    await stage.done(login.send(.submit))
    #expect(stage.session.account?.holder == "李小米")
    #expect(stage.session.takeMoves().map(\.words) == ["replace with orders"])
  }

  @Test(arguments: [("demo", "wrong"), ("nobody", "fenqi-demo"), ("", ""), ("demo", "")])
  func `a refused sign-in keeps the account and empties the password`(
    account: String, password: String
  ) async throws {
    let stage = try await Backstage(isSignedIn: false)
    let login = login(on: stage, account, password)
    await stage.done(login.send(.submit))
    #expect(login.step == .refused)
    #expect(login.account.text == account)
    #expect(login.password.isEmpty)
    #expect(login.focus == .password)
    #expect(stage.session.account == nil)
    #expect(stage.session.takeMoves().isEmpty)
  }

  @Test func `typing again takes the refusal away`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    let login = login(on: stage, "demo", "wrong")
    await stage.done(login.send(.submit))
    _ = login.send(.edit(.insert("f")))
    #expect(login.step == .typing)
    _ = login.send(.edit(.insert("enqi-demo")))
    await stage.done(login.send(.submit))
    #expect(stage.session.account != nil)
  }

  @Test func `Enter on the account goes to an empty password first`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    let login = LoginModel(session: stage.session)
    _ = login.send(.edit(.insert("demo")))
    _ = login.send(.submit)
    #expect(login.focus == .password)
    #expect(login.step == .typing)
  }

  @Test func `no key does anything while the password is checked`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    let gate = Gate()
    await stage.books.hold(.signIn, at: gate)
    let login = login(on: stage, "demo", "fenqi-demo")
    _ = login.send(.submit)
    await gate.visitor()
    #expect(login.step == .checking)
    for intent in [LoginModel.Intent.edit(.insert("x")), .next, .previous, .submit] {
      #expect(login.send(intent).words == "stay")
    }
    #expect(login.account.text == "demo")
    #expect(login.password.isEmpty)
    #expect(login.focus == .password)
    await gate.open()
    await stage.settle()
    #expect(stage.session.takeMoves().map(\.words) == ["replace with orders"])
  }

  @Test func `broken books say so, and the same can be tried again`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    await stage.books.fail(.signIn)
    let login = login(on: stage, "demo", "fenqi-demo")
    await stage.done(login.send(.submit))
    #expect(login.step == .broken(.breakdown("disk I/O error")))
    await stage.books.mend()
    _ = login.send(.edit(.insert("fenqi-demo")))
    await stage.done(login.send(.submit))
    #expect(stage.session.account?.id == "demo")
  }

  @Test func `books that break at once say so on the first page`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    await stage.books.fail(.hint)
    let login = LoginModel(session: stage.session)
    login.appear()
    await stage.settle()
    #expect(login.step == .broken(.breakdown("disk I/O error")))
  }

  @Test func `sample books tell what to type`() async throws {
    let stage = try await Backstage(isSignedIn: false)
    let login = LoginModel(session: stage.session)
    login.appear()
    await stage.settle()
    #expect(login.hint?.english.contains("demo") == true)
  }
}
