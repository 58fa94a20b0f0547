/// The shipped themes as they stand inside the program, for when it runs far from their files.
enum BuiltInThemes {
  static let texts: [String: String] = [
    "colourblind-safe": PackageResources.colourblind_safe_toml,
    "fenqi-dark": PackageResources.fenqi_dark_toml,
    "fenqi-light": PackageResources.fenqi_light_toml,
    "high-contrast-dark": PackageResources.high_contrast_dark_toml,
    "high-contrast-light": PackageResources.high_contrast_light_toml,
    "mono": PackageResources.mono_toml,
    "terminal": PackageResources.terminal_toml,
  ].mapValues { String(decoding: $0, as: UTF8.self) }
}
