import EventsCompiler
import Findings
import Manifests
import TestInputs
import Testing

@Suite("Resources of the sidecars")
struct SidecarResourcesTests {
    /// A pod of each sort.
    private static let events =
        redisBus("EventBus", "default") + cronSource("clock") + trigger("bills", on: "clock")

    private let all = "requests.cpu=100m,requests.memory=0.25Gi,limits.cpu=.5,limits.memory=3e8"

    private func annotations(_ resources: String) -> [[String: String]] {
        var options = CompileOptions()
        options.generators[.sidecarResources] = resources
        let result = compile([SourceFile(name: "events.yaml", text: Self.events)], options: options)
        return WrittenObject.all(in: result.output()).filter { $0.kind == "Deployment" }.map(\.annotations)
    }

    @Test("Every pod of a source and of a Trigger has the annotations that Dapr's injector reads")
    func annotations() {
        let found = annotations(all)
        #expect(found.count == 2)
        for annotations in found {
            #expect(annotations["dapr.io/sidecar-cpu-request"] == "100m")
            #expect(annotations["dapr.io/sidecar-memory-request"] == "0.25Gi")
            #expect(annotations["dapr.io/sidecar-cpu-limit"] == ".5")
            #expect(annotations["dapr.io/sidecar-memory-limit"] == "3e8")
        }
    }

    @Test("Blanks after a comma are passed over")
    func blanks() {
        for annotations in annotations("requests.cpu=1,  limits.cpu=2") {
            #expect(
                annotations["dapr.io/sidecar-cpu-request"] == "1" && annotations["dapr.io/sidecar-cpu-limit"] == "2")
        }
    }

    @Test("What is not named is not written")
    func unnamed() {
        for (resources, count) in [("", 0), ("limits.memory=256Mi", 1)] {
            for annotations in annotations(resources) {
                #expect(annotations.keys.count { $0.hasPrefix("dapr.io/sidecar-") } == count)
            }
        }
    }

    @Test(
        "A list that the injector or Kubernetes would refuse has a fault",
        arguments: [
            ("memory=1Gi", "'memory=1Gi' is none of 'requests.cpu=…'"),
            ("limits.cpu", "'limits.cpu' is none of"),
            ("limits.cpu=1,", "'' is none of"),
            ("limits.cpu=1, ", "'' is none of"),
            ("limits.cpu=1 ,limits.memory=1Gi", "'1 ' of 'limits.cpu' is not a quantity"),
            ("limits.cpu= 1", "' 1' of 'limits.cpu' is not a quantity"),
            ("limits.cpu=1,limits.cpu=2", "it sets 'limits.cpu' twice"),
            ("limits.cpu=", "'' of 'limits.cpu' is not a quantity, such as '100m'"),
            ("limits.cpu=-1", "'-1' of 'limits.cpu' is not a quantity"),
            ("limits.memory=256MB", "'256MB' of 'limits.memory' is not a quantity, such as '256Mi'"),
            ("limits.memory=1..5Gi", "is not a quantity"),
            ("limits.memory=1e", "is not a quantity"),
            ("limits.memory=inf", "is not a quantity"),
            ("limits.memory=128m", "is a part of a byte: write '256Mi' for mebibytes"),
            ("requests.cpu=1,limits.cpu=500m", "'requests.cpu' of '1' is more than 'limits.cpu' of '500m'"),
            ("requests.memory=1Gi,limits.memory=1G", "'requests.memory' of '1Gi' is more than"),
        ])
    func faults(_ text: String, _ fault: String) throws {
        let found = try #require(GeneratorOption.sidecarResources.fault(text))
        #expect(found.contains(fault), "\(found)")
    }

    @Test(
        "Every form of a quantity is taken",
        arguments: ["1", "1.5", "5.", "1k", "1Ki", "2M", "3E", "1E3", "1e-1", "7n"])
    func quantities(_ text: String) {
        #expect(GeneratorOption.sidecarResources.fault("limits.cpu=\(text)") == nil)
    }
}
