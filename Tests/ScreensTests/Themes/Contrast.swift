import Foundation
import Terminal

/// The contrast of two colours from 1 to 21, as WCAG 2.2 defines it.
func contrast(_ first: Int, _ second: Int) -> Double {
  let (low, high) = (luminance(first), luminance(second))
  return (max(low, high) + 0.05) / (min(low, high) + 0.05)
}

/// WCAG 2.2, "relative luminance", of a colour 0xRRGGBB.
private func luminance(_ color: Int) -> Double {
  func linear(_ shift: Int) -> Double {
    let part = Double(color >> shift & 0xFF) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
}

/// What xterm shows for a colour of the 256, 16 to 255, as 0xRRGGBB.
func rgb(ofPaletteEntry number: Int) -> Int {
  if number >= 232 { return (8 + 10 * (number - 232)) * 0x010101 }
  let levels = [0, 95, 135, 175, 215, 255]
  let cube = number - 16
  return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
}

/// The colour in 24 bits, and what stands in for it among 256; nothing where either is left open.
func shades(_ color: Color) -> [Int]? {
  guard case .rgb(let value, let pinned?) = color else { return nil }
  return [value, rgb(ofPaletteEntry: pinned)]
}
