/// The environment variables that the adapter reads, and nothing else is read of the environment.
package enum EnvironmentName: String, CaseIterable {
    /// What the pod does (`HandlerConfig`), as JSON or as base64 of it.
    case config = "CONFIG"
    /// The port of the app channel, on 127.0.0.1.
    case appPort = "APP_PORT"
    /// The port of health and metrics, on every address.
    case opsPort = "OPS_PORT"
    /// The port of the sidecar's gRPC API, which Dapr's injector sets.
    case daprGRPCPort = "DAPR_GRPC_PORT"
    /// The port of the sidecar's HTTP API, which Dapr's injector sets.
    case daprHTTPPort = "DAPR_HTTP_PORT"
    /// The token that the sidecar demands of its API's callers.
    case daprAPIToken = "DAPR_API_TOKEN"
    /// The token that the sidecar shows on the app channel.
    case appAPIToken = "APP_API_TOKEN"
    /// The least severity that is logged: `trace`, `debug`, `info`, `notice`, `warning`, `error` or `critical`.
    case logLevel = "LOG_LEVEL"
}
