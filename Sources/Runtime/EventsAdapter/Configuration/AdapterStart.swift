/// What a start of the program leads to, decided by its arguments and its environment alone.
package enum AdapterStart {
    /// Text for standard output; the status is 0.
    case output(String)

    /// The adapter is made.
    ///
    /// - Parameter isCheck: then the summary of the configuration is printed, and the adapter is not started.
    case adapter(AdapterConfiguration, isCheck: Bool)

    /// A line for standard error, without the program's name, and the status.
    case failure(String, AdapterStatus)

    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - environment: the value of a variable, or nil where it is not set.
    package init(arguments: [String], environment: (_ name: String) -> String?) {
        do throws(UnknownArgument) {
            let command = try AdapterCommand(arguments: arguments)
            switch command {
            case .help: self = .output(AdapterCommand.usage)
            case .version: self = .output(AdapterCommand.versions)
            case .run, .checkConfig: self.init(environment: environment, isCheck: command == .checkConfig)
            }
        } catch {
            self = .failure("there is no argument '\(error.text)'; --help shows what there is", .usage)
        }
    }

    private init(environment: (String) -> String?, isCheck: Bool) {
        var variables: [String: String] = [:]
        for name in EnvironmentName.allCases { variables[name.rawValue] = environment(name.rawValue) }
        do throws(ConfigurationError) {
            self = .adapter(try AdapterConfiguration(environment: variables), isCheck: isCheck)
        } catch {
            self = .failure(error.description, .configuration)
        }
    }
}

/// What the program ends with; the numbers are those of BSD's `sysexits.h`.
package enum AdapterStatus: Int32, Sendable {
    /// The command line is wrong.
    case usage = 64
    /// A port is taken, or the system gives no sockets.
    case unavailable = 69
    /// The environment is wrong.
    case configuration = 78
}
