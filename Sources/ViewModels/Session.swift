import Catalogue
import Installments
import Wording

/// What all screens of one run share: the ports, the person, the language and the work under way.
public final class Session {
  public let orders: any OrderBook
  public let accounts: any AccountBook
  public let gateway: any PaymentGateway
  public let cashier: Cashier
  /// What the gateway knows besides its verdicts.
  public let insight: any GatewayInsight
  /// Faults and money on demand; nil on books that are not simulated.
  public let rehearsal: (any Rehearsal)?
  public let packets: any PacketShelf
  /// Moves the clock; nil when it is nobody's to move.
  public let dial: (any ClockDial)?
  /// Reminders of what is due; nil when nobody wants any.
  public let reminders: (any ReminderBook)?
  /// Where reminders for a calendar go; nil when there is no such place.
  public let shelf: (any CalendarShelf)?
  public let catalogue: FailureCatalogue
  public let timepiece: Timepiece
  /// Time that only goes forward, for waits on the screen.
  public let uptime: () -> Duration
  /// Whether all of this is played for somebody to watch; every page says so.
  public let isDemonstration: Bool
  /// Whether attempts without an outcome are asked about when their time comes; a drill leaves that to
  /// its trainee.
  public var asksByItself = true
  /// Whether the first page leads to the demonstrations.
  public var offersDemonstrations = false
  public let work = Work()
  public var language: Language
  public internal(set) var account: Account?
  public private(set) var unreadCount = 0
  /// Rises whenever the books have changed.
  public private(set) var revision = 0
  /// Repayments whose outcome is being waited for.
  public private(set) var repaymentsUnderWay = 0
  /// Whether these are the books that come with the program.
  public private(set) var isSample = false
  /// What is armed, one sentence each.
  public private(set) var armed: [Phrase] = []
  /// The day that the customer has been reminded on.
  private var remindedDay: Day?
  private var moves: [Move] = []
  private var unresolved = Unresolved()
  private var isLookingAround = false
  private var looksAgain = false
  /// When to see whether a window that is at work on something still lives.
  private var nextRound: Duration?
  private static let roundTime = Duration.seconds(2)

  public init(
    orders: any OrderBook, accounts: any AccountBook, gateway: any PaymentGateway,
    insight: any GatewayInsight, rehearsal: (any Rehearsal)?, cashier: Cashier,
    packets: any PacketShelf, catalogue: FailureCatalogue = .shipped, timepiece: Timepiece,
    dial: (any ClockDial)? = nil, reminders: (any ReminderBook)? = nil,
    shelf: (any CalendarShelf)? = nil, uptime: @escaping () -> Duration, language: Language,
    isDemonstration: Bool = false
  ) {
    self.orders = orders
    self.accounts = accounts
    self.gateway = gateway
    self.insight = insight
    self.rehearsal = rehearsal
    self.cashier = cashier
    self.packets = packets
    self.catalogue = catalogue
    self.timepiece = timepiece
    self.dial = dial
    self.reminders = reminders
    self.shelf = shelf
    self.uptime = uptime
    self.isDemonstration = isDemonstration
    self.language = language
  }

  public var today: Day { timepiece.today }
  public var clockShift: ClockShift { dial?.shift ?? .none }
  /// Only simulated books can be rehearsed on.
  public var canRehearse: Bool { rehearsal != nil }
  /// Whether there is somebody whose password keeps others out; a demonstration has nothing to hide.
  public var canLock: Bool { account != nil && !isDemonstration }

  /// Asks about what an earlier run left open, nothing can be paid before, and compares the books
  /// with the gateway's statement.
  public func begin() {
    work.start { [self] in
      // Books that can't be read say so at the door.
      isSample = (try? await accounts.hasSample()) ?? false
      await noteArmed()
      // What can't be read now is said at the first attempt to pay, which asks again.
      guard let answers = try? await cashier.resolvePast() else { return }
      for attempt in answers { note(attempt) }
      let newCases = try? await cashier.compare()
      if !answers.isEmpty || newCases ?? 0 > 0 { await noteChange() }
    }
  }

  /// To be called whenever the books have been written, by whichever window: takes in what the
  /// gateway has told, takes up what a window that is gone has left, and shows what has changed.
  public func lookAround() {
    // What others have written is shown at once, however long the gateway takes.
    work.start { [self] in
      if let hasNews = try? await orders.hasChangedElsewhere(), hasNews { await noteChange() }
    }
    guard !isLookingAround else {
      looksAgain = true
      return
    }
    isLookingAround = true
    work.start { [self] in
      repeat {
        looksAgain = false
        await look()
      } while looksAgain
      isLookingAround = false
    }
  }

  /// What can't be read now is read in the next round.
  private func look() async {
    nextRound = nil
    guard let told = try? await cashier.readMail(), let found = try? await cashier.takeUp(.left)
    else {
      nextRound = uptime() + Self.roundTime
      return
    }
    for attempt in told + found { note(attempt) }
    let others = found.contains {
      $0.isOpen && $0.unknownSince == nil && $0.seat != cashier.seat
    }
    if others { nextRound = uptime() + Self.roundTime }
    if !told.isEmpty || found.contains(where: { !$0.isOpen }) { await noteChange() }
  }

  /// Where a story that has ended leads to; the program goes there.
  func go(_ move: Move) { moves.append(move) }

  public func takeMoves() -> [Move] {
    defer { moves = [] }
    return moves
  }

  /// How long until an attempt without an outcome is to be asked about, or another window to be
  /// looked after; nil when there is none.
  public var wake: Duration? {
    [
      asksByItself ? unresolved.wait(from: timepiece.now) : nil,
      nextRound.map { max(.zero, $0 - uptime()) },
    ]
    .compactMap(\.self).min()
  }

  /// Asks about the attempts whose time has come.
  public func askWhatIsDue() {
    if let nextRound, nextRound <= uptime() {
      self.nextRound = nil
      lookAround()
    }
    guard asksByItself else { return }
    for attempt in unresolved.takeDue(at: timepiece.now) {
      startRepayment { [self] in note(await cashier.ask(about: attempt)) }
    }
  }

  /// Makes the notices of what is due, for as many orders as anybody can look through.
  func remind() async {
    guard let account else { return }
    remindedDay = today
    // What can't be written now is made on the next start.
    try? await reminders?.remind(account.id, of: 50, at: timepiece.now)
  }

  /// To be called whenever something has happened: on another day other things are due.
  public func followDay() {
    guard let remindedDay, remindedDay != today else { return }
    self.remindedDay = today
    work.start { [self] in
      await remind()
      await noteChange()
    }
  }

  /// To be called with every attempt that has come to an outcome, or to none.
  func note(_ attempt: Attempt) { unresolved.note(attempt, at: timepiece.now) }

  /// To be called after everything that changes the books.
  func noteChange() async {
    await noteRead()
    revision += 1
  }

  /// To be called when notices have come or have been read.
  func noteRead() async {
    if let account, let count = try? await orders.unreadNotices(of: account.id) {
      unreadCount = count
    }
  }

  /// To be called when something has been armed, disarmed or used up.
  public func noteArmed() async {
    armed = await rehearsal?.armed().map(\.phrase) ?? []
  }

  /// A repayment's story, counted so that quitting can wait for it.
  func startRepayment(_ story: @escaping () async -> Void) {
    repaymentsUnderWay += 1
    work.start { [self] in
      await story()
      repaymentsUnderWay -= 1
      await noteArmed()
      await noteChange()
    }
  }
}
