import CommandArguments
import Text

/// An event of the command line: `[namespace/]eventSource/event[=data][@time]`, or `-` for those of standard input.
///
/// The data may be `@file`, and begin with `@@` where they begin with an `@`.
struct SimulatedEvent: Equatable {
    var name: String
    var data = ""

    /// The file that has the data; nil where they stand in the event.
    var file: String?
    var time: Duration?

    init(name: String, data: String = "", file: String? = nil, time: Duration?) {
        (self.name, self.data, self.file, self.time) = (name, data, file, time)
    }

    /// What follows the last `@` is a time where it can be one: data may hold an `@` too, unlike names and behind a value of JSON.
    init(_ text: String) throws(ValidationError) {
        let start = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard start.count == 2, start[1].hasPrefix("@"), parseGoDuration(String(start[1].dropFirst())) == nil else {
            self = try Self(inWords: text)
            return
        }
        let isText = start[1].hasPrefix("@@")
        // The sign before a file, or the first of two, is no part of a value that a time may follow.
        self = try Self(inWords: "\(start[0])=\(start[1].dropFirst(isText ? 2 : 1))")
        if isText {
            data = "@" + data
        } else if data.isEmpty {
            throw ValidationError("'=@' names no file: write '=@FILE', or '=@@' for data that begin with an @")
        } else {
            (file, data) = (data, "")
        }
    }

    /// An `@` at the beginning of the data means nothing here.
    private init(inWords text: String) throws(ValidationError) {
        var rest = Substring(text)
        if let sign = rest.lastIndex(of: "@"), let time = parseGoDuration(String(rest[rest.index(after: sign)...])) {
            self.time = time
            rest = rest[..<sign]
        }
        let parts = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        name = String(parts[0])
        if parts.count == 2 { data = String(parts[1]) }
        if rest == "-" { return }
        if let sign = name.firstIndex(of: "@") { throw Self.misplaced(name[sign...], of: name[..<sign], data, time) }
        if let time = Self.end(behindJSON: data) { throw Self.faulty(time) }
        let names = name.split(separator: "/", omittingEmptySubsequences: false)
        guard 2...4 ~= names.count, !names.contains("") else {
            throw ValidationError("an event is written as [namespace/]eventSource/event, such as orders/placed@5s")
        }
    }

    /// What stands behind an object or a list of JSON and begins with `@`.
    private static func end(behindJSON data: String) -> Substring? {
        guard data.hasPrefix("{") || data.hasPrefix("["), let sign = data.lastIndex(of: "@"),
            let end = data[..<sign].last(where: { $0 != " " }), "}]".contains(end)
        else { return nil }
        return data[sign...].contains(where: { "}]".contains($0) }) ? nil : data[sign...]
    }

    private static func misplaced(
        _ time: Substring, of name: Substring, _ data: String, _ second: Duration?
    ) -> ValidationError {
        guard second == nil, parseGoDuration(String(time.dropFirst())) != nil else { return faulty(time) }
        return ValidationError("the time stands behind the data: write '\(name)=\(data)\(time)'")
    }

    private static func faulty(_ time: Substring) -> ValidationError {
        let value = time.dropFirst()
        let help =
            parseGoDuration(value + "s") == nil
            ? "write a number with a unit, such as '@5s' or '@1m30s'" : "write a unit, such as '@\(value)s'"
        return ValidationError("'\(time)' is not a time: \(help)")
    }
}
