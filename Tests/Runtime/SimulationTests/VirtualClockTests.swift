import Simulation
import Testing

@Suite("The virtual clock")
struct VirtualClockTests {
    @Test("What waits is done in the order of its time, and of the asking where that is the same")
    func order() {
        let clock = VirtualClock()
        var done: [String] = []
        clock.wait(.seconds(2)) { done.append("c \(clock.now)") }
        clock.wait(.seconds(1)) {
            done.append("a \(clock.now)")
            clock.wait(.zero) { done.append("b \(clock.now)") }
            clock.wait(.seconds(9)) { done.append("e \(clock.now)") }
        }
        clock.wait(.seconds(2)) { done.append("d \(clock.now)") }
        clock.run()
        #expect(done == ["a 1.0 seconds", "b 1.0 seconds", "c 2.0 seconds", "d 2.0 seconds", "e 10.0 seconds"])
    }

    @Test("It stops at the given time, and never goes back")
    func until() {
        let clock = VirtualClock()
        var count = 0
        clock.wait(.seconds(5)) { count += 1 }
        clock.wait(.seconds(6)) { count += 1 }
        clock.run(until: .seconds(5))
        #expect(count == 1)
        #expect(clock.now == .seconds(5))
        clock.run(until: .seconds(1))
        #expect(clock.now == .seconds(5))
        clock.wait(.seconds(-9)) { count += 1 }
        clock.run(until: .seconds(5))
        #expect(count == 2)
    }

    @Test(
        "Times are written as people write them",
        arguments: [
            (Duration.zero, "0 s"), (.seconds(61), "61 s"), (.milliseconds(250), "0.25 s"),
            (.milliseconds(1001), "1.001 s"),
            (.milliseconds(100), "0.1 s"),
        ])
    func text(_ time: Duration, expected: String) { #expect(secondsText(time) == expected) }
}
