package import DaprComponents
internal import Findings
internal import Text

/// What comes of a part of a value that Dapr replaces by the pod's own (pkg/runtime/meta/meta.go in dapr/dapr).
extension BrokerComponent {
    /// The setting by which Dapr puts the namespace of the pod before each topic; nil where none does (pkg/runtime/pubsub in dapr/dapr
    /// v1.18.3).
    package func namespaceSetting(of component: LookedUpComponent, _ role: BrokerRole) -> LookedUpSetting? {
        guard component.spec.category == .pubsub else { return nil }
        let replaced = role.isBus ? [] : forcedSettings(for: .source)
        return component.settings.first { setting in
            setting.holdsPlaceholder("{namespace}") && !replaced.contains { $0.lowercased() == setting.key }
        }
    }

    /// The settings that name the reader of a component, where Dapr reads them.
    private func readerSettings(of component: LookedUpComponent, _ role: BrokerRole) -> [LookedUpSetting] {
        let unread =
            role.isBus
            ? []
            : completions.filter { $0.users.contains(.source) && $0.isForced }.flatMap { [$0.setting] + $0.outranked }
        return reader.settings.filter { !unread.contains($0) }.compactMap { component.setting($0) }
    }

    /// A reader that is another one in each pod.
    package func readerOfPod(_ component: LookedUpComponent, _ role: BrokerRole) -> SettingFault? {
        guard role.isRead,
            let setting = readerSettings(of: component, role).first(where: {
                $0.holdsPlaceholder("{uuid}") || $0.holdsPlaceholder("{podName}")
            }), !isShared(component, role)
        else { return nil }
        return SettingFault(
            .consumerByPod, .warning,
            at: setting.isPublic ? setting.value?.span ?? setting.name.span : setting.name.span,
            "each pod that starts is a new consumer, which \(newConsumer)",
            help: "remove '\(setting.name.value)', or write a name that stays the same")
    }

    /// Readers of MQTT that share a topic, or want no session, have no use for a client id that stays.
    private func isShared(_ component: LookedUpComponent, _ role: BrokerRole) -> Bool {
        guard case .client = reader else { return false }
        if component.flag("cleanSession") == true { return true }
        let topic =
            if case .source(let source) = role { source.topic ?? component.plainValue("topic")?.value } else {
                nil as String?
            }
        return topic?.hasPrefix("$share/") == true
    }

    /// The setting that makes one consumer of the readers of one app-id, whatever their namespace.
    package func settingOfAppID(_ component: LookedUpComponent, _ role: BrokerRole) -> LookedUpSetting? {
        guard case .group = reader else { return nil }
        return readerSettings(of: component, role).first.flatMap { setting in
            let isAlone = !["{uuid}", "{podName}", "{namespace}"].contains(where: setting.holdsPlaceholder)
            return isAlone && setting.holdsPlaceholder("{appID}") ? setting : nil
        }
    }
}

extension LookedUpSetting {
    fileprivate func holdsPlaceholder(_ text: String) -> Bool {
        guard let value = value?.value, value.holds(UInt8(ascii: "{")) else { return false }
        return value.containsText(text)
    }
}

/// What tells the consumer of a bus from those of others: two buses of one consumer give each event to one of their readers only.
package struct BusConsumer: Hashable, Sendable {
    private let address: BrokerAddress
    private let name: String

    /// Nil for a bus whose author names no consumer, and where that is not known.
    ///
    /// - Parameter namespace: that of the pods.
    package init?(_ component: LookedUpComponent, in namespace: String?) {
        guard case .group(let names) = Broker.component(of: component.currentType).reader,
            let setting = names.lazy.compactMap({ component.setting($0) }).first, !setting.isEmpty, !setting.isTemplate,
            let address = BrokerAddress(component, in: namespace)
        else { return nil }
        self.address = address
        name = setting.identity(in: namespace)
    }
}
