import Documents
import Gateway
import Installments
import Rehearsals
import Screens
import Store
import Terminal
import Wording

// Readers of files that people write.
extension FuzzTarget {
  private static let marks = [
    "[", "]", "[[", "]]", "=", "\"", "'", "\"\"\"", "'''", "{", "}", ",", ".", "#", "\n", "\\",
    "\\u0000", "\\U0010FFFF", "true", "1e9", "0x7f", "-", "1979-05-27T07:32:00Z", "nan", "inf",
    "9223372036854775808",
  ]
  private static let mostOfAFile = 16_384
  private static let today = Day(number: 20_517)

  static let books = FuzzTarget(
    "books", [smallBooks] + shipped("Sources/Store/Books"),
    words: marks + [
      "[[order]]", "[order.plan]", "today-13m+4d", "today+99999d", "9999-12-31", "periods = 24",
      "100000000.00", "0.01", "cost = \"equal-payments\"", "rate = \"100%\"",
    ], longest: mostOfAFile,
    .now { bytes in
      let given = text(bytes)
      do throws(Faults) {
        let household = try BooksFile.read(
          text: given, file: "books.toml", today: today, takenAccounts: ["taken"])
        return violation(in: household)
      } catch {
        return violation(in: error, of: given)
      }
    })

  private static func violation(in household: Household) -> String? {
    for order in household.orders {
      guard order.price > .zero, order.day <= today else { return "an order that can't be" }
      let installments = order.installments(today: today)
      guard order.plan != nil else { continue }
      let sum = installments.reduce(Money.zero) { $0 + $1.principal }
      if sum != order.price { return "a plan that does not add up" }
    }
    let names = household.orders.map(\.product) + household.methods.map(\.method.issuer)
    let isUnsafe = names.contains { $0.unicodeScalars.contains(where: SafeText.isUnsafe) }
    return isUnsafe ? "a name with what can't be shown" : nil
  }

  static let scenario = FuzzTarget(
    "scenario", shipped("Sources/Gateway/Scenarios"),
    words: marks + [
      "[[answer]]", "[[wire]]", "[latency]", "attempts = \"all\"", "from_minutes = ",
    ], longest: mostOfAFile,
    .now { bytes in
      let given = text(bytes)
      do throws(Faults) {
        let scenario = try ScenarioFile.read(text: given, file: "scenario.toml")
        return scenario.summary.name.isEmpty ? "a scenario without a name" : nil
      } catch {
        return violation(in: error, of: given)
      }
    })

  static func script() async -> FuzzTarget {
    let names = await ScriptNames()
    let words = [
      "goto order ", "press ", "expect ", "say ", "mark ", "branch ", "wait ", "books ",
      "scenario ",
      "\n", "\n  ", " | ", "#", "{order.repay}", "{code}", "not ", "../", "/etc/passwd", ".toml",
      "400d",
      "end\n", "hand-over\n",
    ]
    return FuzzTarget(
      "script", shipped("Sources/Rehearsals/Shipped", ending: ".play"), words: words,
      longest: mostOfAFile,
      .now { bytes in
        let given = text(bytes)
        do throws(Faults) {
          let script = try ScriptFile.read(text: given, file: "script.play", names: names)
          return violation(in: script)
        } catch {
          return violation(in: error, of: given)
        }
      })
  }

  /// A script that has no folder has nothing but what comes with the program, and is never endless.
  private static func violation(in script: Script) -> String? {
    guard case .sample = script.opening.books else { return "books from elsewhere" }
    if case .written? = script.opening.scenario { return "a scenario from elsewhere" }
    return script.length > Script.Limits.steps ? "more steps than are played" : nil
  }

  static let theme = FuzzTarget(
    "theme", shipped("themes"),
    words: marks + ["inherits = \"mono\"", "#ff00ff", "x256 = 16", "[palette]", "[roles]", "bold"],
    longest: mostOfAFile,
    .later { bytes in
      let given = text(bytes)
      do throws(Faults) {
        _ = try await ThemeShelf(folders: []).theme(text: given, file: "theme.toml")
        return nil
      } catch {
        return violation(in: error, of: given)
      }
    })

  static let keyFile = FuzzTarget(
    "key file", [smallKeys],
    words: marks + [
      "[confirmation]", "[payment]", "[global]", "pay", "submit", "interrupt", "\"enter\"",
      "\"ctrl-c\"", "\"y\"", "\"esc\"", "＂",
    ], longest: 1_024,
    .later { bytes in
      let given = text(bytes)
      do throws(Faults) {
        let map = try await KeyMap(text: given, file: "keys.toml")
        return await violation(in: map)
      } catch {
        return violation(in: error, of: given)
      }
    })

  private static func violation(in map: KeyMap) async -> String? {
    let pay = await map.keys(of: "confirmation.pay")
    let leading = await map.keys(of: "payment.submit") + [.enter, .escape]
    if pay.isEmpty || !Set(pay).isDisjoint(with: leading) { return "paying became easier" }
    let interrupt = await map.keys(of: "global.interrupt")
    return interrupt.contains(.control("c")) ? nil : "Ctrl-C does something else"
  }

  private static let smallKeys = """
    [orders]
    open = ["Enter", "o"]
    filter = "f"
    [confirmation]
    pay = ["Y"]
    [payment]
    submit = ["Enter", "F6"]
    [global]
    help = ["F12", "?"]
    """

  /// Every fault has a place in the file, and words that can be shown in both languages.
  private static func violation(in faults: Faults, of text: String) -> String? {
    if faults.all.isEmpty { return "refused without a fault" }
    let lines = 1 + text.utf8.count { $0 == 0x0A }
    for fault in faults.all {
      // A file that ends in the middle of something is at fault behind its last line.
      guard (0...lines + 1).contains(fault.line) else { return "a fault on line \(fault.line)" }
      for language in Language.allCases {
        let words = fault.text(in: language)
        if words.unicodeScalars.contains(where: SafeText.isUnsafe) {
          return "a fault with what can't be shown: \(SafeText.of(words))"
        }
      }
    }
    return nil
  }

  private static let smallBooks = """
    [account]
    name = "lin"
    holder = "林晓"
    password = "a-long-password"
    [[method]]
    channel = "bank-card"
    issuer = "招商银行"
    number = "6225880000001234"
    holder = "林晓"
    phone = "13900139000"
    balance = "500.00"
    [[order]]
    number = "LX-1"
    day = "today-10d"
    product = "台灯"
    price = "300.00"
    [order.plan]
    periods = 3
    cost = "equal-principal"
    rate = "12%"
    next_due = "today+5d"
    """
}
