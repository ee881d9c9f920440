internal import Text
internal import YAMLTree

extension GeneratorOption {
    /// What the sidecar of each pod requests and may use, in the words of a ResourceQuota: a quota on limits refuses pods whose
    /// sidecar has none.
    package static let sidecarResources = GeneratorOption(
        name: "sidecar-resources",
        key: "sidecarResources",
        variable: "OFEVENTS_SIDECAR_RESOURCES",
        valueName: "name=quantity,...",
        noun: "a list of resources",
        help: "What each Dapr sidecar requests and may use, such as limits.memory=256Mi.",
        example: "requests.cpu=100m,limits.memory=256Mi",
        misnomers: ["sidecar", "resources", "sidecarLimits"],
        defaultValue: "",
        fallback: "what Dapr's injector sets",
        fault: { text in
            switch SidecarResources.read(text) {
            case .success: nil
            case .failure(let fault): fault.text
            }
        }
    )
}

/// The resources of a pod's sidecar, which Dapr's injector reads from annotations of the pod (daprd's
/// pkg/injector/annotations in dapr/dapr v1.18.3).
struct SidecarResources {
    /// The annotations, in the order of `names`.
    let annotations: [YAMLField]

    /// What is wrong with a text, in words that follow "'x' is not a list of resources: ".
    struct Fault: Error {
        let text: String
    }

    private static let names: [(name: String, annotation: String)] = [
        ("requests.cpu", "dapr.io/sidecar-cpu-request"),
        ("requests.memory", "dapr.io/sidecar-memory-request"),
        ("limits.cpu", "dapr.io/sidecar-cpu-limit"),
        ("limits.memory", "dapr.io/sidecar-memory-limit"),
    ]

    /// Those that an option sets, whose value has no fault.
    init(_ options: GeneratorOptions) {
        let values = (try? Self.read(options[.sidecarResources]).get()) ?? [:]
        annotations = Self.names.compactMap { name, annotation in
            values[name].map { YAMLField(annotation, .string($0)) }
        }
    }

    /// Reads a list such as `requests.cpu=100m,limits.memory=256Mi`, with or without blanks after its commas; an empty text is an empty
    /// list.
    static func read(_ text: String) -> Result<[String: String], Fault> {
        Result { () throws(Fault) in
            var values: [String: String] = [:]
            for item in text.split(separator: ",", omittingEmptySubsequences: false) where !text.isEmpty {
                let (name, value) = try readItem(item.drop { $0 == " " })
                guard values.updateValue(value, forKey: name) == nil else {
                    throw Fault(text: "it sets '\(name)' twice")
                }
            }
            for resource in ["cpu", "memory"] { try compare("requests.\(resource)", "limits.\(resource)", in: values) }
            return values
        }
    }

    private static func readItem(_ item: Substring) throws(Fault) -> (name: String, value: String) {
        let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard parts.count == 2, names.contains(where: { $0.name == name }) else {
            let known = names.map { "'\($0.name)=…'" }.joined(separator: ", ")
            throw Fault(text: "'\(visible(String(item)))' is none of \(known)")
        }
        let value = String(parts[1])
        guard let quantity = Quantity(value) else {
            throw Fault(
                text:
                    "'\(visible(value))' of '\(name)' is not a quantity, such as '\(name.hasSuffix("cpu") ? "100m" : "256Mi")'"
            )
        }
        guard name.hasSuffix("cpu") || quantity.isWhole else {
            throw Fault(text: "'\(value)' of '\(name)' is a part of a byte: write '256Mi' for mebibytes")
        }
        return (name, value)
    }

    /// Kubernetes refuses a pod that requests more than its limit.
    private static func compare(_ request: String, _ limit: String, in values: [String: String]) throws(Fault) {
        guard let asked = values[request], let most = values[limit], let first = Quantity(asked),
            let second = Quantity(most), first.value > second.value
        else { return }
        throw Fault(text: "'\(request)' of '\(asked)' is more than '\(limit)' of '\(most)'")
    }
}
