import Testing

@testable import GRPC

@Suite("Messages that go out")
struct MessageTests {
    @Test(
        "Prefix and pieces come one after the other, in buffers of any size", arguments: [1, 2, 3, 4, 5, 6, 7, 11, 100])
    func spaces(size: Int) {
        let pieces: [([UInt8], [UInt8], [UInt8])] = [
            ([], [], []), ([1], [], []), ([], [2], []), ([], [], [3]), ([1, 2, 3], [4, 5, 6, 7, 8, 9, 10], [11, 12]),
            ([1], [], [3]),
        ]
        for (before, data, after) in pieces {
            var message = GRPCMessage(before, data, after)
            let whole = before + data + after
            #expect(message.count == whole.count)
            var bytes: [UInt8] = []
            var isLast = false
            while !isLast {
                let part = [UInt8](unsafeUninitializedCapacity: size) { space, count in
                    (count, isLast) = message.copyNext(into: UnsafeMutableBufferPointer(rebasing: space[..<size]))
                }
                bytes += part
                #expect(isLast || part.count == size)
            }
            #expect(bytes == [0, 0, 0, 0, UInt8(whole.count)] + whole)
        }
    }

    @Test("The length has four bytes")
    func length() {
        var message = GRPCMessage([], [UInt8](repeating: 1, count: 0x01_02_03))
        let prefix = [UInt8](unsafeUninitializedCapacity: 5) { space, count in
            (count, _) = message.copyNext(into: space)
        }
        #expect(prefix == [0, 0, 1, 2, 3])
    }
}
