/// One running program, a window, among those that share the books.
public struct Seat: Hashable, Identifiable, Sendable {
  /// No other window, before or after, has it.
  public let id: String
  /// What a person knows it by: the terminal it runs in.
  public let name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// The port to the windows that are alive. Whether one is, the system's kernel says, never a clock or
/// a process number.
public protocol SeatRegister: Sendable {
  /// This window.
  var own: Seat { get }
  /// Whether a window is still running.
  func isTaken(_ seat: Seat.ID) -> Bool
}

/// The only window there is.
public struct LoneSeat: SeatRegister {
  public let own: Seat

  public init(_ own: Seat = Seat(id: "lone", name: "")) {
    self.own = own
  }

  public func isTaken(_ seat: Seat.ID) -> Bool { seat == own.id }
}
