#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A connection that is being made.
package final class SocketConnect: DescriptorOwner {
    private let loop: SocketLoop
    private var descriptor: WatchedDescriptor?
    private var timer: LoopTimer?
    private var done: ((Result<Socket, SystemFailure>) -> Void)?

    fileprivate init(_ loop: SocketLoop, _ done: @escaping (Result<Socket, SystemFailure>) -> Void) {
        self.loop = loop
        self.done = done
    }

    /// Gives up; `done` is not called any more.
    package func cancel() {
        done = nil
        letGo()?.close()
    }

    func close() { finish(ECANCELED) }

    func ready(_ readiness: Readiness) {
        guard let number = descriptor?.number else { return }
        finish(pendingError(number))
    }

    fileprivate func start(_ address: NumericAddress, timeout: Duration) throws(SystemFailure) {
        let descriptor = try WatchedDescriptor(loop, systemSocket(address.family))
        self.descriptor = descriptor
        descriptor.open(for: self)
        do throws(SystemFailure) {
            try address.withSystemAddress { start, size throws(SystemFailure) in
                // An interrupted call goes on by itself (POSIX, connect).
                guard connect(descriptor.number, start, size) == 0 || errno == EINPROGRESS || errno == EINTR else {
                    throw .last("connect")
                }
            }
            try descriptor.watch(.writing)
        } catch {
            letGo()?.close()
            throw error
        }
        timer = loop.schedule(at: loop.now + timeout) { self.finish(ETIMEDOUT) }
    }

    private func letGo() -> WatchedDescriptor? {
        timer?.cancel()
        timer = nil
        defer { descriptor = nil }
        return descriptor
    }

    private func finish(_ code: Int32) {
        guard let descriptor = letGo() else { return }
        guard let done else { return descriptor.close() }
        self.done = nil
        // Where nobody listens on a port of the range for clients, the system may give a client that very port, and it
        // meets itself. Then it would also keep the port from who wants to listen there.
        let code = code == 0 && NumericAddress.isConnectedToItself(descriptor.number) ? ECONNREFUSED : code
        guard code == 0 else {
            descriptor.close()
            return done(.failure(SystemFailure(operation: "connect", code: code)))
        }
        done(Result { () throws(SystemFailure) in try Socket(loop, descriptor) })
    }

    fileprivate func fail(_ failure: SystemFailure) {
        let done = done
        self.done = nil
        done?(.failure(failure))
    }
}

extension Socket {
    /// Connects to a numeric address, IPv4 or IPv6; no name is looked up.
    ///
    /// - Parameters:
    ///   - timeout: how long that may take, by the loop's clock; then it fails with `ETIMEDOUT`.
    ///   - done: called once, never from inside this call, unless it is cancelled.
    @discardableResult
    package static func connect(
        _ loop: SocketLoop, address: String, port: Int, timeout: Duration,
        _ done: @escaping (Result<Socket, SystemFailure>) -> Void
    ) -> SocketConnect {
        let attempt = SocketConnect(loop, done)
        do throws(SystemFailure) {
            try attempt.start(try NumericAddress(address, port: port), timeout: timeout)
        } catch {
            loop.later { attempt.fail(error) }
        }
        return attempt
    }
}
