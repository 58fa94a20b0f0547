import Foundation

/// The contrast of two colours from 1 to 21, as WCAG 2.2 defines it.
func wcagContrast(_ first: Int, _ second: Int) -> Double {
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

/// What xterm shows for a colour of the 256 when nobody has changed it, as 0xRRGGBB.
func rgb(ofPaletteEntry number: Int) -> Int {
  if number < 16 { return ansi[number] }
  if number >= 232 { return (8 + 10 * (number - 232)) * 0x010101 }
  let levels = [0, 95, 135, 175, 215, 255]
  let cube = number - 16
  return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
}

private let ansi = [
  0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
]
