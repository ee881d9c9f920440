import Testing

@testable import SocketLoop

@Suite("Timers and work for later")
struct TimerTests {
    let clock = HandClock()

    private func withLoop(_ body: (SocketLoop) throws -> Void) throws {
        let loop = try SocketLoop { [clock] in clock.time }
        defer { loop.close() }
        try body(loop)
    }

    @Test("Timers run in the order of their times, and of calls for the same time, when the clock says so")
    func order() throws {
        try withLoop { loop in
            var done: [String] = []
            let start = loop.now
            for (name, time) in [("c", 20), ("a", 10), ("d", 20), ("b", 10), ("e", 3_600_000)] {
                loop.schedule(at: start + .milliseconds(time)) { done.append(name) }
            }
            loop.turn()
            #expect(done.isEmpty)
            clock.time += .milliseconds(10)
            loop.turn()
            #expect(done == ["a", "b"])
            clock.time += .milliseconds(9)
            loop.turn()
            #expect(done == ["a", "b"])
            clock.time += .hours(1)
            loop.turn()
            #expect(done == ["a", "b", "c", "d", "e"])
        }
    }

    @Test("What a timer schedules for now waits for the next turn, and does not keep others from theirs")
    func now() throws {
        try withLoop { loop in
            var done: [Int] = []
            func again() {
                done.append(0)
                loop.schedule(at: .zero) { again() }
            }
            loop.schedule(at: loop.now) { again() }
            loop.schedule(at: loop.now) { done.append(1) }
            loop.turn()
            #expect(done == [0, 1])
            loop.turn()
            #expect(done == [0, 1, 0])
        }
    }

    @Test("A cancelled timer does not run, also when another cancels it in the same turn")
    func cancel() throws {
        try withLoop { loop in
            var done: [Int] = []
            var second: LoopTimer?
            let first = loop.schedule(at: loop.now) { done.append(0) }
            loop.schedule(at: loop.now) { second?.cancel() }
            second = loop.schedule(at: loop.now) { done.append(2) }
            loop.schedule(at: loop.now) { done.append(3) }
            first.cancel()
            first.cancel()
            loop.turn()
            #expect(done == [3])
            second?.cancel()
        }
    }

    @Test("100,000 cancelled timers hold nothing: no place, no work, no memory")
    func cancelMany() throws {
        try withLoop { loop in
            final class Witness {}
            weak var witness: Witness?
            do {
                let held = Witness()
                witness = held
                var timers: [LoopTimer] = []
                for index in 0..<100_000 {
                    let time = Duration.milliseconds(10 + index * 7919 % 10_000_000)
                    timers.append(loop.schedule(at: loop.now + time) { _ = held })
                }
                #expect(loop.timers.waitingCount == 100_000)
                for timer in timers.shuffled() { timer.cancel() }
                #expect(loop.timers.waitingCount == 0)
                #expect(loop.timers.capacity < 2048)
            }
            #expect(witness == nil)
        }
    }

    @Test("Any mixture of times and cancellations runs what is left in order")
    func mixture() throws {
        for _ in 0..<200 {
            try withLoop { loop in
                let start = loop.now
                var expected: [(time: Int, index: Int)] = []
                var done: [Int] = []
                var timers: [LoopTimer] = []
                for index in 0..<100 {
                    let time = Int.random(in: 0..<40)
                    timers.append(loop.schedule(at: start + .seconds(time)) { done.append(index) })
                    expected.append((time, index))
                    if Bool.random() {
                        let gone = Int.random(in: 0...index)
                        timers[gone].cancel()
                        expected.removeAll { $0.index == gone }
                    }
                }
                for _ in 0..<41 {
                    clock.time += .seconds(1)
                    loop.turn()
                }
                #expect(done == expected.sorted { ($0.time, $0.index) < ($1.time, $1.index) }.map(\.index))
            }
        }
    }

    @Test("Work for later comes after what is ready and what is due, in the same turn, in order")
    func later() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        var done: [String] = []
        ends.atServer.within["received"] = { [loop = stage.loop] _ in
            loop.later {
                done.append("later")
                loop.later { done.append("last") }
            }
            done.append("received")
        }
        stage.loop.schedule(at: stage.loop.now) {
            stage.loop.later { done.append("timer's") }
            done.append("timer")
        }
        ends.client.write("x")
        stage.loop.turn()
        #expect(done == ["received", "timer", "later", "timer's", "last"])
    }

    @Test("Work that adds itself again does not keep a turn from its end, and the next turn does not sleep")
    func rounds() throws {
        try withLoop { loop in
            var count = 0
            func again() {
                count += 1
                loop.later { again() }
            }
            loop.later { again() }
            loop.turn()
            #expect(count == 16)
            loop.turn(waiting: true)
            #expect(count == 32)
        }
    }

    @Test("After the loop is closed nothing is scheduled and nothing runs")
    func closed() throws {
        let loop = try SocketLoop { [clock] in clock.time }
        var count = 0
        loop.schedule(at: loop.now) { count += 1 }
        loop.close()
        loop.schedule(at: loop.now) { count += 1 }.cancel()
        loop.later { count += 1 }
        loop.turn()
        #expect(count == 0)
    }

    @Test("A sleep ends for an earlier timer that a timer has set, by the system's clock")
    func sleep() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        var times: [Duration] = []
        let start = loop.now
        loop.schedule(at: start + .seconds(100)) {}
        loop.schedule(at: start + .milliseconds(30)) {
            times.append(loop.now - start)
            loop.schedule(at: start + .milliseconds(45)) {
                times.append(loop.now - start)
                loop.stop()
            }
        }
        loop.run()
        #expect(times.count == 2)
        #expect(times[0] >= .milliseconds(30) && times[1] >= .milliseconds(45))
        #expect(times[1] < .seconds(20))
    }

    @Test("The library's version is known")
    func version() {
        #expect(SocketLoop.libraryVersion.hasPrefix("libevent 2."))
    }
}

extension Duration {
    fileprivate static func hours(_ count: Int) -> Duration { .seconds(3600 * count) }
}
