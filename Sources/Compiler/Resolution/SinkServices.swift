internal import EventsAPI

extension SinkUse {
    /// Its address without what may be a secret.
    package var shownURL: String { shownAddress(url) }
}

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
