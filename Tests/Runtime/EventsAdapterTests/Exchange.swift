import Glibc

/// One connection of a client: bytes that are sent, and the bytes that come back.
///
/// It makes system calls of its own between the loop's turns, so that the adapter's sockets have a peer that is not made of them.
final class Exchange {
    private let descriptor: Int32
    private var request: [UInt8]
    private var sent = 0
    private let isReading: Bool
    private var endsInput: Bool
    private(set) var received: [UInt8] = []

    /// Whether the adapter has closed the connection, or it could not be made.
    private(set) var isClosed = false

    /// - Parameters:
    ///   - isReading: a client that reads nothing fills the buffers on both sides.
    ///   - endsInput: says, after the request, that nothing more comes.
    init(
        to world: TestLoop, address: String = "127.0.0.1", port: Int, _ request: [UInt8], isReading: Bool = true,
        endsInput: Bool = false
    ) {
        (self.request, self.isReading, self.endsInput) = (request, isReading, endsInput)
        descriptor = connected(to: address, port)
        isClosed = descriptor < 0
        world.pump { [weak self] in
            self?.pump()
            return self.map { !$0.isClosed } ?? false
        }
    }

    deinit { close() }

    /// The bytes that the adapter has not taken.
    var pendingBytes: Int { request.count - sent }

    func close() {
        if !isClosed { Glibc.close(descriptor) }
        isClosed = true
    }

    private func pump() {
        guard !isClosed else { return }
        if sent < request.count {
            let count = request[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 { sent += count }
        } else if endsInput {
            shutdown(descriptor, Int32(SHUT_WR))
            endsInput = false
        }
        if isReading { read() }
    }

    private func read() {
        // The buffer is used in this call only.
        let count = withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count > 0 { received.append(contentsOf: buffer[..<count]) }
            return count
        }
        if count == 0 || count < 0 && errno != EAGAIN { close() }
    }

    /// The first answer, once all of it has come.
    var answer: Pod.Answer? {
        guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let length = lines.lazy.filter { $0.hasPrefix("content-length: ") }.compactMap { Int($0.dropFirst(16)) }.first
        let body = received[end.upperBound...]
        guard let length, body.count >= length, let words = lines.first?.split(separator: " "), words.count > 1,
            let status = Int(words[1])
        else { return nil }
        return Pod.Answer(status: status, text: String(decoding: body.prefix(length), as: UTF8.self))
    }

    var text: String { String(decoding: received, as: UTF8.self) }
}

/// A connected descriptor that does not block; negative where there is no connection.
private func connected(to address: String, _ port: Int) -> Int32 {
    let isIPv6 = address.contains(":")
    // Not for the processes that other tests start meanwhile.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, kind, 0)
    let swapped = in_port_t(truncatingIfNeeded: port).bigEndian
    let result: Int32
    if isIPv6 {
        var name = sockaddr_in6()
        (name.sin6_family, name.sin6_port) = (sa_family_t(AF_INET6), swapped)
        inet_pton(AF_INET6, address, &name.sin6_addr)
        result = connect(descriptor, &name)
    } else {
        var name = sockaddr_in()
        (name.sin_family, name.sin_port) = (sa_family_t(AF_INET), swapped)
        inet_pton(AF_INET, address, &name.sin_addr)
        result = connect(descriptor, &name)
    }
    guard result == 0 else {
        close(descriptor)
        return -1
    }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return descriptor
}

/// Connects; to a port of this machine that is done at once.
private func connect<Name>(_ descriptor: Int32, _ name: inout Name) -> Int32 {
    withUnsafeBytes(of: &name) { bytes in
        // The system reads the name as the family in it says.
        bytes.withMemoryRebound(to: sockaddr.self) {
            Glibc.connect(descriptor, $0.baseAddress, socklen_t(bytes.count))
        }
    }
}

/// Whether this machine has IPv6.
let hasIPv6: Bool = {
    let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var name = sockaddr_in6()
    name.sin6_family = sa_family_t(AF_INET6)
    inet_pton(AF_INET6, "::1", &name.sin6_addr)
    return withUnsafeBytes(of: &name) { bytes in
        bytes.withMemoryRebound(to: sockaddr.self) { bind(descriptor, $0.baseAddress, socklen_t(bytes.count)) == 0 }
    }
}()
