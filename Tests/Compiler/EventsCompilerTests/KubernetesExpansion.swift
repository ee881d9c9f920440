/// What Kubernetes makes of a value in `env` before the process sees it (third_party/forked/golang/expansion of
/// Kubernetes v1.34), on bytes as there.
///
/// - Parameter variables: those that the value may name; `$(NAME)` of another stays as it is.
func kubernetesExpansion(of text: String, _ variables: [String: String] = [:]) -> [UInt8] {
    let input = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < input.count {
        guard input[index] == UInt8(ascii: "$"), index + 1 < input.count else {
            output.append(input[index])
            index += 1
            continue
        }
        let next = input[index + 1]
        switch next {
        case UInt8(ascii: "$"):
            output.append(next)
        case UInt8(ascii: "("):
            guard let end = input[(index + 2)...].firstIndex(of: UInt8(ascii: ")")) else {
                output += Array("$(".utf8)
                break
            }
            let name = String(decoding: input[(index + 2)..<end], as: UTF8.self)
            output += Array((variables[name] ?? "$(\(name))").utf8)
            index = end - 1
        default:
            // There a byte becomes the character of its number: one that is not ASCII becomes two bytes.
            output += Array("$".utf8) + Array(String(Unicode.Scalar(next)).utf8)
        }
        index += 2
    }
    return output
}
