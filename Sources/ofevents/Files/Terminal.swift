#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Whether a person sees what is written to a descriptor, or types what is read from it.
func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Whether to colour what is written to a descriptor: on a terminal that can, unless `NO_COLOR` is set and not empty.
func wantsColour(
    descriptor: Int32,
    environment: (String) -> String? = environmentVariable
) -> Bool {
    guard environment("NO_COLOR") ?? "" == "", environment("TERM") != "dumb" else { return false }
    return isTerminal(descriptor)
}

/// The value of a variable of the process's environment, or nil where it is not set.
func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
