extension ResolvedModel {
    /// The Service behind each Component of a sink, both as `namespace/name`.
    package var services: [String: String] {
        var services: [String: String] = [:]
        for source in eventSources {
            for sink in source.sinks {
                services["\(source.namespace)/\(sink.componentName)"] = "\(sink.namespace)/\(sink.serviceName)"
            }
        }
        for trigger in triggers {
            for sink in trigger.sinks {
                services["\(trigger.namespace)/\(sink.componentName)"] = "\(sink.namespace)/\(sink.serviceName)"
            }
        }
        return services
    }
}
