package import DaprCatalogue
internal import Findings

extension LookedUpSetting {
    /// What a bare value becomes on its way to Dapr; nil where it arrives as it is written, and where it means the same to the field.
    package var change: KubernetesReading? {
        guard let value = value?.value, isBare else { return nil }
        let reading = KubernetesReading(of: value)
        // Fields of these types take no such text, in quotes or not: that is what is to be said of it.
        let takesNone = ["number", "float", "duration"].contains(field?.type)
        switch reading {
        // What Kubernetes refuses is an error of the compiler.
        case .text, .nothing, .refused: return nil
        case .boolean(let text): return text == value || takesNone || field?.takesBooleans == true ? nil : reading
        case .number(let text):
            return text == value || (field?.takesNumbers == true && isSameNumber(value, text)) ? nil : reading
        }
    }

    /// What a field must take: the value as Dapr gets it, and one that becomes something else as it was meant.
    package var meantText: String? {
        guard let value = value?.value, isBare, change == nil else { return value?.value }
        return switch KubernetesReading(of: value) {
        case .boolean(let text), .number(let text): text
        default: value
        }
    }
}

/// Whether a number in its author's notation is the one that Dapr gets, digit for digit where it is a whole one: people count in tens
/// behind a zero too.
private func isSameNumber(_ written: String, _ received: String) -> Bool {
    var digits = written.filter { $0 != "_" }[...]
    if digits.hasPrefix("+") { digits.removeFirst() }
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    if digits.allSatisfy({ "0"..."9" ~= $0 }) {
        let whole = digits.drop { $0 == "0" }
        return (whole.isEmpty ? "0" : (isNegative ? "-" : "") + whole) == received
    }
    // A notation with a radix of its own leaves no doubt.
    return true
}

extension ComponentField {
    /// True where Dapr reads a truth value; some such fields are strings in its reference.
    package var takesBooleans: Bool {
        type == "bool" || ["true", "false"].contains(defaultValue?.lowercased())
            || (!allowedValues.isEmpty && allowedValues.allSatisfy { ["true", "false"].contains($0.lowercased()) })
    }

    /// True where Dapr reads a number, or a number with a unit behind it.
    package var takesNumbers: Bool {
        ["bool", "number", "float", "duration", "bytesize"].contains(type) || defaultValue.flatMap(Double.init) != nil
    }

    /// True where the text itself counts.
    package var takesText: Bool { !takesBooleans && !takesNumbers }
}
