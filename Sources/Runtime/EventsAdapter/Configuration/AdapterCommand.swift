internal import HandlerContract

/// What the adapter's command line asks for; all else comes from the environment.
package enum AdapterCommand: String, CaseIterable, Sendable {
    case run = ""
    case checkConfig = "--check-config"
    case version = "--version"
    case help = "--help"

    /// - Parameter arguments: without the program's name.
    /// - Throws: the first argument that there is not.
    package init(arguments: [String]) throws(UnknownArgument) {
        self = .run
        for argument in arguments {
            let name = argument == "-h" ? "--help" : argument
            guard !name.isEmpty, let command = Self(rawValue: name) else { throw UnknownArgument(text: argument) }
            self = self == .help ? .help : command
        }
    }

    /// What `--help` prints.
    package static let usage = """
        Takes events from the Dapr sidecar of its pod and delivers them through the same sidecar.

        USAGE: ofevents-adapter [--check-config]

          --check-config   print what the environment configures, and exit
          --version        show the version
          -h, --help       show this

        ENVIRONMENT:
          CONFIG           what the pod does, as `ofevents render` writes it into the Deployment
          APP_PORT         the port for the sidecar, on 127.0.0.1 (\(PodPort.app))
          OPS_PORT         the port of /livez, /readyz and /metrics (\(PodPort.ops))
          DAPR_GRPC_PORT   the port of the sidecar's API (\(PodPort.sidecarAPI))
          DAPR_HTTP_PORT   the port of the sidecar's health (\(PodPort.sidecarHTTP))
          DAPR_API_TOKEN   the token that the adapter sends to the sidecar
          APP_API_TOKEN    the token that the sidecar must send, except on the health path
          LOG_LEVEL        trace, debug, info, notice, warning, error or critical (info)
        """
}

/// An argument that the adapter does not know.
package struct UnknownArgument: Error, Equatable {
    package let text: String
}
