// swift-tools-version: 6.2
import PackageDescription

// The settings of every target of ours: Swift 6 with the checks that the next language mode will
// bring, and no warning left standing. Dependencies keep their own settings.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "OnRecord",
  products: [
    .library(name: "OnRecord", targets: ["OnRecord"]),
    .executable(name: "onrecord", targets: ["OnRecordCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "OnRecordText", swiftSettings: settings),
    .target(name: "OnRecordModel", dependencies: ["OnRecordText"], swiftSettings: settings),
    .target(
      name: "OnRecordFormats",
      dependencies: ["OnRecordText", "OnRecordModel", "CGumbo", "CLibXML2", "CZlib", yams],
      swiftSettings: settings),
    .target(
      name: "OnRecordReading", dependencies: ["OnRecordText", "OnRecordModel"],
      swiftSettings: settings),
    .target(
      name: "OnRecordQuotation", dependencies: ["OnRecordText", "OnRecordModel"],
      swiftSettings: settings),
    .target(
      name: "OnRecordCitation", dependencies: ["OnRecordText", "OnRecordModel"],
      swiftSettings: settings),
    .target(
      name: "OnRecordStore",
      dependencies: ["OnRecordText", "OnRecordModel", "CZlib", grdb, crypto],
      swiftSettings: settings),
    .target(
      name: "OnRecord",
      dependencies: [
        "OnRecordText", "OnRecordModel", "OnRecordFormats", "OnRecordReading", "OnRecordQuotation",
        "OnRecordStore",
      ],
      swiftSettings: settings),
    .target(
      name: "OnRecordWording",
      dependencies: ["OnRecord", "OnRecordModel", "OnRecordText", "OnRecordQuotation"],
      swiftSettings: settings),
    .target(
      name: "OnRecordReport",
      dependencies: [
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordQuotation", "OnRecordWording",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "OnRecordCommand",
      dependencies: [
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordQuotation", "OnRecordWording",
        "OnRecordReport", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ReadingBenchmark",
      dependencies: ["OnRecordFormats", "OnRecordReading", "OnRecordModel"],
      path: "Benchmarks/ReadingBenchmark", swiftSettings: settings),
    .target(
      name: "OnRecordTestSupport", dependencies: ["OnRecordModel", "OnRecordText", "CZlib"],
      path: "Tests/OnRecordTestSupport", swiftSettings: settings),
    .testTarget(
      name: "OnRecordTextTests", dependencies: ["OnRecordText", "OnRecordTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordFormatsTests",
      dependencies: ["OnRecordFormats", "OnRecordModel", "OnRecordText", "OnRecordTestSupport"],
      exclude: ["Fixtures", "Goldens"], swiftSettings: settings),
    .testTarget(
      name: "OnRecordReadingTests",
      dependencies: [
        "OnRecordReading", "OnRecordFormats", "OnRecordModel", "OnRecordText",
        "OnRecordTestSupport",
      ],
      exclude: ["Cases", "Goldens"], swiftSettings: settings),
    .testTarget(
      name: "OnRecordQuotationTests",
      dependencies: ["OnRecordQuotation", "OnRecordModel", "OnRecordText", "OnRecordTestSupport"],
      exclude: ["Drafts/Cases", "Goldens"], swiftSettings: settings),
    .testTarget(
      name: "OnRecordCitationTests",
      dependencies: ["OnRecordCitation", "OnRecordModel", "OnRecordText", "OnRecordTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordStoreTests",
      dependencies: [
        "OnRecordStore", "OnRecordModel", "OnRecordText", "OnRecordTestSupport", grdb,
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordTests",
      dependencies: [
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordWording", "OnRecordTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordReportTests",
      dependencies: [
        "OnRecordReport", "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordCommandTests", dependencies: ["OnRecordCommand", "OnRecordTestSupport"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "CorporaTests",
      dependencies: [
        "OnRecordReading", "OnRecordFormats", "OnRecordModel", "OnRecordText",
        "OnRecordTestSupport",
      ],
      swiftSettings: settings),
  ]
)
