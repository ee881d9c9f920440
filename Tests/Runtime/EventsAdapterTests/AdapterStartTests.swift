import EventsAdapter
import Testing

@Suite("What a start of the adapter leads to")
struct AdapterStartTests {
    @Test("Help and version are output", arguments: ["--help", "--version"])
    func output(argument: String) {
        guard case .output(let text) = AdapterStart(arguments: [argument], environment: { _ in nil }) else {
            Issue.record("no output")
            return
        }
        #expect(text.isEmpty == false)
    }

    @Test("An argument that there is not is wrong usage, a faulty environment a wrong configuration")
    func failures() {
        let usage = AdapterStart(arguments: ["--chek"], environment: { _ in nil })
        guard case .failure("there is no argument '--chek'; --help shows what there is", .usage) = usage else {
            Issue.record("\(usage)")
            return
        }
        let configuration = AdapterStart(arguments: [], environment: { $0 == "CONFIG" ? "{" : nil })
        guard case .failure(let message, .configuration) = configuration else {
            Issue.record("\(configuration)")
            return
        }
        #expect(message.hasPrefix("CONFIG"))
    }
}
