#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// An address and a port as the system takes them. There is no look-up of names.
enum NumericAddress {
    case version4(sockaddr_in)
    case version6(sockaddr_in6)

    /// - Parameter text: `127.0.0.1`, `::1`, without brackets and zone.
    init(_ text: String, port: Int) throws(SystemFailure) {
        guard let port = UInt16(exactly: port)?.bigEndian else { throw SystemFailure(operation: "port", code: EINVAL) }
        var version4 = sockaddr_in()
        var version6 = sockaddr_in6()
        if inet_pton(AF_INET, text, &version4.sin_addr) == 1 {
            version4.sin_family = sa_family_t(AF_INET)
            version4.sin_port = port
            self = .version4(version4)
        } else if inet_pton(AF_INET6, text, &version6.sin6_addr) == 1 {
            version6.sin6_family = sa_family_t(AF_INET6)
            version6.sin6_port = port
            self = .version6(version6)
        } else {
            throw SystemFailure(operation: "inet_pton", code: EINVAL)
        }
    }

    var family: Int32 {
        switch self {
        case .version4: AF_INET
        case .version6: AF_INET6
        }
    }

    /// Hands the address to a call of the system. The pointer is to a copy that lives during the call.
    func withSystemAddress<Result>(
        _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemFailure) -> Result
    ) throws(SystemFailure) -> Result {
        switch self {
        case .version4(var address): try Self.rebound(&address, body)
        case .version6(var address): try Self.rebound(&address, body)
        }
    }

    private static func rebound<Address, Result>(
        _ address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemFailure) -> Result
    ) throws(SystemFailure) -> Result {
        try withUnsafePointer(to: &address) { start throws(SystemFailure) in
            // The socket calls are declared for the common beginning of all addresses and get the true size.
            try body(
                UnsafeRawPointer(start).assumingMemoryBound(to: sockaddr.self), socklen_t(MemoryLayout<Address>.size))
        }
    }
}

// MARK: - The ends of a socket

extension NumericAddress {
    /// The port of a bound socket.
    static func port(of descriptor: Int32) throws(SystemFailure) -> Int {
        guard let local = end(of: descriptor, getsockname) else { throw .last("getsockname") }
        return Int(UInt16(bigEndian: local.sin6_port))
    }

    /// Whether a socket is connected to its own address.
    static func isConnectedToItself(_ descriptor: Int32) -> Bool {
        guard let local = end(of: descriptor, getsockname), let peer = end(of: descriptor, getpeername) else {
            return false
        }
        // Compared as bytes inside of the closures; the structure has no gaps.
        return withUnsafeBytes(of: local) { local in
            withUnsafeBytes(of: peer) { peer in local.elementsEqual(peer) }
        }
    }

    /// One end's address in space for either version; the port is at the same place in both, and the rest is 0.
    private static func end(
        of descriptor: Int32, _ ask: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> sockaddr_in6? {
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let result = withUnsafeMutablePointer(to: &address) { start in
            // The call gets the size of the space.
            ask(descriptor, UnsafeMutableRawPointer(start).assumingMemoryBound(to: sockaddr.self), &size)
        }
        return result == 0 ? address : nil
    }
}
