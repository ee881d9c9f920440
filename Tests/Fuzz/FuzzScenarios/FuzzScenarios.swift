import CFuzzGuards
import ConfigurationFile
import EventsCompiler
import Findings
import HandlerContract
import Manifests
import Scenarios
import Simulation

/// What the scenarios happen to: a source with a sink, a bus, and two Triggers that are alike.
private let configs: [HandlerConfig] = {
    let text = """
        {apiVersion: events.openfunction.io/v1alpha1, kind: EventBus, metadata: {name: b}, spec: {kafka: {version: v1, type: pubsub.kafka}}}
        ---
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata: {name: orders}
        spec:
          eventBus: b
          sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: packing}}
          kafka: {placed: {version: v1, type: bindings.kafka}, paid: {version: v1, type: pubsub.kafka, srcTopic: t}}
        ---
        apiVersion: events.openfunction.io/v1alpha1
        kind: Trigger
        metadata: {name: shipping, annotations: {ofevents.openfunction.io/payload: all}}
        spec:
          eventBus: b
          inputs:
          - {name: placed, eventSourceName: orders, eventName: placed}
          - {name: paid, eventSourceName: orders, eventName: paid}
          subscribers:
          - condition: placed && !paid || paid && placed == false
            sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: packing}}
            topic: parcels
            deadLetterTopic: lost
        """
    let compilation = compile([SourceFile(name: "r", text: text)])
    precondition(!compilation.hasErrors)
    return compilation.configs.map(\.config)
}()

/// Called by libFuzzer for each input: reads it as a file of scenarios, runs those that have no errors, and writes the results;
/// and reads it as a configuration file.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzScenarios(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(name: "s", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let lines = LineIndex(file.bytes)
    var configurationText = DiagnosticText(files: [file])
    _ = configurationText.render(decodeConfiguration(file, known: DiagnosticCodes(compilerCodes)).findings)
    var results: [ScenarioResult] = []
    for document in decodeScenarios(file) {
        var text = DiagnosticText(files: [file])
        guard case .scenario(let scenario) = document else {
            guard case .faulty(_, let findings) = document else { continue }
            precondition(!findings.isEmpty && !text.render(findings).isEmpty)
            continue
        }
        guard let simulation = try? Simulation(configs) else { preconditionFailure("the set cannot run") }
        var bag = DiagnosticBag()
        scenario.checkNames(in: simulation, into: &bag)
        _ = text.render(bag.sorted())
        if bag.hasErrors { continue }
        results.append(ScenarioResult(scenario, of: file, lines: lines, scenario.run(in: simulation, files: [:])))
    }
    for format in ResultFormat.all { _ = format.text(results, true) }
    return 0
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzScenarios_main")
func mainScenarios(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzScenarios($0, $1) }
}
