/// What the process ends with; from 64 on the numbers are those of BSD's `sysexits.h`.
enum ExitStatus: Int32 {
    /// The input has errors, or `--check` found a difference.
    case failure = 1
    /// The command line is wrong.
    case usage = 64
    /// An input cannot be read.
    case noInput = 66
    /// A program that is needed is not there.
    case unavailable = 69
    /// The fault is in this program.
    case software = 70
    /// The output cannot be written.
    case cannotCreate = 73
    /// The configuration file has errors.
    case configuration = 78
}
