import Catalogue
import Durable
import Foundation
import Gateway
import Installments
import Secrets
import Store

/// The folder that holds both books: the program's and the simulated gateway's.
struct DataFolder {
  let url: URL

  init(url: URL) {
    self.url = url
  }

  init(named name: String?, environment: [String: String]) {
    if let name {
      url = URL(fileURLWithPath: name)
    } else if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      url = URL(fileURLWithPath: base).appendingPathComponent("fenqi")
    } else {
      url = URL(fileURLWithPath: environment["HOME"] ?? NSHomeDirectory())
        .appendingPathComponent(".local/share/fenqi")
    }
  }

  /// Both books, opened.
  struct Books {
    let store: OrderStore
    let gateway: SimulatedGateway

    /// The door to the accounts, which checks passwords in a process of its own.
    func door(timepiece: Timepiece) -> Doorkeeper {
      Doorkeeper(
        of: store, passwords: HostProcess.passwords, timepiece: timepiece,
        readClocks: { HostClock.reading })
    }

    func cashier(timepiece: Timepiece, seats: SeatFolder) -> Cashier {
      Cashier(
        book: store, gateway: gateway, timepiece: timepiece, seats: seats,
        certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
        newKey: { AttemptKey(bytes: RandomBytes.make(16)) })
    }

    /// Puts a household into both. The gateway's accounts come first: without orders that could be
    /// paid from them they do no harm, should the second half fail.
    func add(_ household: Household, timepiece: Timepiece) async throws {
      try await gateway.add(household)
      try await store.add(
        household, today: timepiece.today, at: timepiece.now, passwords: HostProcess.passwords)
    }

    func audit() async throws -> AuditReport {
      try await store.audit(against: gateway.recordedCharges())
    }
  }

  private var exists: Bool { FileManager.default.fileExists(atPath: storePath) }

  /// Opens both books, making them when they are missing, and puts into them what has to be there.
  /// Programs that start at once do this one after another, so that only the first finds nothing.
  func open(
    timepiece: Timepiece, latency: Latency = .standard,
    isolation: isolated (any Actor)? = #isolation,
    furnish: (Books) async throws -> Void = { _ in }
  ) async throws -> Books {
    try FolderUse.begin(in: url)
    return try await FolderLock.whileHeld(in: url) {
      let books = try await books(timepiece: timepiece, latency: latency)
      try await furnish(books)
      return books
    }
  }

  /// Opens books that have to be there.
  func openExisting(timepiece: Timepiece) async throws -> Books {
    guard exists else { throw MissingBooks(folder: url.path) }
    return try await open(timepiece: timepiece)
  }

  /// The books, without a word to others that they are in use.
  ///
  /// New ones are made only where neither book is: half of them would forget what was paid. The
  /// gateway's get their first contents before the program's, and orders can't be paid before both
  /// have them.
  func books(timepiece: Timepiece, latency: Latency = .standard) async throws -> Books {
    let hasStore = try (DurableFile.check(storePath) ?? 0) > 0
    let hasGateway = try (DurableFile.check(gatewayPath) ?? 0) > 0
    let open = {
      try SimulatedGateway(
        at: gatewayPath, timepiece: timepiece, seed: .random(in: .min ... .max), latency: latency)
    }
    if !hasStore, hasGateway, try await !open().recordedCharges().isEmpty {
      throw HalfBooks(missing: storePath)
    }
    let store = try OrderStore(path: storePath)
    if hasStore, !hasGateway, try await !store.isEmpty { throw HalfBooks(missing: gatewayPath) }
    return Books(store: store, gateway: try open())
  }

  /// A seat for this window, known to people by its terminal.
  func takeSeat() throws(SeatFault) -> SeatFolder {
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) }
    let name = terminal?.replacing("/dev/", with: "") ?? "pid \(getpid())"
    return try SeatFolder(
      in: url.appendingPathComponent("seats"),
      seat: Seat(id: RandomBytes.make(8).hexadecimal, name: name))
  }

  var packets: PacketFolder {
    PacketFolder(path: url.appendingPathComponent("packets").path)
  }

  private var storePath: String { url.appendingPathComponent("fenqi.sqlite").path }
  private var gatewayPath: String { url.appendingPathComponent("gateway.sqlite").path }
}

/// One of the two books is gone, and the other one is not.
struct HalfBooks: Error {
  let missing: String
}
