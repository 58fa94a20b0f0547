import Foundation
import Simulation

extension Simulation {
  /// Worlds with the real books, each in a file of its own in an empty folder.
  public static func stored(in folder: String, payments: Int = 80) async throws -> Simulation {
    let template = folder + "/template.sqlite"
    try await StoredBooks.makeTemplate(at: template)
    return Simulation(payments: payments) { seed in
      try StoredBooks(
        copying: template, to: "\(folder)/\(seed)-\(UUID().uuidString.prefix(8)).sqlite")
    }
  }
}
