#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A thread that does one thing and ends.
///
/// Not a queue of Dispatch, nor a Task, which runs on one: on Linux these watch their threads through /proc, and end the
/// process where there is none, as in an empty root directory.
struct HelperThread {
    /// How many threads can run at once.
    static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    #if canImport(Darwin)
    private var thread: pthread_t?
    #else
    private var thread = pthread_t()
    #endif

    /// Starts the thread; nil where the system has none to give.
    init?(_ body: @escaping @Sendable () -> Void) {
        // The work is retained for the thread, which releases it; where no thread was started, it is released here.
        let work = unsafe Unmanaged.passRetained(Work(body))
        let status = unsafe pthread_create(
            &thread, nil,
            { argument in
                let pointer: UnsafeMutableRawPointer? = unsafe argument
                if let pointer = unsafe pointer {
                    unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                }
                return nil
            }, work.toOpaque())
        guard status == 0 else {
            unsafe work.release()
            return nil
        }
    }

    /// Waits until the thread has ended; each thread must be waited for once.
    func join() {
        #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
        #else
        pthread_join(thread, nil)
        #endif
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
