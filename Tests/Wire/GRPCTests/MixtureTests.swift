import GRPC
import TestInputs
import Testing

@Suite("Any mixture of what a sidecar does")
struct MixtureTests {
    /// Numbers that are the same in each run of a seed.
    private struct Numbers {
        private var generator: SeededGenerator

        init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

        mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

        mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
    }

    @Test(
        "Each call ends once, none waits for ever, and calls that come later are answered",
        arguments: RandomRuns.seeds(24, soak: 500))
    func mixture(seed: UInt64) throws {
        var numbers = Numbers(seed: seed)
        var late: [GRPCServerCall] = []
        var isGood = false
        let options = GRPCServer.Options(
            streamLimit: numbers.one(of: [1, 3, 100]), streamWindow: numbers.one(of: [100, 65_535]))
        let test = try SidecarAndClient(
            options: options, callLimit: numbers.one(of: [2, 50, 2000]), lastStream: numbers.one(of: [9, 51, .max])
        ) { call, _ in
            switch isGood ? 9 : numbers.below(40) {
            case 0: call.disconnect()
            case 1: call.goAway()
            case 2, 3: call.reset()
            case 4, 5: late.append(call)
            case 6: call.ping(100)
            case 7: call.respond(body: [UInt8](repeating: 0, count: 70_000))
            case 8: for call in late { call.succeed([]) }
            default: call.succeed([1])
            }
        }
        for _ in 0..<60 {
            for _ in 0..<numbers.below(8) {
                let size = numbers.one(of: [0, 10, 100_000])
                test.call([UInt8](repeating: 1, count: size), within: .milliseconds(1 + numbers.below(3000)))
            }
            if numbers.below(10) == 0 { test.server?.isReadHeld.toggle() }
            switch numbers.below(25) {
            case 0: test.stopServing()
            case 1 where test.server == nil: try test.serve()
            case 2:
                test.client.stop()
                test.client.start()
            default: break
            }
            test.turn(times: 1 + numbers.below(5))
            test.move(.milliseconds(numbers.below(200)))
        }
        test.server?.isReadHeld = false
        for _ in 0..<35 { test.wait(.milliseconds(100)) }
        #expect(test.outcomes.count == test.started && test.ends.count == test.started)
        #expect(test.client.waitingCount == 0)

        isGood = true
        if test.server == nil { try test.serve() }
        let first = test.started
        for _ in 0..<30 {
            test.call(within: .seconds(20))
            test.wait(.milliseconds(100))
        }
        for _ in 0..<10 { test.wait(.milliseconds(500)) }
        #expect((first..<test.started).count { test.answer($0) == [1] } == 30)
        #expect(test.ends.count == test.started)
    }
}
