package import HandlerContract

/// The adapter's configuration, read once from its environment.
package struct AdapterConfiguration: Sendable {
    package var handler: HandlerConfig
    package var appPort = PodPort.app
    package var opsPort = PodPort.ops
    package var daprGRPCPort = PodPort.sidecarAPI
    package var daprHTTPPort = PodPort.sidecarHTTP
    package var daprAPIToken: String?
    package var appAPIToken: String?
    package var logLevel = LogLevel.standard

    package init(handler: HandlerConfig) {
        self.handler = handler
    }

    /// - Parameter environment: variables by name; an empty one counts as not set.
    /// - Throws: the first variable that is missing or wrong.
    package init(environment: [String: String]) throws(ConfigurationError) {
        let environment = environment.filter { !$0.value.isEmpty }
        guard let text = environment[EnvironmentName.config.rawValue] else {
            throw ConfigurationError(.config, "it is not set; the compiler sets it in every Deployment")
        }
        do {
            handler = try HandlerConfig(environmentValue: text)
        } catch {
            throw ConfigurationError(.config, "\(error)")
        }
        if let fault = handler.fault { throw ConfigurationError(.config, fault) }
        appPort = try Self.port(.appPort, in: environment) ?? appPort
        opsPort = try Self.port(.opsPort, in: environment) ?? opsPort
        daprGRPCPort = try Self.port(.daprGRPCPort, in: environment) ?? daprGRPCPort
        daprHTTPPort = try Self.port(.daprHTTPPort, in: environment) ?? daprHTTPPort
        if opsPort == appPort, opsPort != 0 {
            throw ConfigurationError(
                .opsPort, "\(opsPort) is the port of the app channel (\(EnvironmentName.appPort.rawValue)) too")
        }
        daprAPIToken = environment[EnvironmentName.daprAPIToken.rawValue]
        appAPIToken = environment[EnvironmentName.appAPIToken.rawValue]
        if let level = environment[EnvironmentName.logLevel.rawValue] {
            guard let known = LogLevel(rawValue: level.lowercased()) else {
                let levels = LogLevel.allCases.map(\.rawValue).joined(separator: ", ")
                throw ConfigurationError(.logLevel, "'\(level)' is none of \(levels)")
            }
            logLevel = known
        }
    }

    private static func port(
        _ name: EnvironmentName, in environment: [String: String]
    ) throws(ConfigurationError) -> Int? {
        guard let text = environment[name.rawValue] else { return nil }
        guard let port = Int(text), 0...65535 ~= port else {
            throw ConfigurationError(name, "'\(text)' is not a port: a number from 1 to 65535")
        }
        return port
    }
}

/// Why the adapter cannot run with its environment.
package struct ConfigurationError: Error, CustomStringConvertible {
    package let name: EnvironmentName
    package let reason: String

    init(_ name: EnvironmentName, _ reason: String) {
        self.name = name
        self.reason = reason
    }

    /// One line.
    package var description: String { "\(name.rawValue): \(reason)" }
}
