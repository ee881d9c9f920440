import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("What concerns the whole process")
struct ProcessTests {
    @Test(
        "The first signal is reported, the second ends the process",
        arguments: [
            (SIGTERM, SIGTERM), (SIGINT, SIGINT), (SIGTERM, SIGINT), (SIGINT, SIGTERM),
        ])
    func signals(first: Int32, second: Int32) throws {
        let child = try Child("signals")
        #expect(child.line()?.hasPrefix("sigaction: ") == true)
        #expect(child.line() == "ready")
        child.signal(SIGPIPE)
        child.signal(first)
        #expect(child.line() == "first \(first)")
        child.signal(second)
        #expect(child.lines() == [])
        #expect(child.wait() == 128 + second)
    }

    @Test("The second signal ends a turn that does not end")
    func busy() throws {
        let child = try Child("busy")
        #expect(child.line() != nil)
        #expect(child.line() == "ready")
        child.signal(SIGTERM)
        usleep(50_000)
        child.signal(SIGINT)
        #expect(child.lines() == [])
        // A child that had no time between the signals gets the one with the lower number first.
        #expect([128 + SIGINT, 128 + SIGTERM].contains(child.wait()))
    }

    @Test("Signals that were given back act as before, and may be taken again")
    func returned() throws {
        let child = try Child("returned")
        #expect(child.line() == "ready")
        child.signal(SIGTERM)
        #expect(child.lines() == ["first \(SIGTERM)", "again \(SIGINT)"])
        #expect(child.wait() == -SIGTERM)
    }

    @Test("Signals that interrupt its sleep neither end the loop nor make it turn")
    func interrupted() throws {
        let child = try Child("interrupted")
        #expect(child.line() == "ready")
        for _ in 0..<100 {
            child.signal(SIGUSR1)
            usleep(500)
        }
        child.signal(SIGTERM)
        // The one that says that it is ready, and the one of SIGTERM.
        #expect(child.lines() == ["turns 2"])
        #expect(child.wait() == 0)
    }

    @Test("A listener that finds no descriptor left rests for a second, and goes on then")
    func exhausted() throws {
        let child = try Child("exhausted")
        #expect(
            child.lines() == [
                "accepted 4 rests 1 true", "rests 1", "rests 2", "accepted while it rests 0", "accepted 4", "closed",
            ])
        #expect(child.wait() == 0)
    }

    @Test("libevent's variables change nothing, and it writes nothing")
    func environment() throws {
        let variables = [
            "EVENT_SHOW_METHOD=1", "EVENT_NOEPOLL=1", "EVENT_NOPOLL=1", "EVENT_NOSELECT=1", "EVENT_NOKQUEUE=1",
        ]
        let child = try Child("leaks", environment: variables)
        #expect(child.lines() == ["more 0"])
        #expect(child.wait() == 0)
    }

    @Test("No descriptor is left open")
    func leaks() throws {
        let child = try Child("leaks")
        #expect(child.lines() == ["more 0"])
        #expect(child.wait() == 0)
    }
}
