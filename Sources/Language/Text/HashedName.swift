/// The start of a name and ten hexadecimal digits of the hash of all of it, in at most `limit` characters.
///
/// The hash is 64-bit FNV-1a, so that equal names stay equal and different ones differ in every run and on every machine.
///
/// - Parameters:
///   - start: the name, or the name with other characters.
///   - name: what the hash is of.
package func hashedName(_ start: String, of name: String, limit: Int) -> String {
    var start = start.prefix(limit - 11)
    while let last = start.last, last == "-" || last == "." { start.removeLast() }
    return start + "-" + shortHash(name)
}

/// Ten hexadecimal digits of the hash of a text.
package func shortHash(_ name: String) -> String {
    let hash = fnv1a(Array(name.utf8))
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(10))
}
