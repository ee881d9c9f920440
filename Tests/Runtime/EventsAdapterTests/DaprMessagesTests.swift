import EventsAdapter
import ProtobufWire
import Testing

@Suite("Dapr's messages")
struct DaprMessagesTests {
    /// Bytes as Dapr's own stubs for Python write them.
    @Test("Messages are the bytes that Dapr's stubs write")
    func stubs() throws {
        var invoke = InvokeBindingRequest()
        invoke.name = "sink"
        invoke.data = [1, 2]
        invoke.metadata = ["a": "1", "b": "2"]
        invoke.operation = "post"
        let invokeBytes = Array(
            "\n\u{4}sink\u{12}\u{2}\u{1}\u{2}\u{1A}\u{6}\n\u{1}a\u{12}\u{1}1\u{1A}\u{6}\n\u{1}b\u{12}\u{1}2\"\u{4}post"
                .utf8)
        #expect(invoke.encoded == invokeBytes)
        #expect(try InvokeBindingRequest(decoding: invokeBytes) == invoke)

        var answer = InvokeBindingResponse()
        answer.data = [0xFF]
        answer.metadata = ["statusCode": "200"]
        let answerBytes = [0x0A, 0x01, 0xFF] + Array("\u{12}\u{11}\n\nstatusCode\u{12}\u{3}200".utf8)
        #expect(answer.encoded == answerBytes)
        #expect(try InvokeBindingResponse(decoding: answerBytes) == answer)

        var publish = PublishEventRequest()
        publish.pubsubName = "bus"
        publish.topic = "t"
        publish.data = [3]
        publish.dataContentType = "a/b"
        publish.metadata = ["k": ""]
        let publishBytes = Array("\n\u{3}bus\u{12}\u{1}t\u{1A}\u{1}\u{3}\"\u{3}a/b*\u{5}\n\u{1}k\u{12}\u{0}".utf8)
        #expect(publish.encoded == publishBytes)
        #expect(try PublishEventRequest(decoding: publishBytes) == publish)
    }

    @Test("The sidecar's metadata are read as Dapr's stubs write them, and other fields are skipped")
    func metadata() throws {
        // id "pod"; component name "bus", type "pubsub.redis", version "v1", capabilities "A"; runtime_version "1".
        let bytes = Array("\n\u{3}pod\u{1A}\u{1A}\n\u{3}bus\u{12}\u{C}pubsub.redis\u{1A}\u{2}v1\"\u{1}AB\u{1}1".utf8)
        var component = RegisteredComponent()
        (component.name, component.type, component.version) = ("bus", "pubsub.redis", "v1")
        var metadata = GetMetadataResponse()
        metadata.registeredComponents = [component]
        #expect(try GetMetadataResponse(decoding: bytes) == metadata)
        for count in 0...bytes.count {
            var start = Array(bytes[..<count])
            let excess = shortenMetadata(&start)
            #expect(try GetMetadataResponse(decoding: start + bytes[count...].dropFirst(excess)) == metadata)
        }
        var whole = bytes
        #expect(shortenMetadata(&whole) == 0)
        #expect(whole == Array(bytes[5..<33]))
    }

    @Test("Of subscriptions no more is kept than that they are there")
    func subscriptions() throws {
        // Two subscriptions: pubsub_name "bus", topic "a" and "b".
        let bytes = Array("*\u{8}\n\u{3}bus\u{12}\u{1}a*\u{8}\n\u{3}bus\u{12}\u{1}b".utf8)
        #expect(try GetMetadataResponse(decoding: bytes).subscriptions.count == 2)
        for count in 0...bytes.count {
            var start = Array(bytes[..<count])
            let excess = shortenMetadata(&start)
            let rest = bytes[count...].dropFirst(excess)
            #expect(try GetMetadataResponse(decoding: start + rest).subscriptions.count == 2)
        }
        var whole = bytes
        #expect(shortenMetadata(&whole) == 0)
        #expect(whole == Array("*\u{0}*\u{0}".utf8))
    }

    @Test("The event's data are a piece that is not copied")
    func pieces() {
        var invoke = InvokeBindingRequest()
        invoke.name = "sink"
        invoke.operation = "post"
        invoke.data = [UInt8](repeating: 1, count: 100_000)
        let pieces = invoke.pieces
        #expect(pieces.map(\.count) == [10, 100_000, 6])
        let isShared = pieces[1].withUnsafeBufferPointer { piece in
            invoke.data.withUnsafeBufferPointer { $0.baseAddress == piece.baseAddress }
        }
        #expect(isShared)
        #expect(invoke.encoded == Array(pieces.joined()))
    }
}
