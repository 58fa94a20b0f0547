import GRDB
import Installments

/// One list of orders as SQL: a range of an index between two places, read from either end.
struct Listing {
  private let query: OrderQuery
  private let filter: OrderFilter?
  private let column: String
  private let isAscending: Bool
  private let condition: String
  private let whole: PlaceRange

  init(_ query: OrderQuery) {
    self.query = query
    filter = OrderFilter(query.filter)
    let today = query.today.number
    switch query.group {
    case .all, .installments:
      (column, isAscending) = ("day", false)
      condition = query.group == .installments ? "AND periods IS NOT NULL" : ""
      whole = PlaceRange(from: .lowest, to: .highest)
    case .dueSoon:
      (column, isAscending, condition) = ("next_due_day", true, "AND next_due_day IS NOT NULL")
      whole = PlaceRange(from: .before(today), to: .before(today + Urgency.soonDays + 1))
    case .overdue:
      (column, isAscending, condition) = ("next_due_day", true, "AND next_due_day IS NOT NULL")
      whole = PlaceRange(from: .lowest, to: .before(today))
    }
  }

  /// The orders that are owed, the most urgent first.
  static func mostUrgent(
    of account: Account.ID, limit: Int, in database: Database
  ) throws -> [OrderSummary] {
    // All that is owed is overdue on some day.
    let query = OrderQuery(
      account: account, group: .overdue, today: Day(number: Int(Int32.max)), limit: limit)
    return try Listing(query).page(in: database).orders
  }

  func page(in database: Database) throws -> OrderPage {
    switch query.start {
    case .first: return try page(reading: whole, forwards: true, behind: nil, in: database)
    case .last: return try page(reading: whole, forwards: false, behind: nil, in: database)
    case .after(let summary):
      let (earlier, later) = split(at: summary)
      return try page(reading: later, forwards: true, behind: earlier, in: database)
    case .before(let summary):
      let (earlier, later) = split(at: summary)
      return try page(reading: earlier, forwards: false, behind: later, in: database)
    }
  }

  /// One order more than asked for is read, to know whether there are more. What lies behind the
  /// reader begins with the order he came from, so looking there ends at once.
  private func page(
    reading range: PlaceRange, forwards: Bool, behind: PlaceRange?, in database: Database
  ) throws -> OrderPage {
    var orders = try summaries(range, forwards: forwards, limit: query.limit + 1, in: database)
    let hasMore = orders.count > query.limit
    if hasMore { orders.removeLast() }
    let hasBehind = try behind.map {
      try !summaries($0, forwards: !forwards, limit: 1, in: database).isEmpty
    }
    return OrderPage(
      orders: forwards ? orders : orders.reversed(),
      hasEarlier: forwards ? hasBehind ?? false : hasMore,
      hasLater: forwards ? hasMore : hasBehind ?? false)
  }

  /// What comes before and after an order in the list; the order itself is on the side that is not
  /// read on.
  private func split(at summary: OrderSummary) -> (earlier: PlaceRange, later: PlaceRange) {
    let day = column == "day" ? summary.day : summary.nextDueDay
    guard let day else { return isAscending ? (.none, whole) : (whole, .none) }
    let place = Place(day: day.number, id: summary.id)
    let isBelow = if case .after = query.start { isAscending } else { !isAscending }
    let below = whole.upTo(isBelow ? place.next : place)
    let above = whole.from(isBelow ? place : place.previous)
    return isAscending ? (below, above) : (above, below)
  }

  func statement(
    _ range: PlaceRange, forwards: Bool, limit: Int
  ) -> (sql: String, arguments: StatementArguments) {
    let direction = forwards == isAscending ? "ASC" : "DESC"
    let sql = """
      SELECT id, number, day, product, price_fen, periods, paid_count, next_due_day, EXISTS (
        SELECT 1 FROM attempt WHERE attempt.order_id = purchase.id AND \(AttemptRecords.isOpen)
      ) OR EXISTS (
        SELECT 1 FROM attempt WHERE attempt.order_id = purchase.id AND attempt.state = 'held'
      ) AS is_processing
      FROM purchase
      WHERE account = :account \(condition)
        AND (\(column), id) > (:fromDay, :fromID) AND (\(column), id) < (:toDay, :toID)
        \(filter == nil ? "" : OrderFilter.condition)
      ORDER BY \(column) \(direction), id \(direction) LIMIT :limit
      """
    var arguments: StatementArguments = [
      "account": query.account, "fromDay": range.from.day, "fromID": range.from.id,
      "toDay": range.to.day, "toID": range.to.id, "limit": limit,
    ]
    if let filter { arguments += filter.arguments }
    return (sql, arguments)
  }

  private func summaries(
    _ range: PlaceRange, forwards: Bool, limit: Int, in database: Database
  ) throws -> [OrderSummary] {
    let (sql, arguments) = statement(range, forwards: forwards, limit: limit)
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
      let periods: Int? = row["periods"]
      return OrderSummary(
        id: row["id"], number: row["number"], day: row.day("day"), product: row["product"],
        price: row.money("price_fen"),
        progress: periods.map { Progress(paid: row["paid_count"], periods: $0) },
        nextDueDay: (row["next_due_day"] as Int?).map(Day.init(number:)),
        isProcessing: row["is_processing"])
    }
  }
}

/// A place in an index: a day, and an order's id among those of the day.
struct Place: Comparable {
  let day: Int
  let id: Order.ID

  static let lowest = Place(day: .min, id: .min)
  static let highest = Place(day: .max, id: .max)

  /// Before every order of a day.
  static func before(_ day: Int) -> Place { Place(day: day, id: .min) }

  static func < (left: Place, right: Place) -> Bool {
    (left.day, left.id) < (right.day, right.id)
  }

  var next: Place { Place(day: day, id: id + 1) }
  var previous: Place { Place(day: day, id: id - 1) }
}

/// What lies between two places, neither of them included.
struct PlaceRange {
  let from: Place
  let to: Place

  static let none = PlaceRange(from: .highest, to: .lowest)

  func upTo(_ place: Place) -> PlaceRange { PlaceRange(from: from, to: min(to, place)) }
  func from(_ place: Place) -> PlaceRange { PlaceRange(from: max(from, place), to: to) }
}
