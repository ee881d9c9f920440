import CommandArguments
import Terminal

/// A small program with every kind of argument.
struct Shop: Command {
    static let summary = CommandSummary(
        name: "shop", abstract: "Sells things.",
        discussion: """
            Has goods and buyers.

              shop sell pear
            """,
        subcommands: [Sell.self, Ask.self, Secret.self])
    static let arguments: [Argument<Self>] = []

    func run(in context: CommandContext) throws {}

    static let tree = CommandTree(Shop.self, version: "1.2.3") { word in
        word.hasSuffix(".txt") ? "a command comes before the file, as in 'shop sell \(word)'" : nil
    }
}

/// A group that commands share.
struct Place: ArgumentGroup {
    var town = "Ulm"
    fileprivate var namedStreet: String?
    var quiet = false
    private(set) var label = ""

    static let arguments: [Argument<Self>] = [
        .option("town", short: "t", \.town, help: "The town."),
        .option(
            "street", \.namedStreet, value: "name", help: "The street.", discussion: "Without it the market place.",
            defaultText: "market"),
        .flag("quiet", short: "q", \.quiet, help: "Say nothing."),
    ]

    mutating func validate(in context: CommandContext) throws {
        if town.isEmpty { throw ValidationError("a town has a name") }
        label = "\(town), \(namedStreet ?? "market")"
    }
}

enum Form: String, CaseIterable, ArgumentValue {
    case text
    case json
}

struct Sell: Command {
    var goods: [String] = []
    var place = Place()
    var form: Form = .text
    var file: String?
    var folder: String?
    var count: Int?
    var discounts: [Int] = []
    var strict: Bool?
    var gift = false
    var old: String?
    var hidden = false

    static let summary = CommandSummary(
        name: "sell", abstract: "Sell goods to whoever wants them.",
        discussion:
            "Equal goods give equal prices, whoever buys them, wherever that is and at whatever time of the day.",
        examples: ["shop sell pear", Example("Sell two", "shop sell --count 2 pear apple")],
        exitStatuses: [ExitMeaning(0, "sold"), ExitMeaning(64, "wrong usage")],
        sections: [TextSection("ENVIRONMENT", [("SHOP_TOWN", "the town where the command line names none")])])

    static let arguments: [Argument<Self>] = [
        .positional(
            "good", \.goods, help: "What is sold.", completion: .files(extensions: ["txt", "md"]), isRequired: true),
        .group(\.place),
        .option("output", short: "o", \.form, help: "The format of the output."),
        .option("file", \.file, help: "Where the bill goes.", completion: .files()).formerly("slip", since: "0.9.0"),
        .option("output-dir", \.folder, value: "dir", help: "Where bills go.", completion: .directories),
        .option("count", short: "n", \.count, help: "How many.", section: "PRICES"),
        .option(
            "discount", \.discounts, value: "percent", help: "A discount. Repeat it for each.",
            completion: .values(["10", "20"]), separator: ",", section: "PRICES"
        ) { text throws(ValidationError) in
            guard let number = Int(text), 0...100 ~= number else { throw ValidationError("a discount is 0 to 100") }
            return number
        },
        .invertibleFlag("strict", \.strict, help: "Take exact money only."),
        .flag("gift", short: "g", \.gift, help: "Wrap it.").also("wrap"),
        .option(
            "bill", \.old, help: "Where the bill goes.", deprecation: Deprecation(since: "0.9.0", replacement: "file")),
        .flag("hidden", \.hidden, help: "Not shown.", isHidden: true),
    ]

    func validate(in context: CommandContext) throws {
        if gift, count == 0 { throw ValidationError("there is nothing to wrap") }
    }

    func run(in context: CommandContext) throws {
        if goods == ["fail"] { throw ExitCode(3) }
    }
}

struct Ask: Command {
    var topic: String?
    var recursive = false

    static let summary = CommandSummary(name: "ask", abstract: "Ask about a topic.")
    static let arguments: [Argument<Self>] = [
        .positional(
            "topic", \.topic, help: "What is asked about.",
            completion: .custom { begun, _ in ["prices", "price of pears", "towns"].filter { $0.hasPrefix(begun) } }),
        .flag("recursive", \.recursive, help: "All of it."),
    ]

    func run(in context: CommandContext) throws {}
}

struct Secret: Command {
    static let summary = CommandSummary(name: "secret", abstract: "Is not shown.", isHidden: true)
    static let arguments: [Argument<Self>] = []
    func run(in context: CommandContext) throws {}
}
