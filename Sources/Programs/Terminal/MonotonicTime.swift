#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The time since an arbitrary start, by a clock that is never set.
///
/// The standard library's `ContinuousClock` would bring all of its concurrency into the program, a megabyte.
package func monotonicTime() -> Duration {
    var time = timespec()
    guard clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return .zero }
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
