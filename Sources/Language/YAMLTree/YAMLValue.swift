/// A value to be written, as YAML or as JSON.
package enum YAMLValue: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case list([YAMLValue])
    case map([YAMLField])

    /// A value of the input, written with the same meaning: a bare number or boolean stays bare.
    case node(YAMLNode)
}

/// A key and its value in the order in which they are written.
package struct YAMLField: Sendable {
    package var key: String
    package var value: YAMLValue

    package init(_ key: String, _ value: YAMLValue) {
        self.key = key
        self.value = value
    }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .string(value) }
}

extension YAMLValue: ExpressibleByDictionaryLiteral {
    /// The fields in the order of the literal.
    package init(dictionaryLiteral elements: (String, YAMLValue)...) {
        self = .map(elements.map { YAMLField($0.0, $0.1) })
    }
}

extension YAMLValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: YAMLValue...) { self = .list(elements) }
}
