import Foundation
import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("Log lines")
struct LoggerTests {
    /// The lines that are written.
    private final class Lines {
        private(set) var all: [String] = []

        func write(_ line: [UInt8]) { all.append(String(decoding: line, as: UTF8.self)) }
    }

    @Test("A line is one object: time, level and message, then the metadata sorted by name")
    func line() throws {
        let lines = Lines()
        Logger(level: .info, write: lines.write).info("started", metadata: ["ops-port": "8081", "app-port": "5050"])
        let line = try #require(lines.all.first)
        #expect(lines.all.count == 1)
        let rest = #""level":"info","message":"started","app-port":"5050","ops-port":"8081"}"# + "\n"
        #expect(line.hasPrefix(#"{"time":""#) && line.hasSuffix(#"Z",\#(rest)"#))
        let time = try #require(line.firstMatch(of: /"time":"([0-9-]{10}T[0-9:]{8}\.[0-9]{3}Z)",/)).output.1
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions.insert(.withFractionalSeconds)
        #expect(abs(try #require(formatter.date(from: String(time))).timeIntervalSinceNow) < 60)
    }

    @Test("Whatever text a line holds, it is JSON in one line")
    func texts() throws {
        let lines = Lines()
        let text = "\"quoted\" \\ \n\r\t\u{0}\u{1f}\u{7f} é 😀 \u{2028}"
        Logger(level: .info, write: lines.write).warning(text, metadata: [text: text])
        let line = try #require(lines.all.first)
        #expect(line.utf8.filter { $0 == 0x0A }.count == 1 && line.utf8.last == 0x0A)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(object["message"] == text && object[text] == text && object["level"] == "warning")
    }

    @Test("Lines below the level are not written, and nothing of them is made", arguments: Logger.Level.allCases)
    func levels(level: Logger.Level) {
        let lines = Lines()
        let log = Logger(level: level, write: lines.write)
        var made = 0
        func message() -> String {
            made += 1
            return "m"
        }
        for other in Logger.Level.allCases { log.log(level: other, message(), metadata: ["k": message()]) }
        let written = Logger.Level.allCases.drop { $0 != level }
        #expect(made == 2 * written.count)
        #expect(
            lines.all.map { $0.firstMatch(of: /"level":"([a-z]+)"/)?.output.1 ?? "" } == written.map { "\($0)"[...] })
        #expect(written.allSatisfy { $0 >= level })
    }

    @Test("Each method writes its level")
    func methods() {
        let lines = Lines()
        let log = Logger(level: .trace, write: lines.write)
        log.debug("m")
        log.info("m")
        log.warning("m")
        log.error("m")
        log.critical("m")
        #expect(
            lines.all.map { $0.split(separator: #"Z","#).last ?? "" }
                == ["debug", "info", "warning", "error", "critical"].map {
                    "\"level\":\"\($0)\",\"message\":\"m\"}\n"[...]
                })
    }

    @Test("The names of levels are those of LOG_LEVEL, from the least")
    func names() {
        #expect(
            Logger.Level.allCases.map(\.rawValue) == [
                "trace", "debug", "info", "notice", "warning", "error", "critical",
            ])
        #expect(Logger.Level.allCases == Logger.Level.allCases.sorted())
        #expect(EnvironmentName.logLevel.rawValue == LogLevel.variable)
    }
}
