import Commands
import ProcessStart

/// The compiler as a program: gives its words to the commands, and ends with their status.
@main
enum Main {
    static func main() { OFEvents.run(processArguments()) }
}
