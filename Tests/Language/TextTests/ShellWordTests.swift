import Foundation
import Testing

@testable import Text

@Suite("Words of a shell")
struct ShellWordTests {
    @Test("A shell reads one word, whatever is in it")
    func words() throws {
        #expect(shellWord("shop-orders.placed_1") == "shop-orders.placed_1")
        for text in [
            "", " ", "a b", "it's", "$(reboot)", "`id`", "a;b", "*", "~", "\\", "\"", "a\nb", "é", "-- x", "#a",
        ] {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", "printf %s \(shellWord(text))"]
            process.standardOutput = output
            try process.run()
            let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            #expect(String(decoding: bytes, as: UTF8.self) == text)
        }
    }
}
