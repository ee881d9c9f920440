#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A port on which connections are accepted.
package final class SocketListener: DescriptorOwner {
    /// How the port is opened.
    package struct Options {
        /// How many connections wait to be accepted, before the system refuses more.
        package var backlog: Int

        /// The size of each connection's receive buffer in the system, in bytes; `nil` leaves it to the system.
        package var receiveBuffer: Int?

        package init(backlog: Int = 1024, receiveBuffer: Int? = nil) {
            self.backlog = backlog
            self.receiveBuffer = receiveBuffer
        }
    }

    /// How many connections are accepted in one turn.
    private static let acceptsInTurn = 64

    /// How long nothing is accepted after the process or the system ran out of descriptors or memory.
    private static let rest = Duration.seconds(1)

    private let loop: SocketLoop
    private let descriptor: WatchedDescriptor
    private var accepted: ((Socket) -> Void)?
    private var restTimer: LoopTimer?

    /// The port that is open, also where 0 was asked for.
    package let port: Int

    /// Called when accepting rests for a second, with the reason.
    package var resting: ((SystemFailure) -> Void)?

    /// Opens the port. `::` also takes IPv4.
    ///
    /// - Parameters:
    ///   - address: numeric, IPv4 or IPv6.
    ///   - accepted: called for each connection. Without a handler, set here or later, nothing is read from it.
    package init(
        _ loop: SocketLoop, address: String, port: Int, options: Options = Options(),
        accepted: @escaping (Socket) -> Void
    ) throws(SystemFailure) {
        self.loop = loop
        self.accepted = accepted
        descriptor = try Self.open(loop, try NumericAddress(address, port: port), options)
        do throws(SystemFailure) {
            self.port = try NumericAddress.port(of: descriptor.number)
            try descriptor.watch(.reading)
        } catch {
            descriptor.close()
            throw error
        }
        descriptor.open(for: self)
    }

    /// Closes the port and lets go of the closures; connections that were accepted stay. It may be called again.
    package func close() {
        restTimer?.cancel()
        descriptor.close()
        (accepted, resting) = (nil, nil)
    }

    private static func open(
        _ loop: SocketLoop, _ address: NumericAddress, _ options: Options
    ) throws(SystemFailure) -> WatchedDescriptor {
        let number = try systemSocket(address.family)
        setOption(number, SOL_SOCKET, SO_REUSEADDR, 1)
        if address.family == AF_INET6 { setOption(number, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
        // Before listening, so that the window that is offered to a client fits; connections inherit it.
        if let size = options.receiveBuffer { setOption(number, SOL_SOCKET, SO_RCVBUF, size) }
        do throws(SystemFailure) {
            try address.withSystemAddress { start, size throws(SystemFailure) in
                if bind(number, start, size) != 0 { throw .last("bind") }
            }
            if listen(number, Int32(clamping: options.backlog)) != 0 { throw .last("listen") }
        } catch {
            systemClose(number)
            throw error
        }
        return try WatchedDescriptor(loop, number)
    }

    func ready(_ readiness: Readiness) {
        for _ in 0..<Self.acceptsInTurn where descriptor.isOpen {
            do throws(SystemFailure) {
                let number = try systemAccept(descriptor.number)
                accepted?(try Socket(loop, try WatchedDescriptor(loop, number)))
            } catch {
                if error.code == EAGAIN || error.code == EWOULDBLOCK { return }
                guard Self.passing.contains(error.code) else { return restAfter(error) }
            }
        }
    }

    /// Errors of one connection, which is gone already or whose network failed (Linux, accept(2)): the next may be well.
    private static let passing: Set<Int32> = [
        ECONNABORTED, EINTR, EPROTO, EPERM, ENETDOWN, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH, ENOPROTOOPT, EOPNOTSUPP,
    ]

    /// Accepts nothing for a second: what ran out does not come back sooner by asking for it.
    private func restAfter(_ failure: SystemFailure) {
        descriptor.watchNothing()
        restTimer = loop.schedule(at: loop.now + Self.rest) { self.goOn() }
        resting?(failure)
    }

    private func goOn() {
        do throws(SystemFailure) {
            try descriptor.watch(.reading)
        } catch {
            restAfter(error)
        }
    }
}
