import EventsAdapter
import Foundation
import ProtobufWire

/// Reads messages for `Tests/Oracles/protobuf.py`.
///
/// Each input is a byte that says which message it is, four bytes with the length of the rest (the highest first), and the rest.
/// For each, a line of JSON follows: the failure, or the fields and what they are when they are written again.
@main
enum Main {
    static func main() {
        let inputs = Array(FileHandle.standardInput.readDataToEndOfFile())
        var (position, lines) = (0, "")
        while position + 5 <= inputs.count {
            let length = inputs[(position + 1)..<(position + 5)].reduce(0) { $0 << 8 | Int($1) }
            let bytes = Array(inputs[(position + 5)..<(position + 5 + length)])
            switch inputs[position] {
            case 0: lines += line(InvokeBindingRequest.self, bytes)
            case 1: lines += line(InvokeBindingResponse.self, bytes)
            case 2: lines += line(PublishEventRequest.self, bytes)
            default: lines += line(AllTypes.self, bytes)
            }
            position += 5 + length
        }
        FileHandle.standardOutput.write(Data(lines.utf8))
    }

    private static func line<Message: ProtobufMessage>(_ type: Message.Type, _ bytes: [UInt8]) -> String {
        do throws(ProtobufFailure) {
            let message = try Message(decoding: bytes)
            return "{\"fields\":\(ShownFields.json(message)),\"written\":\(base64(message.encoded))}\n"
        } catch {
            return "{\"failure\":\"\(error)\"}\n"
        }
    }
}
