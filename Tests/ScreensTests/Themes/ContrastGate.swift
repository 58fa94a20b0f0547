import Foundation
import Screens
import TestSupport

@testable import Terminal

/// Whether a theme can be read on every terminal: each pair of roles that meets on a page, with what a
/// terminal of each depth shows for it.
struct ContrastGate {
  /// The least contrasts of what is read and of what is only seen.
  let text: Double
  let mark: Double

  static let usual = ContrastGate(text: 4.5, mark: 3)
  static let high = ContrastGate(text: 7, mark: 7)

  /// What can't be told apart well enough, one line each.
  func violations(of theme: Theme) -> [String] {
    [ColorDepth.sixteen, .palette, .direct].flatMap { depth in
      Meetings.all.compactMap { meeting, need in
        let ink = Palette(depth: depth).ink(for: theme.style(meeting.front, on: meeting.ground))
        let found = Self.contrast(ink, at: depth)
        let least = need == .text ? text : mark
        guard found < least else { return nil }
        return "\(meeting) at \(depth): \(String(format: "%.2f", found)) of \(least)"
      }
    }.sorted()
  }

  /// The worst contrast that there can be: the terminal's own colours may be black on white or white
  /// on black, but are never alike.
  private static func contrast(_ ink: Palette.Ink, at depth: ColorDepth) -> Double {
    let extremes = [0x000000, 0xFFFFFF]
    switch (shade(ink.foreground, at: depth), shade(ink.background, at: depth)) {
    case (nil, nil): return 21
    case (let front?, let ground?): return wcagContrast(front, ground)
    case (let one?, nil), (nil, let one?):
      return extremes.map { wcagContrast(one, $0) }.min() ?? 1
    }
  }

  private static func shade(_ number: Int, at depth: ColorDepth) -> Int? {
    if number < 0 { return nil }
    return depth == .direct && number >= 16 ? number : rgb(ofPaletteEntry: number)
  }
}
