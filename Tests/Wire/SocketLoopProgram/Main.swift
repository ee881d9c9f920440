import SocketLoop

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What tests of the loop cannot do in their own process: signals, a limit of descriptors, counting those that are open.
@main
enum Main {
    static func main() throws {
        switch CommandLine.arguments.dropFirst().first {
        case "signals": try signals(isBusy: false)
        case "busy": try signals(isBusy: true)
        case "returned": try returned()
        case "interrupted": try interrupted()
        case "exhausted": try exhausted()
        case "leaks": try leaks()
        default: exit(64)
        }
    }

    /// Tells of the first signal and goes on, or waits for signals in a turn that does not end.
    private static func signals(isBusy: Bool) throws {
        let loop = try SocketLoop()
        let signals = try TerminationSignals(loop) { number in say("first \(number)") }
        do {
            _ = try TerminationSignals(loop) { _ in }
            say("a second owner")
        } catch {
            say("\(error)")
        }
        loop.schedule(at: loop.now + .seconds(20)) { exit(70) }
        loop.schedule(at: loop.now) {
            say("ready")
            if isBusy { while loop.now > .zero {} }
        }
        loop.run()
        signals.close()
    }

    /// Stops at the first signal, gives the signals back, and meets the next one without them.
    private static func returned() throws {
        let loop = try SocketLoop()
        let signals = try TerminationSignals(loop) { number in
            say("first \(number)")
            loop.stop()
        }
        loop.later { say("ready") }
        loop.run()
        signals.close()
        signals.close()
        loop.close()
        let again = try SocketLoop()
        let others = try TerminationSignals(again) { number in
            say("again \(number)")
            again.stop()
        }
        kill(getpid(), SIGINT)
        again.run()
        others.close()
        again.close()
        kill(getpid(), SIGTERM)
        say("alive")
    }

    /// Takes SIGUSR1 and does nothing for it, so that each one interrupts the loop's sleep, and stops at SIGTERM.
    private static func interrupted() throws {
        signal(SIGUSR1) { _ in }
        let loop = try SocketLoop()
        let signals = try TerminationSignals(loop) { _ in loop.stop() }
        loop.schedule(at: loop.now + .seconds(20)) { exit(70) }
        loop.later { say("ready") }
        loop.run()
        say("turns \(loop.turnCount)")
        signals.close()
        loop.close()
    }

    /// Accepts until there is no descriptor left, and says how often the listener rested.
    private static func exhausted() throws {
        var time = Duration.zero
        let loop = try SocketLoop { time }
        var accepted: [Socket] = []
        var rests: [SystemFailure] = []
        let listener = try SocketListener(loop, address: "127.0.0.1", port: 0) { accepted.append($0) }
        listener.resting = { rests.append($0) }
        let peers = (0..<10).map { _ in connectedPeer(listener.port) }
        leaveDescriptors(4)
        for _ in 0..<1000 { loop.turn() }
        say("accepted \(accepted.count) rests \(rests.count) \(rests[0].code == EMFILE)")
        time = .milliseconds(999)
        for _ in 0..<1000 { loop.turn() }
        say("rests \(rests.count)")
        time = .milliseconds(1000)
        for _ in 0..<1000 { loop.turn() }
        say("rests \(rests.count)")
        for socket in accepted { socket.close() }
        let before = accepted.count
        loop.turn()
        say("accepted while it rests \(accepted.count - before)")
        time = .milliseconds(2000)
        for _ in 0..<3 { loop.turn() }
        say("accepted \(accepted.count - before)")
        listener.close()
        time = .milliseconds(9000)
        loop.turn()
        say("closed")
        loop.close()
        for peer in peers { close(peer) }
    }

    /// Opens and closes everything a hundred times, and says how many descriptors are open more than before.
    private static func leaks() throws {
        var before = 0
        for round in 0..<100 {
            // The first round opens what the process keeps.
            if round == 1 { before = openDescriptors() }
            let loop = try SocketLoop()
            var accepted: [Socket] = []
            let listener = try SocketListener(loop, address: "127.0.0.1", port: 0) { accepted.append($0) }
            let signals = try TerminationSignals(loop) { _ in }
            _ = try? SocketListener(loop, address: "127.0.0.1", port: listener.port) { _ in }
            _ = try? SocketListener(loop, address: "192.0.2.1", port: 0) { _ in }
            let peers = (0..<4).map { _ in connectedPeer(listener.port) }
            Socket.connect(loop, address: "127.0.0.1", port: listener.port, timeout: .seconds(1)) { _ in }
            Socket.connect(loop, address: "127.0.0.1", port: 1, timeout: .seconds(1)) { _ in }
            Socket.connect(loop, address: "127.0.0.1", port: listener.port, timeout: .seconds(1)) { _ in }.cancel()
            while accepted.count < 5 { loop.turn() }
            accepted[0].close()
            accepted[1].closeWhenWritten()
            if round.isMultiple(of: 2) { signals.close() }
            loop.close()
            for peer in peers { close(peer) }
        }
        say("more \(openDescriptors() - before)")
    }

    /// Writes a line at once.
    private static func say(_ text: String) {
        var text = text + "\n"
        text.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }

    private static func connectedPeer(_ port: Int) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        withUnsafeBytes(of: &address) { bytes in
            _ = bytes.withMemoryRebound(to: sockaddr.self) {
                connect(descriptor, $0.baseAddress, socklen_t(bytes.count))
            }
        }
        return descriptor
    }

    /// Lowers the limit of descriptors and uses them up, except so many.
    private static func leaveDescriptors(_ count: Int) {
        var limit = rlimit(rlim_cur: 200, rlim_max: 200)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        var copies: [Int32] = []
        while case let copy = dup(STDOUT_FILENO), copy >= 0 { copies.append(copy) }
        for copy in copies.suffix(count) { close(copy) }
    }

    private static func openDescriptors() -> Int {
        (0..<1000).count { fcntl(Int32($0), F_GETFD) >= 0 }
    }
}
