internal import Findings
internal import Text

/// A name that fits into `limit` characters: itself, or its start and ten hexadecimal digits of its hash.
func fittedName(_ name: String, limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    return hashedName(name, of: name, limit: limit)
}

/// The Dapr app-id of a Deployment: its name, without dots and in at most 58 characters.
///
/// Dapr adds `-dapr` to it for a Service whose name is a DNS label (pkg/validation in dapr/dapr v1.18.3).
package func appID(ofDeployment name: String) -> String {
    guard name.holds(UInt8(ascii: ".")) else { return fittedName(name, limit: appIDLimit) }
    let dashed = String(name.map { $0 == "." ? "-" : $0 })
    return hashedName(dashed, of: name, limit: appIDLimit)
}

/// How many characters an app-id has at most.
package let appIDLimit = 58

/// A label value: at most 63 characters.
package func labelValue(_ name: String) -> String {
    fittedName(name, limit: 63)
}
