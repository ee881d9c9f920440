internal import CNghttp2

/// The header fields of one HEADERS frame, in storage that is used again for the next.
///
/// Names, and values that never change, stay where the program has them and are not copied; other values are copied
/// once, into one array. nghttp2 copies what is not constant again when the fields are handed to it.
struct HTTP2Fields {
    private var fields: [Field] = []
    private var bytes: [UInt8] = []

    /// Where a name or a value is: in the program's own constants, or at an offset of `bytes`.
    private enum Place {
        case constant(StaticString)
        case copied(offset: Int, count: Int)
    }

    private struct Field {
        var name: Place
        var value: Place
        var isIndexed: Bool
    }

    /// How many fields there are.
    var count: Int { fields.count }

    /// Adds a field whose value changes from call to call or is known at run time only.
    ///
    /// - Parameters:
    ///   - name: in small letters; pseudo-header fields come before all others.
    ///   - isIndexed: false for values that differ in each call, and for secrets: HPACK then never puts them into a
    ///     table (RFC 7541, section 6.2.3).
    mutating func add(_ name: StaticString, _ value: String, isIndexed: Bool = true) {
        fields.append(Field(name: .constant(name), value: copy(value), isIndexed: isIndexed))
    }

    /// Adds a field that the program has as a constant.
    mutating func add(_ name: StaticString, constant value: StaticString) {
        fields.append(Field(name: .constant(name), value: .constant(value), isIndexed: true))
    }

    /// Adds a field whose name is known at run time only.
    mutating func add(copying name: String, _ value: String) {
        let name = copy(name)
        fields.append(Field(name: name, value: copy(value), isIndexed: true))
    }

    /// Gives the field at an index another value.
    mutating func replaceValue(at index: Int, constant value: StaticString) {
        fields[index].value = .constant(value)
    }

    /// A place to go back to with `remove(after:)`.
    var end: (fields: Int, bytes: Int) { (fields.count, bytes.count) }

    /// Removes what was added after `end` was read; the storage stays.
    mutating func remove(after end: (fields: Int, bytes: Int)) {
        fields.removeLast(fields.count - end.fields)
        bytes.removeLast(bytes.count - end.bytes)
    }

    private mutating func copy(_ text: String) -> Place {
        let offset = bytes.count
        bytes.append(contentsOf: text.utf8)
        return .copied(offset: offset, count: bytes.count - offset)
    }

    /// Calls the closure with the fields as the library takes them. They are valid during the call only, except for the
    /// constants, which the library may refer to for as long as it likes.
    func withLibraryFields<Result>(_ body: (UnsafeMutableBufferPointer<nghttp2_nv>) -> Result) -> Result {
        // The array's storage does not move during the call; the temporary memory is initialized in full before it is
        // read.
        bytes.withUnsafeBufferPointer { storage in
            withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: fields.count) { entries in
                for (index, field) in fields.enumerated() {
                    entries.initializeElement(at: index, to: Self.entry(field, storage))
                }
                return body(entries)
            }
        }
    }

    private static func entry(_ field: Field, _ storage: UnsafeBufferPointer<UInt8>) -> nghttp2_nv {
        var entry = nghttp2_nv()
        var flags: UInt32 = field.isIndexed ? 0 : NGHTTP2_NV_FLAG_NO_INDEX.rawValue
        // The library's structure has mutable pointers and says that it only reads them. A constant lives as long as
        // the program.
        switch field.name {
        case .constant(let name):
            entry.name = UnsafeMutablePointer(mutating: name.utf8Start)
            entry.namelen = name.utf8CodeUnitCount
            flags |= NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue
        case .copied(let offset, let count):
            entry.name = storage.baseAddress.map { UnsafeMutablePointer(mutating: $0 + offset) }
            entry.namelen = count
        }
        switch field.value {
        case .constant(let value):
            entry.value = UnsafeMutablePointer(mutating: value.utf8Start)
            entry.valuelen = value.utf8CodeUnitCount
            flags |= NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue
        case .copied(let offset, let count):
            entry.value = storage.baseAddress.map { UnsafeMutablePointer(mutating: $0 + offset) }
            entry.valuelen = count
        }
        entry.flags = UInt8(truncatingIfNeeded: flags)
        return entry
    }
}
