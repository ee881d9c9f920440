#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Whether a person sees what is written to a descriptor, or types what is read from it.
package func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// The columns of the terminal that a descriptor is; nil where it is none, or does not tell.
package func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
}

/// Whether to colour what is written to a descriptor: on a terminal that can, unless `NO_COLOR` is set and not empty.
package func wantsColour(
    descriptor: Int32,
    environment: (String) -> String? = environmentVariable
) -> Bool {
    guard environment("NO_COLOR") ?? "" == "", environment("TERM") != "dumb" else { return false }
    return isTerminal(descriptor)
}

/// The value of a variable of the process's environment, or nil where it is not set.
package func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
