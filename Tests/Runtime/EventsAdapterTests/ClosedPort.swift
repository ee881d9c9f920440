import Glibc

/// A port of this machine that refuses connections, and that no other socket gets meanwhile.
final class ClosedPort {
    private let descriptor: Int32

    /// Nil where another socket has the port already.
    init?(_ port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var isOn: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var name = sockaddr_in()
        (name.sin_family, name.sin_port) = (sa_family_t(AF_INET), in_port_t(truncatingIfNeeded: port).bigEndian)
        inet_pton(AF_INET, "127.0.0.1", &name.sin_addr)
        let result = withUnsafeBytes(of: &name) { bytes in
            // The system reads the name as the family in it says.
            bytes.withMemoryRebound(to: sockaddr.self) { bind(descriptor, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard result == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
