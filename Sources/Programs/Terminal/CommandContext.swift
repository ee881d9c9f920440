package import Files

/// What a command takes from the process that it runs in: streams, environment, directory, clock.
///
/// Nothing else of the commands asks the system for these, so that a test runs a whole command with streams and a clock of its own.
package struct CommandContext: Sendable {
    package var input: StandardInput
    package var output: StandardOutput
    package var errors: StandardOutput

    /// The value of an environment variable, or nil where it is not set.
    package var environment: @Sendable (_ name: String) -> String?

    /// What the command line says about colours.
    package var colour = ColourChoice.auto

    /// The command line without the program's name.
    package var words: [String] = []

    /// Where relative paths start.
    package var folder: WorkingFolder

    package var clock: CommandClock

    /// Gives bytes to a program of the `PATH`, and takes what it writes until it ends; nil where it ends with an error.
    package var exchange:
        @Sendable (_ bytes: [UInt8], _ program: String, _ arguments: [String]) throws(SystemError) -> [UInt8]?

    package init(
        input: StandardInput, output: StandardOutput, errors: StandardOutput,
        environment: @escaping @Sendable (String) -> String?, folder: WorkingFolder, clock: CommandClock,
        exchange:
            @escaping @Sendable ([UInt8], String, [String]) throws(SystemError) -> [UInt8]?
    ) {
        (self.input, self.output, self.errors) = (input, output, errors)
        (self.environment, self.folder, self.clock, self.exchange) = (environment, folder, clock, exchange)
    }

    /// Whether to colour what is written to an output: as the command line says, else as `NO_COLOR` or `FORCE_COLOR` do, in this
    /// order and where they are not empty, else on a terminal that can.
    package func wantsColour(on output: StandardOutput) -> Bool {
        switch colour {
        case .always: return true
        case .never: return false
        case .auto:
            if environment("NO_COLOR") ?? "" != "" { return false }
            if environment("FORCE_COLOR") ?? "" != "" { return true }
            return output.isTerminal && environment("TERM") != "dumb"
        }
    }

    /// Writes to standard error. A message that cannot be written is lost, and the run goes on: nothing is left to report it to.
    package func report(_ text: String) {
        guard !text.isEmpty else { return }
        _ = try? errors.write(text)
    }

    /// Reports an error and its way out in the form of a finding without a position.
    package func report(_ error: FileError) { report(error.text) }
}

/// When text for people is coloured.
package enum ColourChoice: String, CaseIterable, Sendable {
    case auto
    case always
    case never
}
