internal import EventsAPI

extension SinkUse {
    /// Its address without what may be a secret.
    package var shownURL: String { shownAddress(url) }

    /// Whether its address has what is not shown, so that another one may look like it.
    fileprivate var isCensored: Bool { reference != url && reference == shownURL }
}

/// A sink's address as messages show it.
package func shownSink(_ address: String) -> String { shownAddress(address) }

extension ResolvedModel {
    /// Who is behind each Component of a sink, which is known as `namespace/name`: the Service, in the same way, or the address.
    package var services: [String: String] {
        var services: [String: String] = [:]
        for source in eventSources {
            for sink in source.sinks {
                services["\(source.namespace)/\(sink.componentName)"] = sink.reference
            }
        }
        for trigger in triggers {
            for sink in trigger.sinks {
                services["\(trigger.namespace)/\(sink.componentName)"] = sink.reference
            }
        }
        return services
    }

    /// What scenarios call the sinks that are known by their addresses, by the whole of these: an address is accepted as it is written, and
    /// shown without what may be a secret.
    package var addressedSinks: [String: String] {
        let sinks = eventSources.flatMap(\.sinks) + triggers.flatMap(\.sinks)
        return Dictionary(sinks.filter { $0.namespace == nil }.map { ($0.url, $0.reference) }) { first, _ in first }
    }

    /// Numbers the sinks whose addresses differ only in what is not shown, so that their names differ: `http://a/b?c=… (1)`.
    mutating func numberLikeAddresses() {
        var addresses: [String: [String]] = [:]
        var seen: Set<String> = []
        for sink in eventSources.lazy.flatMap(\.sinks) where sink.isCensored && seen.insert(sink.url).inserted {
            addresses[sink.shownURL, default: []].append(sink.url)
        }
        for sink in triggers.lazy.flatMap(\.sinks) where sink.isCensored && seen.insert(sink.url).inserted {
            addresses[sink.shownURL, default: []].append(sink.url)
        }
        addresses = addresses.filter { $0.value.count > 1 }
        guard !addresses.isEmpty else { return }
        for place in eventSources.indices {
            eventSources[place].sink?.number(among: addresses)
            eventSources[place].deadLetterSink?.number(among: addresses)
        }
        for place in triggers.indices {
            for sink in triggers[place].sinks.indices { triggers[place].sinks[sink].number(among: addresses) }
        }
    }
}

extension SinkUse {
    /// - Parameter addresses: those that look alike, by how they are shown.
    fileprivate mutating func number(among addresses: [String: [String]]) {
        guard isCensored, let place = addresses[shownURL]?.firstIndex(of: url) else { return }
        let number = " (\(place + 1))"
        if name == reference { name += number }
        reference += number
        title += number
    }
}
