import Testing
import Text

@Suite("Searches of eight bytes at once")
struct EightBytesTests {
    /// Each search, and what it finds.
    private static let searches: [(find: @Sendable (EightBytes) -> UInt64, isFound: @Sendable (UInt8) -> Bool)] = [
        ({ $0.from(0x7F) }, { $0 >= 0x7F }),
        ({ $0.from(1) }, { $0 >= 1 }),
        ({ $0.below(0x20) }, { $0 < 0x20 }),
        ({ $0.below(1) }, { $0 == 0 }),
        ({ $0.within(0x2B, 0x3A) }, { 0x2B...0x3A ~= $0 }),
        ({ $0.within(0x41, 0x7F) }, { 0x41...0x7F ~= $0 }),
        ({ $0.equal(to: 0) }, { $0 == 0 }),
        ({ $0.equal(to: 0x24) }, { $0 == 0x24 }),
        ({ $0.equal(to: 0x7F) }, { $0 == 0x7F }),
        ({ $0.letters }, { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }),
    ]

    @Test("Every byte between all others, which change nothing", arguments: Self.searches.indices)
    func bytes(search: Int) {
        let (find, isFound) = Self.searches[search]
        for byte in UInt8.min...UInt8.max {
            for other in UInt8.min...UInt8.max {
                let bytes = [other, byte, other, other, byte, byte, other, byte]
                let expected = bytes.firstIndex(where: isFound)
                let found = bytes.span.firstPlace(where: find)
                if found != expected { Issue.record("\(bytes): \(found ?? -1) instead of \(expected ?? -1)") }
            }
        }
    }

    @Test("Texts of every length, from every place on", arguments: Self.searches.indices)
    func places(search: Int) {
        let (find, isFound) = Self.searches[search]
        guard let hit = (0...0xFF).first(where: isFound), let miss = (0...0xFF).last(where: { !isFound($0) }) else {
            Issue.record("the search finds all or nothing")
            return
        }
        for count in 0...26 {
            for place in 0...count {
                var bytes = [UInt8](repeating: miss, count: count)
                if place < count { bytes[place] = hit }
                for start in 0...count {
                    let expected = place < count && place >= start ? place : nil
                    #expect(bytes.span.firstPlace(from: start, where: find) == expected)
                }
            }
        }
    }

    @Test("The first of several")
    func several() {
        let bytes = Array("a,bc,d,,efghijk,l,".utf8)
        var (start, places): (Int, [Int]) = (0, [])
        while let place = bytes.span.firstPlace(from: start, where: { $0.equal(to: UInt8(ascii: ",")) }) {
            places.append(place)
            start = place + 1
        }
        #expect(places == bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") })
    }

    @Test("Texts")
    func texts() {
        #expect("shop.orders".holds(UInt8(ascii: ".")))
        #expect("orders.placed.in.the.shop".holds(UInt8(ascii: ".")))
        #expect(!"orders-placed-in-the-shop".holds(UInt8(ascii: ".")))
        #expect(!"".holds(0))
        #expect("café".holdsByte(from: 0x80))
        #expect(!"cafe".holdsByte(from: 0x80))
    }
}
