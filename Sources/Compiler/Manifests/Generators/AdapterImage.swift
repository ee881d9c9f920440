internal import HandlerContract

extension GeneratorOption {
    /// The image of the adapter, which each Deployment runs: by default the one of this version of the compiler.
    ///
    /// Only what no image can be is refused: the registry has the last word.
    package static let adapterImage = GeneratorOption(
        name: "adapter-image",
        key: "adapterImage",
        variable: "OFEVENTS_ADAPTER_IMAGE",
        valueName: "image",
        noun: "an image",
        help: "The image of the adapter in the Deployments.",
        example: "registry.example.com/ofevents-adapter:1.2.3",
        misnomers: ["image"],
        defaultValue: "ofevents/ofevents-adapter:\(Release.version)",
        fallback: "the one of this version",
        fault: { name in
            if name.isEmpty { return "it is empty" }
            let isPlain = name.utf8.allSatisfy { 0x21...0x7E ~= $0 }
            return isPlain ? nil : "it has characters other than letters, digits and punctuation"
        }
    )
}
