#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A connected TCP socket that neither blocks nor delays small writes.
///
/// Its loop keeps it until it is closed. In the usual turn a socket costs one `read` and one `write`. What the loop watches
/// changes only while a write is left over, and when bytes come that are not read.
package final class Socket: DescriptorOwner {
    /// From how many pending bytes on it counts as not writable. It is writable again below half of them.
    package static let writableLimit = 65536

    /// How long a peer may take to end its side after ours.
    private static let longestLinger = Duration.seconds(1)

    private let loop: SocketLoop
    private let descriptor: WatchedDescriptor
    private var pending = PendingBytes()
    private var isInputEnded = false
    private var isClosingWhenWritten = false

    /// Since our side has ended, with all written: until when the peer may end its side.
    private var linger: LoopTimer?

    /// An error of writing that the handler does not know yet.
    private var failure: SystemFailure?

    /// Less than 64 KiB wait to be written; after that was not so, less than 32 KiB.
    package var isWritable: Bool { isTaking }

    /// Private, as are other properties behind what other targets read: only of those the compiler can see that no two
    /// accesses overlap, and need not check it each time.
    private var isTaking = true

    /// Who is notified. Without one nothing is read. Let go of when the socket is closed.
    package var handler: (any SocketHandler)? {
        didSet { readOn() }
    }

    /// While true nothing is read, and what comes stays in the system's buffer. That the peer is gone is still noticed.
    package var isReadHeld: Bool {
        get { isHeld }
        set {
            let wasHeld = isHeld
            isHeld = newValue
            if wasHeld, !newValue { readOn() }
        }
    }

    private var isHeld = false

    /// Takes a connected descriptor over; it is closed also where this fails.
    init(_ loop: SocketLoop, _ descriptor: WatchedDescriptor) throws(SystemFailure) {
        self.loop = loop
        self.descriptor = descriptor
        descriptor.open(for: self)
        setOption(descriptor.number, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        do throws(SystemFailure) {
            try descriptor.watch(.reading)
        } catch {
            descriptor.close()
            throw error
        }
    }

    /// The system's number of it, for what tests ask the system.
    var descriptorNumber: Int32 { descriptor.number }

    /// The bytes that wait to be written.
    package var pendingBytes: Int { pending.count }

    /// False from the moment on in which either side closed it, before `closed` tells.
    package var isOpen: Bool { descriptor.isOpen }

    /// Writes what the socket takes at once; the rest is copied and written when it takes more.
    ///
    /// Nothing bounds the rest: who writes much looks at `isWritable` and goes on after `drained`. What is written
    /// to a socket that is closed, or closes when all is written, is thrown away.
    package func write(_ bytes: Span<UInt8>) {
        guard descriptor.isOpen, failure == nil, !isClosingWhenWritten, !bytes.isEmpty else { return }
        // The pointer is used inside of the closure only; what is kept is copied.
        bytes.withUnsafeBytes { bytes in
            guard pending.isEmpty else { return keep(bytes) }
            do throws(SystemFailure) {
                let count = try systemSend(descriptor.number, bytes)
                if count < bytes.count {
                    keep(UnsafeRawBufferPointer(rebasing: bytes[count...]))
                    if descriptor.interest == .reading { try descriptor.watch(.both) }
                }
            } catch {
                fail(error)
            }
        }
    }

    /// Closes when what was written is out; what still comes is thrown away.
    ///
    /// A peer that is still sending would lose the last answer to a reset. So our side ends first, and the socket closes when
    /// the peer has ended its side too, at the latest after a second (RFC 9112, 9.6). A peer that takes nothing keeps it open:
    /// who cannot wait calls `close`.
    package func closeWhenWritten() {
        guard descriptor.isOpen, !isClosingWhenWritten else { return }
        isClosingWhenWritten = true
        if pending.isEmpty, failure == nil { endOutput() }
    }

    private func endOutput() {
        guard !isInputEnded, shutdown(descriptor.number, Int32(SHUT_WR)) == 0 else { return close() }
        linger = loop.schedule(at: loop.now + Self.longestLinger) { self.close() }
        readOn()
    }

    /// Closes at once; what was not written is lost. It may be called again, and from every call of the handler.
    package func close() { end(because: nil) }

    private func end(because reason: SystemFailure?) {
        guard descriptor.isOpen else { return }
        descriptor.close()
        linger?.cancel()
        pending.removeAll()
        let handler = handler
        self.handler = nil
        loop.later { handler?.closed(self, because: reason) }
    }

    /// Ends the socket for an error of writing, in a moment, as the writer is in the middle of something.
    private func fail(_ error: SystemFailure) {
        guard failure == nil else { return }
        failure = error
        loop.later { self.end(because: error) }
    }

    private func keep(_ bytes: UnsafeRawBufferPointer) {
        pending.append(bytes)
        if pending.count >= Self.writableLimit { isTaking = false }
    }

    private var wantsInput: Bool {
        linger != nil || handler != nil && !isHeld && !isInputEnded && !isClosingWhenWritten
    }

    private func readOn() {
        guard wantsInput, descriptor.interest == .changes else { return }
        watch(pending.isEmpty ? .reading : .both)
    }

    private func watch(_ interest: Interest) {
        do throws(SystemFailure) {
            try descriptor.watch(interest)
        } catch {
            fail(error)
        }
    }
}

// MARK: - What the loop tells

extension Socket {
    func ready(_ readiness: Readiness) {
        guard failure == nil else { return }
        if !pending.isEmpty, readiness.contains(.writing) {
            flush()
        } else if descriptor.interest == .changes {
            endIfHungUp()
        }
        guard descriptor.isOpen, failure == nil, readiness.contains(.reading), descriptor.interest != .changes else {
            return
        }
        guard wantsInput else {
            // Held only now that there is something to hold: most of the time nothing comes while a socket is held. How the
            // peer is now counts as a change, and is reported in the next turn.
            return watch(.changes)
        }
        readOnce()
    }

    private func readOnce() {
        let buffer = loop.readBuffer
        do throws(SystemFailure) {
            guard let count = try systemRead(descriptor.number, buffer) else { return }
            if linger != nil { return count == 0 ? close() : () }
            guard count > 0 else {
                isInputEnded = true
                handler?.inputEnded(on: self)
                return
            }
            // The loop's buffer is not written to before this returns: nothing turns the loop within a turn.
            handler?.received(buffer.span.extracting(first: count), on: self)
        } catch {
            end(because: error)
        }
    }

    private func flush() {
        do throws(SystemFailure) {
            try pending.take { bytes throws(SystemFailure) in try systemSend(descriptor.number, bytes) }
        } catch {
            return end(because: error)
        }
        if pending.isEmpty {
            if descriptor.interest == .both { watch(.reading) }
            if isClosingWhenWritten { return endOutput() }
        }
        if !isTaking, pending.count < Self.writableLimit / 2 {
            isTaking = true
            handler?.drained(on: self)
        }
    }

    private func endIfHungUp() {
        let code = hangUp(descriptor.number)
        if code != 0 { end(because: SystemFailure(operation: "read", code: code)) }
    }
}
