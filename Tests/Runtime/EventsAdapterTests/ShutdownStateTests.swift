import Testing

@testable import EventsAdapter

@Suite("The end of a pod, step by step")
struct ShutdownStateTests {
    /// What is seen at a moment, in milliseconds after SIGTERM.
    private struct Sight {
        var time: Int
        var inFlight = 0
        var received = 0
        var sidecar = ShutdownState.Sidecar.running
    }

    /// Looks every 50 ms at what a closure shows, and says when each thing happened first.
    private func run(
        limit: Duration = .seconds(25), until end: Int = 30_000, _ sight: (Int) -> Sight
    ) -> (unhealthy: Int?, givesBack: Int?, over: Int?) {
        var state = ShutdownState(at: .seconds(100), limit: limit, received: 0)
        var (unhealthy, givesBack, over): (Int?, Int?, Int?) = (nil, nil, nil)
        for time in stride(from: 0, through: end, by: 50) where over == nil {
            let sight = sight(time)
            state.look(
                at: .seconds(100) + .milliseconds(time), inFlight: sight.inFlight, received: sight.received,
                sight.sidecar)
            if !state.isHealthy { unhealthy = unhealthy ?? time }
            if state.givesBack { givesBack = givesBack ?? time }
            if state.isOver { over = time }
        }
        return (unhealthy, givesBack, over)
    }

    @Test("With nothing in flight it is unhealthy after 200 ms, and ends when the sidecar is gone")
    func idle() {
        let end = run { Sight(time: $0, sidecar: $0 < 100 ? .running : $0 < 2500 ? .stopping : .gone) }
        #expect(end == (200, 100, 2500))
    }

    @Test("It is healthy while a delivery goes on")
    func busy() {
        let end = run { Sight(time: $0, inFlight: $0 < 6000 ? 1 : 0, sidecar: $0 < 9000 ? .stopping : .gone) }
        #expect(end == (6200, 0, 9000))
    }

    @Test("While events still come it is unhealthy after two seconds, and delivers what comes")
    func arrivals() {
        let end = run { time in
            Sight(
                time: time, inFlight: time < 4000 ? 1 : 0, received: min(time, 4000) / 50,
                sidecar: time < 6000 ? .stopping : .gone)
        }
        #expect(end == (2000, 0, 6000))
    }

    @Test("Quick events that are never in flight when it looks count too")
    func quickArrivals() {
        let end = run { Sight(time: $0, received: min($0, 1000) / 100, sidecar: $0 < 4000 ? .stopping : .gone) }
        #expect(end.unhealthy == 1250)
    }

    @Test(
        "Beside a sidecar that runs it never gives back, and ends four seconds after it was unhealthy and one of quiet")
    func running() {
        #expect(run { Sight(time: $0) } == (200, nil, 4200))
        let end = run { Sight(time: $0, inFlight: (3900..<4100).contains($0) ? 1 : 0, received: $0 < 3900 ? 0 : 1) }
        #expect(end == (200, nil, 5100))
    }

    @Test("A sidecar that is gone ends it when nothing is in flight")
    func gone() {
        #expect(run { Sight(time: $0, sidecar: .gone) } == (nil, 0, 0))
        #expect(run { Sight(time: $0, inFlight: $0 < 700 ? 1 : 0, sidecar: .gone) } == (nil, 0, 700))
    }

    @Test("Events go back from the first sign on, also when the sidecar then seems to run")
    func latched() {
        let end = run(until: 10_000) { Sight(time: $0, sidecar: $0 == 300 ? .stopping : .running) }
        #expect(end == (200, 300, nil))
    }

    @Test("The limit ends it in any case")
    func limit() {
        #expect(run { Sight(time: $0, inFlight: 1) } == (nil, nil, 25_000))
        #expect(run(limit: .zero) { Sight(time: $0, inFlight: 1) }.over == 0)
        #expect(run { Sight(time: $0, sidecar: .stopping) }.over == 25_000)
    }
}
