import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A TCP client made of plain system calls, which does what our sockets do not: it ends one side alone, and resets.
final class RawPeer {
    let descriptor: Int32
    private var isClosed = false

    /// - Parameter waits: whether the connection is made before this returns.
    init(port: Int, version6: Bool = false, waits: Bool = true) throws {
        descriptor = socket(version6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        if !waits { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        var result: Int32
        if version6 {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = UInt16(port).bigEndian
            address.sin6_addr = in6addr_loopback
            result = connect(&address)
        } else {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
            result = connect(&address)
        }
        let code = errno
        try #require(result == 0 || !waits && code == EINPROGRESS, "connect: \(code)")
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    deinit { close() }

    private func connect<Address>(_ address: inout Address) -> Int32 {
        withUnsafeBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) {
                systemConnect(descriptor, $0.baseAddress, socklen_t(bytes.count))
            }
        }
    }

    /// - Returns: how many bytes the socket took.
    @discardableResult
    func send(_ text: String) -> Int {
        Array(text.utf8).withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count) }
    }

    /// What has come; `nil` when there is nothing, "" when the other side has ended.
    func receive(atMost count: Int = 65536) -> String? {
        var buffer = [UInt8](repeating: 0, count: count)
        let received = recv(descriptor, &buffer, count, 0)
        return received < 0 ? nil : String(decoding: buffer[..<received], as: UTF8.self)
    }

    /// Says that nothing more comes.
    func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Ends with a reset.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        systemClose(descriptor)
    }
}

// The names of the methods hide those of the system.

private func systemConnect(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>?, _ size: socklen_t) -> Int32 {
    connect(descriptor, address, size)
}

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
}

private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
