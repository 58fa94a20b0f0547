import Installments

/// Which windows of a world are alive, as the kernel of a real machine would say.
struct SeatLocks: SeatRegister {
  let own: Seat
  let world: World
  let defect: Defect?

  func isTaken(_ seat: Seat.ID) -> Bool {
    switch defect {
    case .livingWindowTakenOver: false
    case .ownershipByClock: world.with { $0.wasSeenLately(seat) }
    default: world.with { $0.isAlive(seat) }
    }
  }
}

extension Situation {
  /// The mistake of judging by the clock: whoever has done nothing for a minute counts as gone.
  fileprivate func wasSeenLately(_ seat: Seat.ID) -> Bool {
    windows.contains { window in
      window.seat.id == seat && abs(window.lastSeen.seconds(until: now)) < 60
    }
  }
}
