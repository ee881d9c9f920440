import GRPC
import SocketLoop

/// Makes calls of a gRPC server and prints how each ended, as a line of JSON, for scripts that play the server.
///
///     GRPCProbe PORT [METHOD COUNT SIZE MILLISECONDS | then]...
///
/// COUNT calls of `/probe.Probe/METHOD` with messages of SIZE bytes are started at once and have so many milliseconds;
/// after `then` the next ones, when all before have ended. The bytes of call n's message are n, n + 7, n + 14 and so
/// on. It ends with status 0 when all calls have ended, and with 64 for arguments that it does not know.
@main
struct GRPCProbe {
    private struct Group {
        var path: StaticString
        var count: Int
        var size: Int
        var time: Duration
    }

    static func main() throws {
        guard let (port, phases) = read(Array(CommandLine.arguments.dropFirst())) else { return exitWithUsage() }
        let loop = try SocketLoop()
        let client = GRPCClient(
            loop, port: port,
            headers: [
                GRPCHeader("user-agent", "probe", isIndexed: true),
                GRPCHeader("probe-token", "secret", isIndexed: false),
            ])
        client.start()
        var number = 0
        for groups in phases {
            var open = 0
            for group in groups {
                for _ in 0..<group.count {
                    let call = number
                    number += 1
                    open += 1
                    client.start(
                        GRPCCall(
                            group.path, deadline: loop.now + group.time,
                            message: { GRPCMessage([], bytes(group.size, of: call)) },
                            complete: { result in
                                open -= 1
                                print(line(call, result))
                            }))
                }
            }
            while open > 0 { loop.turn(waiting: true) }
        }
        client.stop()
        loop.close()
    }

    private static func read(_ arguments: [String]) -> (port: Int, phases: [[Group]])? {
        guard let port = arguments.first.flatMap({ Int($0) }) else { return nil }
        var phases: [[Group]] = [[]]
        var rest = arguments.dropFirst()
        while let word = rest.popFirst() {
            if word == "then" {
                phases.append([])
                continue
            }
            guard let path = paths[word], let count = rest.popFirst().flatMap({ Int($0) }),
                let size = rest.popFirst().flatMap({ Int($0) }), let time = rest.popFirst().flatMap({ Int($0) })
            else { return nil }
            phases[phases.count - 1].append(Group(path: path, count: count, size: size, time: .milliseconds(time)))
        }
        return (port, phases)
    }

    private static let paths: [String: StaticString] = [
        "Echo": "/probe.Probe/Echo", "Delay": "/probe.Probe/Delay", "Fail": "/probe.Probe/Fail",
        "Status": "/probe.Probe/Status", "Size": "/probe.Probe/Size", "Remaining": "/probe.Probe/Remaining",
        "Hang": "/probe.Probe/Hang", "Metadata": "/probe.Probe/Metadata", "Stop": "/probe.Probe/Stop",
        "Compressed": "/probe.Probe/Compressed", "Unknown": "/probe.Probe/Unknown",
    ]

    private static func bytes(_ size: Int, of call: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { space, count in
            for index in 0..<size { space[index] = UInt8(truncatingIfNeeded: call &+ index &* 7) }
            count = size
        }
    }

    private static func line(_ call: Int, _ result: Result<[UInt8], GRPCFailure>) -> String {
        switch result {
        case .success(let answer):
            let sum = answer.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            let start = String(decoding: answer.prefix(1000).filter { 0x20...0x7E ~= $0 }, as: UTF8.self)
            return
                #"{"call": \#(call), "size": \#(answer.count), "fnv": "\#(String(sum, radix: 16))", "text": "\#(escaped(start))"}"#
        case .failure(let failure): return #"{"call": \#(call), "failure": "\#(escaped(failure.reason))"}"#
        }
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\0"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func exitWithUsage() {
        print("usage: GRPCProbe PORT [METHOD COUNT SIZE MILLISECONDS | then]...")
        quit(64)
    }
}
