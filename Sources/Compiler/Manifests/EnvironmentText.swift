internal import Text

/// A value as it is written into `env` of a container, so that the process in it gets the very text.
///
/// Kubernetes replaces `$(NAME)` in such a value and makes one `$` of every two, wherever they stand
/// (https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/). Where each
/// `$` is written twice there is nothing to replace, and every pair becomes what it was.
package func environmentText(_ value: String) -> String {
    guard value.holds(UInt8(ascii: "$")) else { return value }
    return String(decoding: value.utf8.flatMap { $0 == UInt8(ascii: "$") ? [$0, $0] : [$0] }, as: UTF8.self)
}
