import SocketLoop

@testable import HTTP1

/// One connection without a socket, in virtual time.
final class TestConnection {
    let client = TestClient()
    private(set) var paths: [String] = []
    private(set) var bodies: [[UInt8]] = []
    private(set) var tooLong: [Int?] = []
    private(set) var dropped: [String] = []
    private var answers: [(HTTPResponse) -> Void] = []
    private var connection: HTTPConnection?
    private let time: VirtualTime

    /// - Parameters:
    ///   - isAtOnce: answers each request as soon as it comes; otherwise the test does.
    ///   - time: which it shares with other connections.
    init(isAtOnce: Bool = false, limits: HTTPLimits = HTTPLimits(), time: VirtualTime? = nil) throws {
        self.time = try time ?? VirtualTime()
        let service = HTTPService(limits) { [unowned self] reason in
            dropped.append(reason)
        } respond: { [unowned self] request, answer in
            paths.append(request.path)
            bodies.append(request.body)
            tooLong.append(request.tooLong)
            if isAtOnce { answer(.success) } else { answers.append(answer) }
        }
        let connection = HTTPConnection(service, client, self.time.loop)
        self.connection = connection
        client.closed = { [unowned self] in self.time.loop.later { connection.closed() } }
        connection.start()
    }

    deinit {
        client.closed = {}
        connection?.closed()
    }

    convenience init(isAtOnce: Bool = false, budget: ByteBudget, time: VirtualTime? = nil) throws {
        try self.init(isAtOnce: isAtOnce, limits: HTTPLimits(budget: budget), time: time)
    }

    var isOpen: Bool { client.isOpen }
    var isRead: Bool { client.isOpen && !client.isReadHeld }

    /// Whether the client takes what is written.
    var isWritable: Bool {
        get { client.isWritable }
        set {
            client.isWritable = newValue
            if newValue { connection?.drained() }
        }
    }

    /// Brings bytes, as much as a socket brings at most; what is sent while nothing is read waits.
    func send(_ bytes: [UInt8]) {
        client.unread += bytes
        read()
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Ends the client's side when everything that it sent has been read.
    func end() {
        client.hasEnded = true
        read()
    }

    /// Closes the connection, as the system does when the client is gone.
    func close() {
        client.close()
        time.loop.turn()
    }

    /// Answers the oldest request that has no answer.
    func answer(_ response: HTTPResponse = .success) {
        answers.removeFirst()(response)
        read()
    }

    func wait(_ duration: Duration) { time.pass(duration) }

    /// What was written since the last look.
    func written() -> String {
        defer { client.written = [] }
        return String(decoding: client.written, as: UTF8.self)
    }

    /// Brings what waits, one read after the other, while the connection is read.
    func read() {
        while isRead, !client.unread.isEmpty {
            let piece = Array(client.unread.prefix(65536))
            client.unread.removeFirst(piece.count)
            connection?.received(piece.span)
        }
        if isRead, client.hasEnded, client.unread.isEmpty {
            client.hasEnded = false
            connection?.inputEnded()
        }
        time.loop.turn()
    }
}

/// What stands in the place of a socket.
final class TestClient: HTTPTransport {
    var isReadHeld = false
    var isWritable = true
    var written: [UInt8] = []
    var unread: [UInt8] = []
    var hasEnded = false
    var closed: () -> Void = {}
    private(set) var isOpen = true
    private(set) var writeCount = 0
    private var isClosing = false

    func write(_ bytes: Span<UInt8>) {
        guard isOpen, !isClosing else { return }
        writeCount += 1
        written.append(copying: bytes)
    }

    func closeWhenWritten() {
        isClosing = true
        if isWritable { close() }
    }

    func close() {
        guard isOpen else { return }
        isOpen = false
        closed()
    }
}

/// A loop whose clock the test sets.
final class VirtualTime {
    private final class Clock { var now = Duration.zero }

    let loop: SocketLoop
    private let clock: Clock

    init() throws {
        let clock = Clock()
        self.clock = clock
        loop = try SocketLoop(clock: { clock.now })
    }

    deinit { loop.close() }

    /// Lets time pass in steps of at most a second, so that timers come when they are due.
    func pass(_ duration: Duration) {
        let end = clock.now + duration
        while clock.now < end {
            clock.now = min(end, clock.now + .seconds(1))
            loop.turn()
        }
    }
}

func get(_ path: String, _ more: String = "", version: String = "1.1") -> String {
    "GET \(path) HTTP/\(version)\r\nhost: a\r\n\(more)\r\n"
}

/// The head of a request with a body.
func post(_ size: Int, _ more: String = "") -> String {
    "POST /\(size) HTTP/1.1\r\nhost: a\r\ncontent-length: \(size)\r\n\(more)\r\n"
}

let success = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
let lastSuccess = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
let badRequest = "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
let tooLarge = "HTTP/1.1 413 Payload Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
