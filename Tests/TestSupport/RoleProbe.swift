import Foundation
import Screens
import Terminal

/// A theme in which every role has a colour of its own, so that a page tells which role stands on
/// which.
public enum RoleProbe {
  /// A front on its ground.
  public nonisolated struct Meeting: Hashable, Sendable, CustomStringConvertible {
    public let front: Role
    public let ground: Role

    public init(_ front: Role, on ground: Role) {
      self.front = front
      self.ground = ground
    }

    public var description: String { "\(front) on \(ground)" }
  }

  /// The theme alone on a rack.
  public static func rack() throws -> ThemeRack {
    let folder = try TemporaryFolder()
    let path = folder.file("probe.toml")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try ThemeRack(ThemeShelf(folders: []), wearing: path)
  }

  /// Which roles meet on a page, wherever there is something to see.
  public static func meetings(on canvas: Canvas) -> Set<Meeting> {
    var meetings: Set<Meeting> = []
    for row in 0..<canvas.size.rows {
      for run in canvas.runs(inRow: row) where run.text.contains(where: { $0 != " " }) {
        guard let front = role(of: run.style.foreground),
          let ground = role(of: run.style.background)
        else { continue }
        meetings.insert(Meeting(front, on: ground))
      }
    }
    return meetings
  }

  private static let firstColor = 0x10_0000

  private static var text: String {
    let roles = Role.allCases.enumerated().map { number, role in
      "\(role.rawValue) = \"#\(String(firstColor + number, radix: 16))\""
    }
    return "name = \"probe\"\n[roles]\n" + roles.joined(separator: "\n")
  }

  private static func role(of color: Color) -> Role? {
    guard case .rgb(let value, nil, nil) = color else { return nil }
    let number = value - firstColor
    return Role.allCases.indices.contains(number) ? Role.allCases[number] : nil
  }
}
