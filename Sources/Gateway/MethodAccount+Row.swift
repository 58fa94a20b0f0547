import GRDB
import Installments
import Secrets

extension MethodAccount: FetchableRecord, PersistableRecord {
  static let databaseTableName = "account"

  static func find(_ id: PaymentMethod.ID, in database: Database) throws -> MethodAccount? {
    try fetchOne(
      database.cachedStatement(sql: "SELECT * FROM account WHERE id = ?"), arguments: [id])
  }

  init(row: Row) throws {
    id = row["id"]
    channel = try Column.value(row["channel"])
    holder = row["holder"]
    phone = row["phone"]
    opening = Money(fen: row["opening_fen"])
    toppedUp = Money(fen: row["topped_up_fen"])
    balance = Money(fen: row["balance_fen"])
    frozen = Money(fen: row["frozen_fen"])
    terms = AccountTerms(
      perPayment: Self.money(row["payment_limit_fen"]), perDay: Self.money(row["day_limit_fen"]),
      perMonth: Self.money(row["month_limit_fen"]), perYear: Self.money(row["year_limit_fen"]),
      timesPerDay: row["times_a_day"], balance: Self.money(row["balance_limit_fen"]))
    expires = (row["expires_day"] as Int?).map(Day.init(number:))
    passwordHash = (row["password_hash"] as String?).map(PasswordHash.init(text:))
    wrongInRow = row["wrong_in_row"]
    wrongDay = (row["wrong_day"] as Int?).map(Day.init(number:))
    obstacle = try (row["obstacle"] as String?).map(Column.value)
    answers = try Column.value(row["answers"])
    lostAnswers = row["lost_answers"]
  }

  func encode(to container: inout PersistenceContainer) {
    container["id"] = id
    container["channel"] = channel.rawValue
    container["holder"] = holder
    container["phone"] = phone
    container["opening_fen"] = opening.fen
    container["topped_up_fen"] = toppedUp.fen
    container["balance_fen"] = balance.fen
    container["frozen_fen"] = frozen.fen
    container["payment_limit_fen"] = terms.perPayment?.fen
    container["day_limit_fen"] = terms.perDay?.fen
    container["month_limit_fen"] = terms.perMonth?.fen
    container["year_limit_fen"] = terms.perYear?.fen
    container["times_a_day"] = terms.timesPerDay
    container["balance_limit_fen"] = terms.balance?.fen
    container["expires_day"] = expires?.number
    container["password_hash"] = passwordHash?.text
    container["wrong_in_row"] = wrongInRow
    container["wrong_day"] = wrongDay?.number
    container["obstacle"] = obstacle?.rawValue
    container["answers"] = answers.rawValue
    container["lost_answers"] = lostAnswers
  }

  private static func money(_ fen: Int64?) -> Money? { fen.map(Money.init(fen:)) }
}
