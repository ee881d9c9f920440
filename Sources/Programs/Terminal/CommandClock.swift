/// A clock that is never set, and the way to wait by it.
package struct CommandClock: Sendable {
    /// The time since an arbitrary start.
    package var now: @Sendable () -> Duration

    /// Waits; what it throws ends the command. That of the process throws nothing.
    package var pause: @Sendable (Duration) throws -> Void

    package init(now: @escaping @Sendable () -> Duration, pause: @escaping @Sendable (Duration) throws -> Void) {
        (self.now, self.pause) = (now, pause)
    }
}
