import CloudEvents
import Glibc
import SocketLoop
import Testing

@testable import EventsAdapter

@Suite("The adapter as a process")
struct ProgramTests {
    @Test("What it is asked is answered, and what is wrong is one line and a status")
    func endings() throws {
        let check = try AdapterProgram("--check-config", environment: AdapterProgram.source)
        #expect(check.lines().last == "to            sink sink")
        #expect(check.wait() == 0)
        let version = try AdapterProgram("--version")
        #expect(version.lines().prefix(2).map { $0.contains("libevent") } == [false, true])
        #expect(version.wait() == 0)
        let unknown = try AdapterProgram("--unknown")
        #expect(unknown.lines() == ["ofevents-adapter: there is no argument '--unknown'; --help shows what there is"])
        #expect(unknown.wait() == 64)
        let unset = try AdapterProgram()
        #expect(unset.lines() == ["ofevents-adapter: CONFIG: it is not set; the compiler sets it in every Deployment"])
        #expect(unset.wait() == 78)
        let trigger = #"""
            {"namespace":"n","triggerName":"m","eventBusName":"b","eventBusComponentName":"bus","eventBusTopics":["t"],\#
            "inputs":[{"name":"a","namespace":"n","eventSourceName":"s","eventName":"a","topic":"t"}],\#
            "subscribers":[{"condition":"a ||","sinkComponentName":"sink"}]}
            """#
        let condition = try AdapterProgram("--check-config", environment: ["CONFIG": trigger])
        let lines = condition.lines()
        #expect(lines.count == 1 && lines[0].hasPrefix("ofevents-adapter: CONFIG: the condition 'a ||': "), "\(lines)")
        #expect(condition.wait() == 78)
    }

    @Test("SIGTERM ends it in order, a second signal at once")
    func signals() throws {
        let ordered = try AdapterProgram(environment: AdapterProgram.source)
        #expect(ordered.line(with: #""components":"source, sink""#) != nil)
        ordered.signal(SIGTERM)
        #expect(ordered.lines().map { $0.contains("draining") || $0.contains("stopped") } == [true, true])
        #expect(ordered.wait() == 0)
        // With an event that it holds, beside a sidecar that does not say that it ends: so there is time for the second signal.
        let world = try TestLoop()
        let listener = try SocketListener(world.loop, address: "127.0.0.1", port: 0, options: .init()) { _ in }
        let hurried = try AdapterProgram(
            environment: AdapterProgram.source.merging(["DAPR_HTTP_PORT": "\(listener.port)"]) { $1 })
        let appPort = try #require(Int(try port("app-port", of: hurried)))
        let event = Exchange(
            to: world, port: appPort, Array("POST /source HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\n\r\n1".utf8))
        world.pass(.milliseconds(10))
        defer { event.close() }
        hurried.signal(SIGTERM)
        #expect(hurried.line(with: "draining") != nil)
        hurried.signal(SIGINT)
        #expect(hurried.lines() == [])
        #expect(hurried.wait() == 128 + SIGINT)
    }

    @Test("A port that is taken ends it with 69, and says why")
    func taken() throws {
        let first = try AdapterProgram(environment: AdapterProgram.source)
        let port = try port("app-port", of: first)
        let second = try AdapterProgram(environment: AdapterProgram.source.merging(["APP_PORT": port]) { $1 })
        let line = try #require(second.line(with: "cannot start"))
        #expect(line.contains(#""level":"critical""#) && line.contains("bind: Address already in use"))
        #expect(second.wait() == 69)
    }

    @Test("Without descriptors it warns once for each rest of accepting, and goes on when there are some")
    func exhausted() throws {
        let program = try AdapterProgram(environment: AdapterProgram.source, descriptors: 24)
        let port = try port("app-port", of: program)
        let world = try TestLoop()
        let clients = (0..<40).map { _ in Exchange(to: world, port: Int(port) ?? 0, []) }
        var moments: [Duration] = []
        for _ in 0..<2 {
            let line = try #require(program.line(with: "no connection is accepted for a second"))
            #expect(line.contains(#""level":"warning""#) && line.contains(#""port":"\#(port)""#))
            #expect(line.contains(#""reason":"accept"#) && line.contains("Too many open files"))
            moments.append(try moment(of: line))
        }
        #expect(moments[1] - moments[0] > .milliseconds(900))
        for client in clients { client.close() }
        let health = Exchange(
            to: world, port: Int(port) ?? 0, Array("GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n".utf8))
        let end = ContinuousClock.now + .seconds(10)
        while health.answer == nil, ContinuousClock.now < end { world.pass(.milliseconds(1)) }
        #expect(health.answer?.status == 200)
        program.signal(SIGTERM)
        #expect(program.wait() == 0)
    }

    /// When a line was written.
    private func moment(of line: String) throws -> Duration {
        let match = try #require(line.firstMatch(of: try Regex(#""time":"([^"]+)""#, as: (Substring, Substring).self)))
        return try #require(durationSince1970(String(match.output.1)))
    }

    /// A port that the program says it has opened.
    private func port(_ name: String, of program: AdapterProgram) throws -> String {
        let line = try #require(program.line(with: #""message":"started""#))
        return try #require(line.firstMatch(of: try Regex("\"\(name)\":\"([0-9]+)\"", as: (Substring, Substring).self)))
            .output.1.description
    }
}
