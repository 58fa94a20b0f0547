// What can be wrong in orders and their plans.
extension BooksFaultTests {
  static let orders: [Mistake] = [
    Mistake(
      #"number = "MI-1""#, #"number = "MI 1""#,
      "26:1: order[1].number",
      "must be letters, digits, - and _, at most 64"),
    Mistake(
      #"number = "MI-2""#, #"number = "MI-1""#,
      "40:1: order[2].number",
      "there is an order 'MI-1' already"),
    Mistake(
      #"day = "2024-09-01""#, #"day = "2024-02-30""#,
      "27:1: order[1].day",
      "'2024-02-30' is not a day; write 2026-03-05, today, today-40d or today+2m"
    ),
    Mistake(
      #"day = "today""#, #"day = "today+1d""#,
      "41:1: order[2].day",
      "the purchase day 2024-10-05 is after today"),
    Mistake(
      #"day = "today""#, #"day = "today-1w""#,
      "41:1: order[2].day",
      "'today-1w' is not a day; write 2026-03-05, today, today-40d or today+2m"),
    Mistake(
      #"day = "today""#, #"day = "today-9999m""#,
      "41:1: order[2].day",
      "'today-9999m' is not a day; write 2026-03-05, today, today-40d or today+2m"
    ),
    Mistake(
      #"product = "米家台灯""#, #"product = "   ""#,
      "42:1: order[2].product",
      "must not be empty"),
    Mistake(
      #"product = "米家台灯""#, #"product = "\u001b[31m""#,
      "42:1: order[2].product",
      "holds the control or invisible character U+001B"),
    Mistake(
      #"price = "99""#, #"price = "0""#,
      "43:1: order[2].price",
      "a price must be above 0"),
    Mistake(
      #"price = "99""#, #"price = "九十九""#,
      "43:1: order[2].price",
      "is not an amount such as 1234.50"),
    Mistake(
      #"price = "379.00""#, #"price = "0.02""#,
      "29:1: order[1].price",
      "is too small to be repaid in 3 periods"),
  ]

  static let plans: [Mistake] = [
    Mistake(
      #"periods = 3"#, #"periods = 5"#,
      "32:1: order[1].plan.periods",
      "must be 3, 6, 12 or 24, found 5"),
    Mistake(
      #"periods = 3"#, #"periods = "3""#,
      "32:1: order[1].plan.periods",
      "expected a whole number, found text"),
    Mistake(
      #"cost = "fee""#, #"cost = "free""#,
      "33:1: order[1].plan.cost",
      "'free' is not allowed, only 'fee', 'interest-free', 'equal-payments' or 'equal-principal'"
    ),
    Mistake(
      #"cost = "fee""#, #"cost = "interest-free""#,
      "34:1: order[1].plan.rate",
      "has no meaning with the cost 'interest-free'"),
    Mistake(
      #"cost = "fee""#, #"cost = "equal-payments"\#nremainder = "first""#,
      "34:1: order[1].plan.remainder",
      "has no meaning with the cost 'equal-payments'"),
    Mistake(
      #"rate = "0.6%""#, #"rate = "0.6""#,
      "34:1: order[1].plan.rate",
      "must be a percentage from 0% to 100% such as 0.6%, with at most four decimals"
    ),
    Mistake(
      #"rate = "0.6%"\#n"#, #"\#n"#,
      "31:8: order[1].plan.rate",
      "is missing and must be given"),
    Mistake(
      #"rate = "0.6%""#, #"rate = "0.6%"\#nfee_rounding = "never""#,
      "35:1: order[1].plan.fee_rounding",
      "'never' is not allowed, only 'each-period' or 'total'"),
    Mistake(
      #"cost = "fee""#, #"cost = "equal-principal"\#nfee_rounding = "total""#,
      "34:1: order[1].plan.fee_rounding",
      "has no meaning with the cost 'equal-principal'"),
    Mistake(
      #"next_due = "today+3d"\#n"#, #"\#n"#,
      "31:8: order[1].plan.next_due",
      "give either first_due or next_due"),
    Mistake(
      #"next_due = "today+3d""#, #"first_due = "today"\#nnext_due = "today+3d""#,
      "36:1: order[1].plan.next_due",
      "first_due and next_due can't both be given"),
    Mistake(
      #"next_due = "today+3d""#, #"next_due = "today+3d"\#ndue_day = 31"#,
      "36:1: order[1].plan.due_day",
      "2024-10-07 is not the day 31 of its month, nor its last day in place of it"
    ),
    Mistake(
      #"next_due = "today+3d""#, #"next_due = "today+3d"\#ndue_day = 32"#,
      "36:1: order[1].plan.due_day",
      "must be from 1 to 31, found 32"),
    Mistake(
      #"next_due = "today+3d""#, #"next_due = "today-7m""#,
      "35:1: order[1].plan.next_due",
      "the first due day 2024-02-04 must be after the purchase day 2024-09-01"
    ),
    Mistake(
      #"paid = 1"#, #"paid = 4"#,
      "36:1: order[1].plan.paid",
      "must be from 0 to 3, found 4"),
    Mistake(
      #"paid = 1"#, #"paid = 3"#,
      "35:1: order[1].plan.next_due",
      "every period is paid; give first_due instead"),
    Mistake(
      #"rate = "0.05%""#, #"rate = "5""#,
      "37:13: order[1].plan.penalty.rate",
      "must be a percentage from 0% to 100% such as 0.6%, with at most four decimals"
    ),
    Mistake(
      #"grace_days = 3"#, #"grace_days = -1"#,
      "37:29: order[1].plan.penalty.grace_days",
      "must be from 0 to 365, found -1"),
    Mistake(
      #"grace_days = 3"#, #"grace = "never""#,
      "37:29: order[1].plan.penalty.grace",
      "'never' is not allowed, only 'from-due-day' or 'after-grace'"
    ),
    Mistake(
      #"grace_days = 3"#, #"cap = "101%""#,
      "37:29: order[1].plan.penalty.cap",
      "must be a percentage from 0% to 100% such as 0.6%, with at most four decimals"
    ),
  ]
}
