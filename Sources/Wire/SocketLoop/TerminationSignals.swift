internal import CTerminationSignals

/// SIGTERM and SIGINT: the first is reported in a turn of the loop, the second ends the process at once.
///
/// The second also ends a process whose turn does not end, with status 128 + its number. There is one at a time in a
/// process. SIGPIPE is ignored from here on.
package final class TerminationSignals: DescriptorOwner {
    private let loop: SocketLoop
    private let descriptor: WatchedDescriptor
    private var first: ((Int32) -> Void)?

    /// - Parameter first: called once, with the number of the first signal.
    package init(_ loop: SocketLoop, first: @escaping (Int32) -> Void) throws(SystemFailure) {
        self.loop = loop
        let number = termination_signals_start()
        guard number >= 0 else { throw .last("sigaction") }
        do throws(SystemFailure) {
            descriptor = try WatchedDescriptor(loop, number)
        } catch {
            termination_signals_stop()
            throw error
        }
        self.first = first
        do throws(SystemFailure) {
            try descriptor.watch(.reading)
        } catch {
            termination_signals_stop()
            descriptor.close()
            throw error
        }
        descriptor.open(for: self)
    }

    /// Gives the signals back to whom they belonged to before. It may be called again.
    package func close() {
        guard descriptor.isOpen else { return }
        termination_signals_stop()
        descriptor.close()
        first = nil
    }

    func ready(_ readiness: Readiness) {
        do throws(SystemFailure) {
            // One byte is written to the pipe, once.
            guard try systemRead(descriptor.number, loop.readBuffer) == 1, let first else { return }
            let number = Int32(loop.readBuffer[0])
            self.first = nil
            first(number)
        } catch {
            close()
        }
    }
}
