internal import Findings
internal import Text

/// A name that fits into `limit` characters: itself, or its start and ten hexadecimal digits of its hash.
///
/// The hash is 64-bit FNV-1a, so that equal names stay equal and different ones differ in every run and on every machine.
func fittedName(_ name: String, limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    return start(of: name, limit: limit - 11) + "-" + shortHash(name)
}

/// The Dapr app-id of a Deployment: its name, without dots and in at most 58 characters.
///
/// Dapr adds `-dapr` to it for a Service whose name is a DNS label (pkg/validation in dapr/dapr v1.18.3).
package func appID(ofDeployment name: String) -> String {
    guard name.holds(UInt8(ascii: ".")) else { return fittedName(name, limit: appIDLimit) }
    let dashed = String(name.map { $0 == "." ? "-" : $0 })
    return start(of: dashed, limit: appIDLimit - 11) + "-" + shortHash(name)
}

/// How many characters an app-id has at most.
package let appIDLimit = 58

/// A label value: at most 63 characters.
package func labelValue(_ name: String) -> String {
    fittedName(name, limit: 63)
}

private func start(of name: String, limit: Int) -> String {
    var start = name.prefix(limit)
    while let last = start.last, last == "-" || last == "." { start.removeLast() }
    return String(start)
}

private func shortHash(_ name: String) -> String {
    let hash = fnv1a(Array(name.utf8))
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(10))
}
