/// A value as it is written into `env` of a container, so that the process in it gets the very text.
///
/// Kubernetes replaces `$(NAME)` in such a value and makes one `$` of every two, wherever they stand
/// (https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/). Where each
/// `$` is written twice there is nothing to replace, and every pair becomes what it was.
package func environmentText(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "$")) else { return value }
    return String(decoding: value.utf8.flatMap { $0 == UInt8(ascii: "$") ? [$0, $0] : [$0] }, as: UTF8.self)
}

/// The value that `environmentText` wrote: every two `$` are one again.
package func value(ofEnvironmentText text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var bytes: [UInt8] = []
    var followsDollar = false
    for byte in text.utf8 {
        let isPaired = followsDollar && byte == UInt8(ascii: "$")
        if !isPaired { bytes.append(byte) }
        followsDollar = !isPaired && byte == UInt8(ascii: "$")
    }
    return String(decoding: bytes, as: UTF8.self)
}
