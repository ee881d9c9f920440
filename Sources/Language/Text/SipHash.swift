/// SipHash-2-4 (Aumasson and Bernstein, https://www.aumasson.jp/siphash/siphash.pdf): 64 bits that are the same in each process.
///
/// Two texts that differ have one hash as seldom as any two of 2^64 numbers are equal. Whoever knows the key can look for such a pair.
///
/// - Parameter key: two numbers; with other ones the hashes are others.
package func sipHash(_ bytes: Span<UInt8>, key: (UInt64, UInt64) = (0, 0)) -> UInt64 {
    var state = SipState(key)
    state.take(bytes)
    return state.next(0xFF)
}

/// The 64 bits of `sipHash`, and 128 further ones, each found like the second half of SipHash-128.
///
/// - Parameter more: bytes that are taken after the others and their number, so that it matters where one ends and the other begins.
package func longSipHash(_ bytes: Span<UInt8>, _ more: Span<UInt8>? = nil) -> (UInt64, UInt64, UInt64) {
    var state = SipState((0, 0))
    state.take(bytes)
    if let more {
        state.take(UInt64(bytes.count))
        state.take(more)
    }
    return (state.next(0xFF), state.next(0xDD), state.next(0xDD))
}

private struct SipState {
    private var one, two, three, four: UInt64

    init(_ key: (UInt64, UInt64)) {
        one = key.0 ^ 0x736f_6d65_7073_6575
        two = key.1 ^ 0x646f_7261_6e64_6f6d
        three = key.0 ^ 0x6c79_6765_6e65_7261
        four = key.1 ^ 0x7465_6462_7974_6573
    }

    mutating func take(_ bytes: Span<UInt8>) {
        let whole = bytes.count & ~7
        var place = 0
        while place < whole {
            take(bytes.number(at: place))
            place &+= 8
        }
        let last = whole < bytes.count ? bytes.last(bytes.count &- whole) : 0
        take(last | UInt64(truncatingIfNeeded: bytes.count) &<< 56)
    }

    @inline(__always)
    mutating func take(_ word: UInt64) {
        four ^= word
        mix()
        mix()
        one ^= word
    }

    mutating func next(_ mark: UInt64) -> UInt64 {
        if mark == 0xFF { three ^= mark } else { two ^= mark }
        for _ in 0..<4 { mix() }
        return one ^ two ^ three ^ four
    }

    @inline(__always)
    private mutating func mix() {
        one &+= two
        two = rotated(two, 13) ^ one
        one = rotated(one, 32)
        three &+= four
        four = rotated(four, 16) ^ three
        one &+= four
        four = rotated(four, 21) ^ one
        three &+= two
        two = rotated(two, 17) ^ three
        three = rotated(three, 32)
    }

    @inline(__always)
    private func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 { word &<< count | word &>> (64 &- count) }
}

/// Appends 16 hexadecimal digits.
package func append(hexadecimal number: UInt64, to text: inout [UInt8]) {
    text.append(addingCapacity: 16) { $0.append(hexadecimal: number) }
}

extension OutputSpan<UInt8> {
    /// Appends 16 hexadecimal digits.
    package mutating func append(hexadecimal number: UInt64) {
        var rest = number
        for _ in 0..<16 {
            let digit = UInt8(truncatingIfNeeded: rest &>> 60)
            append(digit &+ (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") &- 10))
            rest &<<= 4
        }
    }
}
