/// Eight bytes of a text in one number: most texts have nothing that a search is for, and eight bytes are looked at in the time of one.
///
/// What is found is the highest bit of each byte that is meant; the text's first byte is the lowest of the number. All of it is inlined:
/// a search is a few instructions for eight bytes.
@usableFromInline
package struct EightBytes {
    /// The bytes without their highest bits, so that what is added to one never reaches the next.
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    @inlinable
    @inline(__always)
    package init(_ bytes: UInt64) { (low, high) = (bytes & ~Self.marks, bytes & Self.marks) }

    @usableFromInline @inline(__always)
    static var marks: UInt64 { @inlinable get { 0x8080_8080_8080_8080 } }

    /// The byte eight times.
    @inlinable
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension EightBytes {
    /// The bytes that are not less than one of ASCII.
    @inlinable
    @inline(__always)
    package func from(_ least: UInt8) -> UInt64 { (low &+ Self.all(0x80 &- least)) & Self.marks | high }

    /// The bytes that are less than one of ASCII.
    @inlinable
    @inline(__always)
    package func below(_ bound: UInt8) -> UInt64 { from(bound) ^ Self.marks }

    /// The bytes from one of ASCII to another.
    @inlinable
    @inline(__always)
    package func within(_ least: UInt8, _ most: UInt8) -> UInt64 {
        (low &+ Self.all(0x80 &- least)) & ~(low &+ Self.all(0x7F &- most)) & Self.marks & ~high
    }

    /// The bytes that are equal to one of ASCII.
    @inlinable
    @inline(__always)
    package func equal(to byte: UInt8) -> UInt64 {
        ~((low ^ Self.all(byte)) &+ Self.all(0x7F)) & Self.marks & ~high
    }

    /// The letters of ASCII.
    @inlinable
    @inline(__always)
    package var letters: UInt64 {
        let lowered = low | Self.all(0x20)
        return (lowered &+ Self.all(0x80 &- 0x61)) & ~(lowered &+ Self.all(0x7F &- 0x7A)) & Self.marks & ~high
    }
}

extension Span<UInt8> {
    /// The place of the first byte, at or behind another, that a search finds; nil where there is none.
    @inlinable
    @inline(__always)
    package func firstPlace(from start: Int = 0, where find: (EightBytes) -> UInt64) -> Int? {
        var place = start
        while count &- place >= 8 {
            let found = find(EightBytes(number(at: place)))
            if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
            place &+= 8
        }
        let rest = UInt64(truncatingIfNeeded: count &- place)
        guard count > place else { return nil }
        let found = find(EightBytes(last(Int(truncatingIfNeeded: rest)))) & ~0 &>> (64 &- 8 &* rest)
        return found == 0 ? nil : place &+ found.trailingZeroBitCount / 8
    }

    /// The last bytes, of which there are fewer than eight, with zeros behind them.
    @inlinable
    @inline(__always)
    func last(_ rest: Int) -> UInt64 {
        let shift = UInt64(truncatingIfNeeded: rest &* 8)
        if count >= 8 { return number(at: count &- 8) &>> (64 &- shift) }
        // Two numbers that share what lies between them.
        if rest >= 4 {
            let (first, last): (UInt32, UInt32) = (number(at: count &- rest), number(at: count &- 4))
            return UInt64(first) | UInt64(last) &<< (shift &- 32)
        }
        if rest >= 2 {
            let (first, last): (UInt16, UInt16) = (number(at: count &- rest), number(at: count &- 2))
            return UInt64(first) | UInt64(last) &<< (shift &- 16)
        }
        return UInt64(self[count &- 1])
    }

    /// The bytes from a place on as a number; as many are there.
    @inlinable
    @inline(__always)
    package func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Number {
        // Callers count first, and whatever the bytes are, they make a number.
        Number(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: Number.self))
    }
}

extension String {
    /// True where the text has a byte of ASCII; several times as fast as a search of its `utf8`.
    package func holds(_ byte: UInt8) -> Bool { utf8Span.span.firstPlace { $0.equal(to: byte) } != nil }

    /// True where the text has a byte that is not less than one of ASCII.
    package func holdsByte(from least: UInt8) -> Bool { utf8Span.span.firstPlace { $0.from(least) } != nil }
}
