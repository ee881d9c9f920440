internal import DaprCatalogue
internal import DaprComponents
internal import Findings
internal import Text

/// One address of a setting, taken apart as Go's `net` and `net/url` do.
struct BrokerURL {
    /// In lower case; nil where nothing is before `://`.
    let scheme: String?
    let hasUser: Bool
    let host: Substring

    /// What is behind the last `:` of the host; nil without one.
    let port: Substring?

    /// True where a path or a query follows.
    let hasRest: Bool

    init(_ text: Substring) {
        let bytes = text.utf8
        let start = text.firstPlace(of: "://")
        scheme = start.map { text[..<$0.lowerBound].lowercased() }
        let rest = start?.upperBound ?? text.startIndex
        let end = bytes[rest...].firstIndex(where: endsAuthority) ?? text.endIndex
        hasRest = end < text.endIndex
        let at = bytes[rest..<end].lastIndex(of: UInt8(ascii: "@"))
        hasUser = at != nil
        let server = at.map(bytes.index(after:)) ?? rest
        let colon = bytes[server..<end].lastIndex(of: UInt8(ascii: ":")).flatMap {
            bytes[$0..<end].contains(UInt8(ascii: "]")) ? nil : $0
        }
        host = text[server..<(colon ?? end)]
        port = colon.map { text[bytes.index(after: $0)..<end] }
    }

    /// False for a port that no server can have; one that is left empty is the default in a URL.
    var isPortPossible: Bool {
        guard let port, !(port.isEmpty && scheme != nil) else { return true }
        return port.utf8.allSatisfy { 0x30...0x39 ~= $0 } && Int(port).map { $0 <= 65_535 } == true
    }

    /// True for the pod itself.
    var isLocal: Bool { host.lowercased() == "localhost" || host.hasPrefix("127.") || ["[::1]", "::1"].contains(host) }
}

/// What a broker's client asks of the addresses in a setting.
struct AddressForm: Sendable {
    enum Form: Sendable {
        /// A host with a port; nothing else gives the port where none of these settings is there.
        case hostAndPort(unless: [String])

        /// A host, and a port where it is another than the usual one.
        case host

        /// A URL with one of these schemes.
        case url(schemes: [String])

        /// Either, or a host alone.
        case any
    }

    let form: Form

    /// An address that is right, for help.
    let example: String

    /// What follows of one that is wrong.
    var effect: @Sendable (LookedUpComponent) -> String = { _ in "the sidecar does not start" }
}

extension SettingFact {
    /// The first fault of the addresses of a setting, which may have commas between them.
    static func addresses(
        _ name: String, _ form: AddressForm, since: DaprVersion = .oldest, until: DaprVersion = .newest
    ) -> SettingFact {
        SettingFact(name, since: since, until: until) { setting, component, _ in
            guard let text = setting.writtenText else { return nil }
            let items = isURL(form) ? [text[...]] : text.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0) }
            for item in items.map(trimmed) where !item.isEmpty {
                let found = form.fault(of: item, isOnly: items.count == 1, in: setting, component)
                if let (kind, fault) = found {
                    return fault.fault(kind, kind == .localAddress ? .warning : .error, of: setting)
                }
            }
            return nil
        }
    }
}

private func isURL(_ form: AddressForm) -> Bool { if case .url = form.form { true } else { false } }

/// Most addresses are ASCII without a blank.
private func trimmed(_ item: Substring) -> Substring {
    if let first = item.utf8.first, let last = item.utf8.last, 0x21..<0x80 ~= first, 0x21..<0x80 ~= last { return item }
    let start = item.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
}

extension AddressForm {
    /// What is wrong with one address: one finding, also where there is more.
    fileprivate func fault(
        of item: Substring, isOnly: Bool, in setting: LookedUpSetting, _ component: LookedUpComponent
    ) -> (SettingFault.Kind, ValueFault)? {
        let url = BrokerURL(item)
        let isShown = setting.isPublic && !url.hasUser
        let it = isShown ? "'\(shortened(String(item)))'" : "the value of '\(setting.name.value)'"
        let effect = effect(component)
        switch form {
        case .hostAndPort, .host:
            if url.scheme != nil {
                let port = url.port.map { ":\($0)" } ?? ""
                let right = isShown && !port.isEmpty ? "\(url.host)\(port)" : nil
                return (
                    .addressWithScheme,
                    ValueFault(
                        "\(it) begins with a scheme, which Dapr takes for the host: \(effect)",
                        help: "write \(right.map { "'\($0)'" } ?? "the host and the port alone, such as '\(example)'")",
                        fixed: isOnly && !url.hasRest ? right : nil)
                )
            }
            if case .hostAndPort(let others) = form, url.port == nil,
                !others.contains(where: { component.setting($0) != nil })
            {
                let host = isShown && item.utf8.count < 40 ? "\(item):\(BrokerURL(example[...]).port ?? "")" : example
                return (
                    .addressWithoutPort,
                    ValueFault("\(it) has no port: \(effect)", help: "write it with its port, such as '\(host)'")
                )
            }
        case .url(let schemes):
            if url.scheme == nil || !schemes.contains(url.scheme ?? "") {
                let fault = url.scheme == nil ? "has no scheme" : "has a scheme that Dapr does not know here"
                return (
                    .addressWithoutScheme,
                    ValueFault(
                        "\(it) \(fault): \(effect)", help: "begin it with '\(schemes[0])://', as in '\(example)'")
                )
            }
        case .any: break
        }
        if !url.isPortPossible {
            return (
                .impossiblePort,
                ValueFault(
                    "\(it) has a port that no server can have", help: "write a port from 1 to 65535, as in '\(example)'"
                )
            )
        }
        guard url.isLocal else { return nil }
        return (
            .localAddress,
            ValueFault(
                "'\(url.host)' is the pod itself, where no broker is",
                help: "write the address of the broker, such as '\(example)'")
        )
    }
}
