internal import CLibEvent

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Who is notified when a descriptor is ready, and closes it when the loop is closed.
protocol DescriptorOwner: AnyObject {
    func ready(_ readiness: Readiness)
    func close()
}

/// What a descriptor is ready for. An error, or a peer that is gone, makes it ready for everything that is asked for.
struct Readiness: OptionSet {
    let rawValue: Int32

    static let reading = Readiness(rawValue: EV_READ)
    static let writing = Readiness(rawValue: EV_WRITE)
}

/// What the loop reports of a descriptor.
enum Interest {
    case reading
    case writing
    case both

    /// That writing becomes possible, or that the peer is gone: once for each change, and nothing of what arrives.
    case changes

    /// libevent's flags. A descriptor is watched by one event, so that no two can differ about edges.
    fileprivate var flags: Int32 {
        switch self {
        case .reading: EV_READ | EV_PERSIST
        case .writing: EV_WRITE | EV_PERSIST
        case .both: EV_READ | EV_WRITE | EV_PERSIST
        // libevent reports a reset as reading and writing, never as EV_CLOSED: with that alone the loop would spin.
        case .changes: EV_WRITE | EV_ET | EV_PERSIST
        }
    }
}

/// A descriptor and the event that watches it: the one owner of both, until `close`.
///
/// The loop keeps it, and it keeps its owner, so that neither goes while libevent may call.
final class WatchedDescriptor {
    let number: Int32
    private let loop: SocketLoop
    private var event: OpaquePointer?
    private(set) var owner: (any DescriptorOwner)?

    /// What is watched; nothing at first.
    private(set) var interest: Interest?

    /// Takes the descriptor over; it is closed here also where this fails.
    init(_ loop: SocketLoop, _ number: Int32) throws(SystemFailure) {
        self.loop = loop
        self.number = number
        do throws(SystemFailure) {
            event = try loop.makeEvent(descriptorIsReady, Unmanaged.passUnretained(self).toOpaque())
        } catch {
            systemClose(number)
            throw error
        }
        loop.enter(self)
    }

    deinit { assert(event == nil, "the descriptor was not closed") }

    var isOpen: Bool { event != nil }

    /// Says who is notified; the descriptor keeps it until `close`.
    func open(for owner: any DescriptorOwner) { self.owner = owner }

    /// Changes what is watched; no system call where that is no change. Where it fails, nothing is watched.
    func watch(_ interest: Interest) throws(SystemFailure) {
        guard let event, interest != self.interest else { return }
        watchNothing()
        // Unretained: `close` frees the event before the loop lets go of this object.
        let argument = Unmanaged.passUnretained(self).toOpaque()
        guard loop.assign(event, number, interest.flags, descriptorIsReady, argument), event_add(event, nil) == 0 else {
            throw .last("event_add")
        }
        self.interest = interest
    }

    func watchNothing() {
        guard let event, interest != nil else { return }
        event_del(event)
        interest = nil
    }

    /// Frees the event, then closes the descriptor. It may be called again.
    func close() {
        guard let event else { return }
        event_free(event)
        self.event = nil
        owner = nil
        loop.leave(self)
        systemClose(number)
    }

    fileprivate func ready(_ flags: Int16) {
        owner?.ready(Readiness(rawValue: Int32(flags)))
    }
}

/// libevent's callback.
private func descriptorIsReady(_: Int32, _ flags: Int16, _ argument: UnsafeMutableRawPointer?) {
    guard let argument else { return }
    // The argument is the object that owns the event, so it is alive; the reference keeps it so until the call returns.
    Unmanaged<WatchedDescriptor>.fromOpaque(argument).takeUnretainedValue().ready(flags)
}
