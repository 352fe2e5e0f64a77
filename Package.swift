// swift-tools-version: 6.2
import PackageDescription

// The architecture, read top to bottom: a target uses only what is declared above it.
let package = Package(
    name: "samtal",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // Core: ideas without dependencies.
        .house("Vocabulary", at: "Core/Vocabulary"),
        .house("EventSourcing", at: "Core/EventSourcing", uses: "Vocabulary"),
        .house("Markup", at: "Core/Markup", uses: "Vocabulary"),
        .house("Charts", at: "Core/Charts", uses: "Vocabulary", "Markup"),
        .house("CSV", at: "Core/CSV", uses: "Vocabulary"),
        .house("Jobs", at: "Core/Jobs", uses: "Vocabulary"),
    ]
        // Domains: what the product knows, without clock, chance, I/O, HTTP, HTML or SQL.
        + domain("Organisations")
        + domain("Access", uses: "Organisations")
        + domain("Templates")
        + domain("Dialogues", uses: "Templates")
        + domain("Records", uses: "Dialogues", "Templates")
        + domain("Rounds", uses: "Dialogues", "Templates")
        + domain("Briefings", uses: "Dialogues", "CSV")
        + domain("Preparation", uses: "Dialogues", "Templates")
        + domain("Surveys", uses: "Dialogues", "Templates")
        + domain("Reflections", uses: "Dialogues", "Templates")
        + domain("FollowUps", uses: "Dialogues", "Templates")
        + domain("Actions", uses: "Dialogues", "CSV")
        + domain("Letters", uses: "Dialogues", "Organisations", "Access", "Jobs")
        + [
            // Adapters: the outside world, behind protocols that Core or a Domain owns.
            .house(
                "SQLStorage",
                at: "Adapters/SQLStorage",
                uses: "EventSourcing",
                "Vocabulary",
                "Organisations",
                "Access",
                "Dialogues",
                "Briefings",
                "Preparation",
                "Surveys",
                "Reflections",
                "FollowUps",
                "Jobs",
                "Letters",
                .crypto
            ),
            .house("SQLite", at: "Adapters/SQLite", uses: "SQLStorage", .grdb, .sqlite),
            .house("Postgres", at: "Adapters/Postgres", uses: "SQLStorage", "CLibPQ"),
            .systemLibrary(
                name: "CLibPQ",
                path: "Adapters/CLibPQ",
                pkgConfig: "libpq",
                providers: [.apt(["libpq-dev"])]
            ),
            .house("QRCode", at: "Adapters/QRCode", uses: "CQREncode"),
            .systemLibrary(
                name: "CQREncode",
                path: "Adapters/CQREncode",
                pkgConfig: "libqrencode",
                providers: [.apt(["libqrencode-dev"])]
            ),
            .house("YAMLLibrary", at: "Adapters/YAMLLibrary", uses: "Vocabulary", "Templates", .yams),
            .house("Mail", at: "Adapters/Mail", uses: "Vocabulary", "Access", "Letters", .subprocess),

            // Site: the frame that every feature's pages stand in.
            .house(
                "Site",
                at: "Site",
                uses: "EventSourcing",
                "Vocabulary",
                "Markup",
                "Access",
                "Organisations",
                .hummingbird,
                .httpTypes,
                .nio,
                .lifecycle,
                .crypto
            ),
        ]
        // Web and tests of each feature.
        + feature("Organisations")
        + feature("Access", uses: "Organisations")
        + feature("Templates")
        + feature("Dialogues", uses: "Templates", "Organisations", "Access")
        + feature("Records", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access", also: .crypto)
        + feature(
            "Briefings",
            uses: "Dialogues",
            "DialoguesWeb",
            "Templates",
            "Organisations",
            "Access",
            "Charts",
            "CSV",
            also: .crypto
        )
        + feature("Preparation", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access")
        + feature("Surveys", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access", "Charts", "CSV")
        + feature("Reflections", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access", "Charts")
        + feature("FollowUps", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access")
        + feature("Actions", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access", "CSV")
        + feature(
            "Rounds",
            uses: "Dialogues",
            "DialoguesWeb",
            "Templates",
            "Organisations",
            "Access",
            "Surveys",
            "Reflections",
            "FollowUps",
            "Actions",
            "Charts"
        )
        + feature("Letters", uses: "Dialogues", "DialoguesWeb", "Templates", "Organisations", "Access", "Jobs")
        + [
            // Server: puts the parts together and runs them.
            .executableTarget(
                name: "samtal",
                dependencies: [
                    "EventSourcing", "Vocabulary", "Markup", "Site", "SQLStorage", "SQLite", "Postgres", "QRCode",
                    "YAMLLibrary", "Mail", "Organisations", "Access", "Templates", "Dialogues", "Records",
                    "OrganisationsWeb", "AccessWeb", "TemplatesWeb", "DialoguesWeb", "RecordsWeb",
                    "Rounds", "Briefings", "Preparation", "Surveys", "Reflections", "FollowUps", "Actions", "Letters",
                    "Jobs", "CSV",
                    "RoundsWeb", "BriefingsWeb", "PreparationWeb", "SurveysWeb", "ReflectionsWeb", "FollowUpsWeb",
                    "ActionsWeb", "LettersWeb",
                    .hummingbird, .lifecycle, .logging, .argumentParser, .configuration, .crypto, .httpTypes, .nio,
                ],
                path: "Server",
                swiftSettings: .house
            ),
            .executableTarget(
                name: "ackwriter",
                dependencies: ["EventSourcing", "Vocabulary", "SQLStorage", "SQLite"],
                path: "Tests/AckWriter",
                swiftSettings: .house
            ),
            .testTarget(
                name: "LogTests",
                dependencies: [
                    "EventSourcing", "Vocabulary", "SQLStorage", "SQLite", "Postgres", "ackwriter",
                ],
                path: "Tests/LogTests",
                swiftSettings: .house
            ),
            .testTarget(
                name: "AdapterTests",
                dependencies: [
                    "Vocabulary", "Organisations", "Access", "SQLStorage", "SQLite", "Postgres", "Mail", "QRCode",
                    "Dialogues", "Templates", "Briefings", "Preparation", "Surveys", "Reflections", "FollowUps", "Jobs",
                    "Letters", "EventSourcing",
                ],
                path: "Tests/AdapterTests",
                swiftSettings: .house
            ),
            .testTarget(name: "ArchitectureTests", path: "Tests/ArchitectureTests", swiftSettings: .house),
            .testTarget(
                name: "JourneyTests",
                dependencies: [
                    "samtal", "EventSourcing", "Vocabulary", "Site", "SQLStorage", "SQLite", "Postgres", "YAMLLibrary",
                    "Organisations", "Access", "Templates", "Dialogues", "Records", "DialoguesWeb",
                    "Rounds", "Briefings", "Preparation", "Surveys", "Reflections", "FollowUps", "Actions", "Letters",
                    "Jobs", "CSV",
                    .hummingbird, .httpTypes, .nio, .lifecycle, .logging, .argumentParser,
                    .product(name: "HummingbirdTesting", package: "hummingbird"),
                ],
                path: "Tests/JourneyTests",
                swiftSettings: .house
            ),
        ]
)

func domain(_ name: String, uses others: String...) -> [Target] {
    [
        .target(
            name: name,
            dependencies: ["EventSourcing", "Vocabulary"] + others.map { .init(stringLiteral: $0) },
            path: "Features/\(name)/Domain",
            swiftSettings: .house
        )
    ]
}

/// A feature is a folder with three parts: Domain (pure), Web (routes and pages) and Tests.
func feature(_ name: String, uses others: String..., also libraries: Target.Dependency...) -> [Target] {
    let uses = others.map { Target.Dependency(stringLiteral: $0) } + libraries
    return [
        .target(
            name: "\(name)Web",
            dependencies: [
                .init(stringLiteral: name), "EventSourcing", "Vocabulary", "Markup", "Site", .hummingbird, .httpTypes,
                .nio,
            ] + uses,
            path: "Features/\(name)/Web",
            swiftSettings: .house
        ),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [
                .init(stringLiteral: name), .init(stringLiteral: "\(name)Web"), "EventSourcing", "Vocabulary",
                "Markup", "Site", "SQLStorage", "SQLite", "YAMLLibrary", .hummingbird, .httpTypes, .nio,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "CustomDump", package: "swift-custom-dump"),
            ] + uses,
            path: "Features/\(name)/Tests",
            swiftSettings: .house
        ),
    ]
}

extension Target {
    static func house(_ name: String, at path: String, uses: Target.Dependency...) -> Target {
        .target(name: name, dependencies: uses, path: path, swiftSettings: .house)
    }
}

extension Target.Dependency {
    static var hummingbird: Self { .product(name: "Hummingbird", package: "hummingbird") }
    static var grdb: Self { .product(name: "GRDB", package: "GRDB.swift") }
    static var sqlite: Self { .product(name: "GRDBSQLite", package: "GRDB.swift") }
    static var crypto: Self { .product(name: "Crypto", package: "swift-crypto") }
    static var nio: Self { .product(name: "NIOCore", package: "swift-nio") }
    static var httpTypes: Self { .product(name: "HTTPTypes", package: "swift-http-types") }
    static var logging: Self { .product(name: "Logging", package: "swift-log") }
    static var lifecycle: Self { .product(name: "ServiceLifecycle", package: "swift-service-lifecycle") }
    static var yams: Self { .product(name: "Yams", package: "Yams") }
    static var argumentParser: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var configuration: Self { .product(name: "Configuration", package: "swift-configuration") }
    static var subprocess: Self { .product(name: "Subprocess", package: "swift-subprocess") }
}

extension [SwiftSetting] {
    static var house: Self {
        [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
    }
}
