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
// Hummingbird, and what it is made of as far as our own code names it.
let server: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
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
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "OnRecordCompression", dependencies: ["CDeflate", "CZlib"], swiftSettings: settings),
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
      name: "OnRecordPeople", dependencies: ["OnRecordText", "OnRecordModel"],
      swiftSettings: settings),
    .target(
      name: "OnRecordCitation",
      dependencies: ["OnRecordText", "OnRecordModel", "OnRecordPeople"],
      swiftSettings: settings),
    .target(
      name: "OnRecordStore",
      dependencies: [
        "OnRecordCompression", "OnRecordText", "OnRecordModel", "OnRecordPeople", grdb, crypto,
      ],
      swiftSettings: settings),
    .target(
      name: "OnRecord",
      dependencies: [
        "OnRecordText", "OnRecordModel", "OnRecordFormats", "OnRecordReading", "OnRecordQuotation",
        "OnRecordPeople", "OnRecordCitation", "OnRecordStore",
      ],
      swiftSettings: settings),
    .target(
      name: "OnRecordWording",
      dependencies: ["OnRecord", "OnRecordModel", "OnRecordText", "OnRecordQuotation"],
      swiftSettings: settings),
    .target(
      name: "OnRecordReport",
      dependencies: [
        "OnRecord", "OnRecordFormats", "OnRecordModel", "OnRecordText", "OnRecordQuotation",
        "OnRecordWording",
      ],
      swiftSettings: settings),
    .target(
      name: "OnRecordLanguageServer",
      dependencies: [
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordQuotation", "OnRecordWording",
      ],
      swiftSettings: settings),
    .target(
      name: "OnRecordWeb",
      dependencies: [
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordCitation", "OnRecordWording",
        "OnRecordReport", "OnRecordCompression", mustache,
      ] + server,
      resources: [.embedInCode("Resources")],
      swiftSettings: settings),
    .executableTarget(
      name: "OnRecordCommand",
      dependencies: [
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordQuotation", "OnRecordPeople",
        "OnRecordCitation", "OnRecordWording", "OnRecordReport", "OnRecordLanguageServer",
        "OnRecordWeb", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ReadingBenchmark",
      dependencies: ["OnRecordFormats", "OnRecordReading", "OnRecordModel"],
      path: "Benchmarks/ReadingBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "QuotationBenchmark",
      dependencies: [
        "OnRecordFormats", "OnRecordReading", "OnRecordQuotation", "OnRecordModel", "OnRecordText",
      ],
      path: "Benchmarks/QuotationBenchmark", swiftSettings: settings),
    .target(
      name: "OnRecordTestSupport",
      dependencies: ["OnRecordCompression", "OnRecordModel", "OnRecordText", "CZlib"],
      path: "Tests/OnRecordTestSupport", swiftSettings: settings),
    .testTarget(
      name: "OnRecordCompressionTests",
      dependencies: ["OnRecordCompression", "OnRecordTestSupport"], swiftSettings: settings),
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
      dependencies: [
        "OnRecordQuotation", "OnRecordFormats", "OnRecordModel", "OnRecordText",
        "OnRecordTestSupport",
      ],
      exclude: ["Drafts/Articles", "Drafts/Cases", "Goldens"], swiftSettings: settings),
    .testTarget(
      name: "OnRecordCitationTests",
      dependencies: [
        "OnRecordCitation", "OnRecordPeople", "OnRecordModel", "OnRecordText",
        "OnRecordTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordPeopleTests", dependencies: ["OnRecordPeople", "OnRecordTestSupport"],
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
        "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordCitation", "OnRecordWording",
        "OnRecordTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordLanguageServerTests",
      dependencies: ["OnRecordLanguageServer", "OnRecordModel", "OnRecordTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordReportTests",
      dependencies: [
        "OnRecordReport", "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "OnRecordWebTests",
      dependencies: [
        "OnRecordWeb", "OnRecord", "OnRecordModel", "OnRecordText", "OnRecordCitation",
        "OnRecordReport", "OnRecordTestSupport", mustache,
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
