/// The shipped themes as they stand inside the program, for when it runs far from their files.
enum BuiltInThemes {
  static let texts: [String: String] = [
    "fenqi-dark": String(decoding: PackageResources.fenqi_dark_toml, as: UTF8.self),
    "fenqi-light": String(decoding: PackageResources.fenqi_light_toml, as: UTF8.self),
    "mono": String(decoding: PackageResources.mono_toml, as: UTF8.self),
  ]
}
