import Testing

@testable import CloudEvents

@Suite("Traces")
struct TraceContextTests {
    private static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test("A trace parent is taken as it is, and its state with it")
    func valid() {
        #expect(TraceContext(parent: Self.parent, state: "a=1,b=2")?.parent == Self.parent)
        #expect(TraceContext(parent: Self.parent, state: "a=1,b=2")?.state == "a=1,b=2")
        #expect(TraceContext(parent: Self.parent, state: nil)?.state == nil)
        #expect(TraceContext(parent: "01" + Self.parent.dropFirst(2) + "-more", state: nil) != nil)
    }

    @Test(
        "What names no trace is none",
        arguments: [
            "", "-", "---", "00-00000000000000000000000000000000-0000000000000000-00",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
            "00-0af7651916cd43dd8448eb211c8031-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-a\r\nb",
        ])
    func invalid(parent: String) {
        #expect(TraceContext(parent: parent, state: "a=1") == nil)
    }

    @Test("An event's trace is in its extension attributes")
    func event() {
        var event = CloudEvent(id: "1", source: "/s", type: "t")
        #expect(event.trace == nil)
        event.set("traceparent", to: Self.parent)
        event.set("tracestate", to: "a=1")
        #expect(event.trace == TraceContext(parent: Self.parent, state: "a=1"))
    }

    @Test("An event joins a trace where it has none, and what is set later counts")
    func join() throws {
        var event = CloudEvent(id: "1", source: "/s", type: "t")
        event.join { TraceContext(startedBy: $0) }
        let started = try #require(event.trace)
        #expect(started == TraceContext(startedBy: CloudEvent(id: "1", source: "/s", type: "other")))
        #expect(started.parent == event["traceparent"] && TraceContext(parent: started.parent, state: nil) == started)
        // Pinned, as an event that comes again, also to a later release, is part of the same trace.
        #expect(started.parent == "00-e43c035941461861c6a55c977181633b-2bbc17586fa4fe33-01")
        #expect(started != TraceContext(startedBy: CloudEvent(id: "s1", source: "/", type: "t")))

        event.set("traceparent", to: Self.parent)
        event.join { _ in started }
        #expect(event.trace == TraceContext(parent: Self.parent, state: nil))
        event.set("tracestate", to: "a=1")
        #expect(event.trace?.state == "a=1")
        event.set("traceparent", to: nil)
        #expect(event.trace == nil)
    }

    @Test("What a header cannot hold of a state stays in the event")
    func joinKeepsAttributes() {
        var event = CloudEvent(id: "1", source: "/s", type: "t")
        event.set("traceparent", to: Self.parent)
        event.set("tracestate", to: "a=1\u{E9}")
        event.join { TraceContext(startedBy: $0) }
        #expect(event["tracestate"] == "a=1\u{E9}" && event.trace?.state == "a=1")
    }

    @Test("A state keeps what a header can hold, and none of it is no state")
    func state() {
        #expect(TraceContext(parent: Self.parent, state: "a=1\r\nX: y")?.state == "a=1X: y")
        #expect(TraceContext(parent: Self.parent, state: "\n")?.state == nil)
    }

    @Test("State and baggage that are longer than a header should be are left out")
    func limits() {
        var event = CloudEvent(id: "1", source: "/s", type: "t")
        for count in [8192, 8193] {
            let text = "a=" + String(repeating: "b", count: count - 2)
            event.set("baggage", to: text)
            #expect(event.baggage == (count > 8192 ? nil : text))
            #expect(TraceContext(parent: Self.parent, state: text)?.state == (count > 8192 ? nil : text))
        }
    }

    @Test("Only hexadecimal digits make a trace, large or small")
    func digits() {
        for byte in UInt8.min...UInt8(ascii: "~") {
            let character = Character(UnicodeScalar(byte))
            let parent = "00-0af7651916cd43dd8448eb211c80319" + String(character) + "-b7ad6b7169203331-01"
            #expect((TraceContext(parent: parent, state: nil) != nil) == character.isHexDigit, "\(byte)")
        }
    }
}
