import ArgumentParser
import DaprCatalogue
import Diagnostics
import EventsCompiler

/// The paths and options that say what is compiled, and how; every command that compiles has them.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, directories, or - for standard input; together they are one set.",
            discussion: """
                Of a directory every *.yaml, *.yml and *.json below it is read, in upper or lower case; hidden files \
                and folders are left out. A Trigger finds its EventBus and its EventSources in any of the files. \
                Documents of other kinds are skipped.
                """,
            valueName: "path"
        ),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var paths: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The namespace of resources that name none.", valueName: "ns")
    )
    var namespace = CompileOptions().namespace

    @Option(help: ArgumentHelp("The DNS domain of the cluster, in which sinks are reached.", valueName: "domain"))
    var clusterDomain = CompileOptions().clusterDomain

    @Option(
        help: ArgumentHelp(
            "The image of the adapter in the Deployments.",
            discussion: """
                Without this option it is the value of the environment variable \(Self.imageVariable), and without \
                that \(CompileOptions.defaultAdapterImage).
                """,
            valueName: "image"
        )
    )
    var adapterImage: String?

    @Option(
        help: ArgumentHelp(
            "The release of Dapr in the cluster, \(DaprVersion.oldest) to \(DaprVersion.newest).",
            discussion: "What has been removed and renamed depends on it, and which settings lose events.",
            valueName: "version"))
    var daprVersion = DaprVersion.newest

    @Flag(name: .shortAndLong, help: "Print errors only, no warnings, notes and counts.")
    var quiet = false

    func validate() throws {
        if let fault = CompileOptions.fault(ofNamespace: namespace) {
            throw ValidationError("'\(visible(namespace))' is not a namespace: \(fault)")
        }
        if let fault = CompileOptions.fault(ofClusterDomain: clusterDomain) {
            throw ValidationError("'\(visible(clusterDomain))' is not a DNS domain: \(fault)")
        }
        let (image, origin) = image()
        if let fault = CompileOptions.fault(ofImage: image) {
            throw ValidationError("'\(visible(image))' of \(origin) is not an image: \(fault)")
        }
    }

    var compileOptions: CompileOptions {
        var options = CompileOptions()
        options.namespace = namespace
        options.clusterDomain = clusterDomain
        options.adapterImage = image().name
        options.daprVersion = daprVersion
        return options
    }

    private static let imageVariable = "OFEVENTS_ADAPTER_IMAGE"

    /// The image and where it comes from; an empty variable counts as not set.
    private func image() -> (name: String, origin: String) {
        if let adapterImage { return (adapterImage, "--adapter-image") }
        if let value = environmentVariable(Self.imageVariable), !value.isEmpty { return (value, Self.imageVariable) }
        return (CompileOptions.defaultAdapterImage, "this version")
    }
}

extension DaprVersion: ExpressibleByArgument {
    /// The release that an argument names.
    public init?(argument: String) { self.init(argument) }
}
