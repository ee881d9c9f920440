import Files
import Foundation
import Testing

@testable import Terminal

@Suite("Standard output")
struct StandardOutputTests {
    @Test("Bytes that are many are written in full to a pipe that is slow and does not wait")
    func slowPipe() throws {
        let pipe = Pipe()
        let end = pipe.fileHandleForWriting
        let descriptor = end.fileDescriptor
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        let bytes = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0) }
        let writer = Thread {
            _ = try? StandardOutput(descriptor: descriptor).write(bytes)
            // Through the handle, which else closes the number once more, when it may be another test's.
            try? end.close()
        }
        writer.start()
        var read: [UInt8] = []
        while true {
            let part = pipe.fileHandleForReading.readData(ofLength: 100_000)
            if part.isEmpty { break }
            read += part
        }
        #expect(read == bytes)
    }

    @Test("A full device is an error that names the output")
    func fullDevice() throws {
        let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        let error = try #require(throws: FileError.self) {
            try StandardOutput(descriptor: full.fileDescriptor).write("x")
        }
        #expect(error.message.hasSuffix("No space left on device"))
    }

    @Test("Colours are for terminals, and NO_COLOR and a dumb terminal have none")
    func colours() {
        let terminal = StandardOutput(name: "t", isTerminal: true) { _ throws(SystemError) in }
        var context = CommandContext.ofProcess
        context.environment = { _ in nil }
        #expect(context.wantsColour(on: terminal))
        #expect(!context.wantsColour(on: StandardOutput(descriptor: open("/dev/null", O_RDONLY))))
        context.environment = { $0 == "NO_COLOR" ? "1" : nil }
        #expect(!context.wantsColour(on: terminal))
        context.environment = { $0 == "NO_COLOR" ? "" : nil }
        #expect(context.wantsColour(on: terminal))
        context.environment = { $0 == "TERM" ? "dumb" : nil }
        #expect(!context.wantsColour(on: terminal))
        context.environment = { $0 == "NO_COLOR" ? nil : $0 == "TERM" ? "dumb" : "1" }
        #expect(context.wantsColour(on: terminal))
        context.environment = { _ in "1" }
        #expect(!context.wantsColour(on: terminal))
        context.colour = .always
        #expect(context.wantsColour(on: terminal))
        (context.environment, context.colour) = ({ _ in nil }, .never)
        #expect(!context.wantsColour(on: terminal))
    }
}
