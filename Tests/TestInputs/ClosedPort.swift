import Glibc

/// A port of 127.0.0.1 that refuses connections, and that no other test gets meanwhile.
///
/// It is bound and does not listen. A listener with `SO_REUSEADDR` may still open the port; only who knows its number does that.
package final class ClosedPort {
    private let descriptor: Int32
    package let port: Int

    /// - Parameter port: 0 for any that is free.
    /// - Returns: nil where another socket has the port already.
    package init?(_ port: Int = 0) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var isOn: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var name = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        (name.sin_family, name.sin_port) = (sa_family_t(AF_INET), in_port_t(truncatingIfNeeded: port).bigEndian)
        inet_pton(AF_INET, "127.0.0.1", &name.sin_addr)
        let descriptor = descriptor
        let result = withUnsafeMutableBytes(of: &name) { bytes in
            // The system reads and writes the name as the family in it says, and no more than its size.
            bytes.withMemoryRebound(to: sockaddr.self) { address -> Int32 in
                let result = bind(descriptor, address.baseAddress, size)
                return result == 0 ? getsockname(descriptor, address.baseAddress, &size) : result
            }
        }
        self.port = Int(in_port_t(bigEndian: name.sin_port))
        // Closed by `deinit`, which runs here too.
        guard result == 0 else { return nil }
    }

    deinit { close(descriptor) }
}
