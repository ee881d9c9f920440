internal import CLibEvent

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Closes a descriptor. EINTR is no reason to try again: the descriptor is gone then, and its number may be another's.
func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

/// Reads once; `nil` for what passes by itself (EAGAIN, EINTR).
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) throws(SystemFailure) -> Int? {
    // The system writes no more than the buffer's own size.
    let count = read(descriptor, buffer.baseAddress, buffer.count)
    if count >= 0 { return count }
    if errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR { return nil }
    throw .last("read")
}

/// Writes once as much as the socket takes: 0 where it takes nothing now. A peer that is gone is an error, never a signal.
func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFailure) -> Int {
    #if canImport(Darwin)
    let flags: Int32 = 0
    #else
    let flags = Int32(MSG_NOSIGNAL)
    #endif
    while true {
        // The system reads no more than the buffer's own size, and only during the call.
        let count = send(descriptor, bytes.baseAddress, bytes.count, flags)
        if count >= 0 { return count }
        if errno == EINTR { continue }
        if errno == EAGAIN || errno == EWOULDBLOCK { return 0 }
        throw .last("write")
    }
}

/// Makes a TCP socket that does not block and is not inherited.
func systemSocket(_ family: Int32) throws(SystemFailure) -> Int32 {
    #if canImport(Darwin)
    let descriptor = socket(family, SOCK_STREAM, 0)
    guard descriptor >= 0 else { throw .last("socket") }
    prepare(descriptor)
    #else
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(family, type, 0)
    guard descriptor >= 0 else { throw .last("socket") }
    #endif
    return descriptor
}

/// Takes the next connection from a listening socket, as one that does not block and is not inherited.
func systemAccept(_ listener: Int32) throws(SystemFailure) -> Int32 {
    #if canImport(Darwin)
    let descriptor = accept(listener, nil, nil)
    guard descriptor >= 0 else { throw .last("accept") }
    prepare(descriptor)
    #else
    let descriptor = accept4(listener, nil, nil, Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue))
    guard descriptor >= 0 else { throw .last("accept") }
    #endif
    return descriptor
}

#if canImport(Darwin)
private func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    setOption(descriptor, SOL_SOCKET, SO_NOSIGPIPE, 1)
}
#endif

/// Sets an option of a socket; whether that worked is for the caller to care.
@discardableResult
func setOption(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int) -> Bool {
    var value = Int32(clamping: value)
    return setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size)) == 0
}

/// The error that waits on a socket, which this takes away; 0 for none.
func pendingError(_ descriptor: Int32) -> Int32 {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0 ? code : errno
}

/// Why the peer is gone in both directions, as after a reset; 0 where it is not, also where it only said all.
func hangUp(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
    // poll(2) reports a peer that has ended its output like one that is gone.
    return pendingError(descriptor)
    #else
    var asked = pollfd(fd: descriptor, events: 0, revents: 0)
    guard poll(&asked, 1, 0) > 0, Int32(asked.revents) & Int32(POLLERR | POLLHUP) != 0 else { return 0 }
    let code = pendingError(descriptor)
    return code == 0 ? ECONNRESET : code
    #endif
}
