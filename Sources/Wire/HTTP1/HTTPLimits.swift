/// What a client may take of a server.
package struct HTTPLimits {
    /// The bytes of a body.
    package var body = 4 << 20

    /// What becomes of a request with a longer body.
    package enum LongBodies {
        /// It is answered with 413.
        case refused
        /// It is handed over without its body.
        case withoutBody
        /// It is handed over with the start of its body, as much as a body may have.
        case cut
    }

    /// What becomes of a request with a longer body.
    package var longBodies = LongBodies.refused

    /// The bytes of a request's line and fields together, and of a body's trailers.
    package var headers = 32 << 10

    /// How many fields a request may have, and how many trailers.
    package var fields = 512

    /// The names of the fields that are kept of a head with more bytes or fields; nil: such a head is refused. Of these too, what
    /// does not fit is left out.
    package var neededFields: [String]?

    /// How long a request may take to come, from its first byte, and how long a client may take none of what is written to
    /// it. The time in which it is not read from does not count.
    package var request = Duration.seconds(30)

    /// How long a connection may have nothing to do.
    package var idle = Duration.seconds(75)

    /// How many connections there may be: beyond that the oldest is closed.
    package var connections = Int.max

    /// The bytes that the kernel keeps of a connection and that were not read; nil for what the system gives.
    package var receiveBuffer: Int?

    /// What the bodies of all connections share, where they are limited together.
    package var budget: ByteBudget?

    /// The limits of a port that nothing else is known of.
    package init(
        body: Int = 4 << 20, idle: Duration = .seconds(75), connections: Int = .max, receiveBuffer: Int? = nil,
        budget: ByteBudget? = nil
    ) {
        (self.body, self.idle, self.connections) = (body, idle, connections)
        (self.receiveBuffer, self.budget) = (receiveBuffer, budget)
    }
}
