import Testing

@testable import Text

@Suite("Tables")
struct TableTests {
    @Test("Columns are as wide as their longest cell and three blanks, and lines end without blanks")
    func alignment() {
        var table = Table(["NAME", "X", "LAST"])
        table.add(["a", "", "1"])
        table.add(["longer name", "yy", ""])
        table.add(["é", "z"])
        #expect(table.text() == "NAME          X    LAST\na                  1\nlonger name   yy\né             z\n")
    }

    @Test("Control characters are shown, so that a row stays one line")
    func controls() {
        var table = Table(["A"])
        table.add(["x\n\u{1B}[31m\u{202E}y\u{7F}"])
        #expect(table.text() == "A\nx␊␛[31m\u{FFFD}y␡\n")
    }
}
