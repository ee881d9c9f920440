internal import EventsAPI

extension SinkUse {
    /// Its address without what may be a secret.
    package var shownURL: String { shownAddress(url) }
}

/// The name of a sink with this address: the address as it is shown, whether it is written so or in full.
package func sinkName(ofAddress address: String) -> String { shownAddress(address) }

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
}
