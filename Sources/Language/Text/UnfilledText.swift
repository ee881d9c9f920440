/// A text that its author most likely means otherwise, whatever it is for: something was to be put in the place of a part of it, or an
/// editor has put other quotes around it.
package enum UnfilledText: Equatable, Sendable {
    /// A template of Helm, Jinja or ERB.
    case template

    /// A variable of a shell or of Kubernetes, such as `${BROKERS}` and `$(BROKERS)`.
    case variable

    /// A name in angle brackets and nothing else, as documents have it.
    case placeholder

    /// It begins or ends with a typographic quote or with a blank that YAML does not know.
    case oddEnd(Unicode.Scalar)

    package init?(_ text: String) {
        // Most texts are ASCII without any of these.
        guard text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x24 || $0 == 0x7B || $0 == 0x3C }) else { return nil }
        if text.holdsTemplate {
            self = .template
        } else if text.holdsVariable {
            self = .variable
        } else if text.isPlaceholder {
            self = .placeholder
        } else if let odd = text.oddEnd {
            self = .oddEnd(odd)
        } else {
            return nil
        }
    }

    /// True where nobody means a text as it is: with typographic quotes at both ends, or with a blank at one that is not seen.
    package func isCertain(in text: String) -> Bool {
        guard case .oddEnd(let odd) = self else { return false }
        return !odd.isTypographicQuote
            || text.unicodeScalars.count > 1 && text.unicodeScalars.last?.isTypographicQuote == true
                && text.unicodeScalars.first?.isTypographicQuote == true
    }

    /// What follows the name of the value in a message.
    package var fault: String {
        switch self {
        case .template: "is a template that was not rendered"
        case .variable: "has a variable that was not replaced"
        case .placeholder: "is a placeholder"
        case .oddEnd(let odd): "begins or ends with \(described(odd)), which is a part of the text"
        }
    }

    package var help: String {
        switch self {
        case .template:
            "this is a template: render it first (for example with 'helm template'), and pass the result to ofevents"
        case .variable:
            "this is a variable: replace it first (for example with 'envsubst'), and pass the result to ofevents"
        case .placeholder: "write the value itself in its place"
        case .oddEnd(let odd):
            "remove \(described(odd))" + (odd.isTypographicQuote ? ": quotes of YAML are \" and '" : "")
        }
    }
}

/// The way out for a text that was to be changed before it came here; nil for other texts.
package func helpForUnfilled(_ text: String) -> String? { UnfilledText(text)?.help }

extension Unicode.Scalar {
    fileprivate var isTypographicQuote: Bool { 0x2018...0x201F ~= value || value == 0xAB || value == 0xBB }
}

extension String {
    fileprivate var holdsTemplate: Bool {
        [("{{", "}}"), ("{%", "%}"), ("<%", "%>")].contains { opening, closing in
            firstPlace(of: opening).map { self[$0.upperBound...].containsText(closing) } == true
        }
    }

    /// True for a name behind `${` or `$(`, with the bracket that closes it.
    fileprivate var holdsVariable: Bool {
        for (opening, closing) in [("${", "}"), ("$(", ")")] {
            for place in places(of: opening) {
                let rest = self[place.upperBound...]
                let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
                let behind = rest[name.endIndex...]
                // A shell has a default behind ':-' and the like.
                let isClosed =
                    behind.hasPrefix(closing) || opening == "${" && behind.first == ":" && behind.contains("}")
                if !name.isEmpty, isClosed { return true }
            }
        }
        return false
    }

    fileprivate var isPlaceholder: Bool {
        guard first == "<", last == ">", utf8.count <= 80 else { return false }
        let name = dropFirst().dropLast()
        return name.first?.isLetter == true
            && name.allSatisfy { $0.isLetter || $0.isNumber || " -_.".contains($0) }
    }

    /// A no-break space or a quote of typography at one of its ends.
    fileprivate var oddEnd: Unicode.Scalar? {
        [unicodeScalars.first, unicodeScalars.last].compactMap(\.self).first { scalar in
            switch scalar.value {
            case 0xA0, 0x2018...0x201F, 0x202F, 0xAB, 0xBB, 0xFEFF, 0x200B: true
            default: false
            }
        }
    }
}
