internal import Findings
internal import HandlerContract
package import Resolution

/// A Deployment whose process cannot start, as its `CONFIG` is too large.
package struct LargeConfig: Sendable {
    /// The EventSource or Trigger that it is made of.
    package let owner: Owner

    /// The event of an EventSource.
    package let event: String?

    /// How many bytes its `CONFIG` has.
    package let size: Int

    /// How many it may have. Linux hands at most 128 KiB to a process as one variable of its environment, with the name, the sign behind it
    /// and a zero at its end (`MAX_ARG_STRLEN` in include/uapi/linux/binfmts.h).
    package static let limit = 131_072 - HandlerConfig.variable.utf8.count - 2
}

/// The Deployments whose `CONFIG` is too large, in the order of the model.
package func largeConfigs(of model: ResolvedModel) -> [LargeConfig] {
    var found: [LargeConfig] = []
    func check(_ owner: Owner, _ event: String?, atMost bound: Int, _ config: () -> HandlerConfig) {
        guard bound > LargeConfig.limit else { return }
        let size = config().json().utf8.count
        if size > LargeConfig.limit { found.append(LargeConfig(owner: owner, event: event, size: size)) }
    }
    for eventSource in model.eventSources {
        for source in eventSource.sources {
            check(Owner(eventSource), source.event, atMost: mostBytes(source, of: eventSource)) {
                handlerConfig(of: source, of: eventSource)
            }
        }
    }
    for trigger in model.triggers {
        check(Owner(trigger), nil, atMost: mostBytes(trigger)) { handlerConfig(of: trigger) }
    }
    return found
}

/// What keys and punctuation of an object in `CONFIG`, and values that are words or numbers, have at most.
private let likelySize = 1024

/// No more than `CONFIG` can have: it is not written to be counted where it is small, as nearly all are.
func mostBytes(_ source: ResolvedSource, of eventSource: ResolvedEventSource) -> Int {
    let own = mostBytes(eventSource.namespace, eventSource.name, source.event, source.workload.name)
    let bus = mostBytes(eventSource.eventBus?.eventBusName, eventSource.eventBus?.componentName, source.busTopic)
    let sinks = mostBytes(eventSource.sink?.componentName, eventSource.deadLetterSink?.componentName)
    return likelySize + own + bus + sinks + mostBytes(source.sourceTopic, eventSource.deadLetterTopic)
}

/// The same for a Trigger.
func mostBytes(_ trigger: ResolvedTrigger) -> Int {
    var bytes = likelySize + mostBytes(trigger.namespace, trigger.name, trigger.eventBus.eventBusName)
    bytes += mostBytes(trigger.eventBus.componentName)
    for topic in trigger.furtherBuses {
        bytes += likelySize / 4 + mostBytes(topic.bus.componentName, topic.topic)
    }
    for setting in trigger.settings { bytes += mostBytes(setting.value.value) }
    for input in trigger.inputs {
        // The topic stands in a list of its own too.
        bytes += likelySize / 4 + mostBytes(input.name, input.namespace, input.eventSource, input.event)
        bytes += mostBytes(input.topic, input.topic)
    }
    for subscriber in trigger.subscribers {
        bytes += likelySize / 4 + mostBytes(subscriber.condition, subscriber.sinkComponent, subscriber.topic)
        bytes += mostBytes(subscriber.deadLetterSinkComponent, subscriber.deadLetterTopic)
    }
    return bytes
}

/// What texts have at most as JSON: six bytes for each that is a control character.
private func mostBytes(_ texts: String?...) -> Int {
    texts.reduce(0) { $0 + 6 * ($1?.utf8.count ?? 0) }
}
