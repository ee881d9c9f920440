#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ends the process with a status; memory is left to the system, which takes it back faster than it can be freed piece by piece.
func endProcess(_ status: Int32) -> Never { exit(status) }
