// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: Swift 6 mode comes from the tools version. Tests see inside
/// of what ships, and what they see is what ships.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .unsafeFlags(["-enable-testing"]),
]

/// The rooms that live on the main thread with the terminal.
let onMain: [SwiftSetting] = strict + [.defaultIsolation(MainActor.self)]

/// Tests are compiled as quickly as can be; what they test is compiled as it ships.
let quickly: [SwiftSetting] = [.unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"])]

/// Programs have Swift's libraries inside: they run where no Swift is, and start in half the time, which
/// the torture does thousands of times. What Foundation stands on has to be named then.
let selfContained: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))]
  + ["CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections", "stdc++"]
  .map { .linkedLibrary($0, .when(platforms: [.linux], configuration: .release)) }

let package = Package(
  name: "fenqi",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Doors to C libraries.
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]
    ),
    .target(name: "CMainQueue"),
    .target(name: "CTexts"),
    .target(name: "CFiles"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CProcess"),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),

    // The rooms, from the ground up.
    .target(name: "Wording", swiftSettings: strict),
    .target(name: "Texts", dependencies: ["CTexts"], swiftSettings: strict),
    .target(
      name: "Documents",
      dependencies: ["Wording", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),
    .target(name: "Installments", swiftSettings: strict),
    .target(
      name: "Catalogue", dependencies: ["Installments", "Texts", "Wording", "Documents"],
      exclude: [
        "bank-card.toml", "card-network.toml", "alipay.toml", "wechat-pay.toml", "questions.toml",
        "hotlines.toml", "pinyin.txt",
      ],
      swiftSettings: strict),
    .target(
      name: "Secrets", dependencies: ["CSodium", "Texts"], exclude: ["first-guesses.txt"],
      swiftSettings: strict),
    .target(
      name: "Durable",
      dependencies: [
        "CFiles", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "Backups", dependencies: ["Durable", "Secrets"], swiftSettings: strict),
    .target(
      name: "Gateway",
      dependencies: [
        "Installments", "Texts", "Documents", "Wording", "Durable", "Secrets",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Scenarios"],
      swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Installments", "Texts", "Documents", "Wording", "Durable", "Secrets",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Books/household.toml"],
      swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["CNcurses", "CMainQueue", "Wording"], swiftSettings: onMain),
    .target(
      name: "ViewModels", dependencies: ["Installments", "Catalogue", "Wording"],
      swiftSettings: onMain),
    .target(
      name: "Screens",
      dependencies: ["ViewModels", "Installments", "Terminal", "Texts", "Documents", "Wording"],
      swiftSettings: onMain),
    .target(
      name: "Lines",
      dependencies: ["Screens", "ViewModels", "Installments", "Terminal", "Wording"],
      swiftSettings: onMain),
    .target(name: "Pictures", dependencies: ["Terminal"], swiftSettings: onMain),
    .target(
      name: "Recordings", dependencies: ["Pictures", "Terminal", "Wording"], swiftSettings: onMain),
    .target(
      name: "Rehearsals",
      dependencies: [
        "Lines", "Screens", "ViewModels", "Catalogue", "Store", "Gateway", "Installments",
        "Secrets", "Texts", "Documents", "Terminal", "Wording",
      ],
      exclude: ["Shipped"],
      swiftSettings: onMain),
    .target(
      name: "Shows",
      dependencies: [
        "Rehearsals", "Recordings", "Screens", "ViewModels", "Installments", "Documents",
        "Terminal",
        "Wording",
      ],
      swiftSettings: onMain),
    .target(
      name: "Commands",
      dependencies: [
        "Lines", "Rehearsals", "Shows", "Pictures", "Screens", "ViewModels", "Catalogue", "Store",
        "Gateway", "Terminal", "Documents", "Wording", "Durable", "Backups", "Secrets", "CProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "fenqi", dependencies: ["Commands"], swiftSettings: strict,
      linkerSettings: selfContained),

    // Their tests.
    .target(name: "CTaskHook", path: "Tests/CTaskHook"),
    .target(
      name: "Simulation", dependencies: ["CTaskHook", "Installments"], path: "Tests/Simulation",
      swiftSettings: strict),
    .target(
      name: "StoredSimulation", dependencies: ["Simulation", "Installments", "Secrets", "Store"],
      path: "Tests/StoredSimulation", swiftSettings: strict),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Simulation", "StoredSimulation", "Installments", "TestSupport"],
      swiftSettings: strict + quickly),
    .target(
      name: "TestSupport",
      dependencies: [
        "Installments", "Catalogue", "Gateway", "Store", "Secrets", "Terminal", "ViewModels",
        "Screens", "Lines", "Rehearsals",
      ],
      path: "Tests/TestSupport", swiftSettings: onMain),
    .executableTarget(
      name: "BareList", path: "Tests/BareList",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]),
    .executableTarget(
      name: "Torture",
      dependencies: [
        "Installments", "Catalogue", "Secrets", "Durable", "Store", "Gateway", "TestSupport",
        "Simulation", "StoredSimulation", "Fuzzing",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Torture",
      exclude: ["OldBooks/store-v1.sql", "OldBooks/gateway-v1.sql"],
      swiftSettings: strict, linkerSettings: selfContained),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Wording", "TestSupport"],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: strict + quickly),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Backups", "Catalogue", "Documents", "Gateway", "Installments", "Rehearsals", "Screens",
        "Secrets", "Store", "Terminal", "Wording",
      ],
      path: "Tests/Fuzzing", swiftSettings: strict),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], swiftSettings: strict + quickly),
    .testTarget(
      name: "DurableTests", dependencies: ["Durable", "TestSupport"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "BackupsTests", dependencies: ["Backups", "Durable", "TestSupport"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "SecretsTests", dependencies: ["Secrets", "Texts", "TestSupport"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "InstallmentsTests", dependencies: ["Installments", "Simulation", "TestSupport"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "Installments", "Documents", "Wording"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "GatewayTests",
      dependencies: ["Gateway", "Store", "Documents", "Wording", "TestSupport"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Gateway", "Durable", "Secrets", "TestSupport"],
      swiftSettings: strict + quickly),
    .testTarget(
      name: "ViewModelsTests",
      dependencies: ["ViewModels", "Installments", "Gateway", "Wording", "TestSupport"],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "ViewModels", "Terminal", "Gateway", "Wording", "TestSupport"],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "LinesTests",
      dependencies: [
        "Lines", "Screens", "Store", "ViewModels", "Gateway", "Installments", "Terminal", "Wording",
        "TestSupport",
      ],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["Pictures", "Terminal", "Screens", "TestSupport"],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "RecordingsTests",
      dependencies: ["Recordings", "Screens", "Terminal", "Wording", "TestSupport"],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "RehearsalsTests",
      dependencies: [
        "Rehearsals", "Screens", "ViewModels", "Installments", "Documents", "Terminal",
        "Wording", "TestSupport",
      ],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "ShowsTests",
      dependencies: [
        "Shows", "Rehearsals", "Screens", "Documents", "Terminal", "Wording", "TestSupport",
      ],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "Commands", "Rehearsals", "Shows", "Catalogue", "Screens", "ViewModels", "Store", "Gateway",
        "Installments",
        "Terminal", "Wording",
        "TestSupport",
      ],
      swiftSettings: onMain + quickly),
    .testTarget(
      name: "TidyTests", dependencies: ["Screens", "Terminal", "Wording", "TestSupport"],
      swiftSettings: onMain + quickly),
  ]
)
