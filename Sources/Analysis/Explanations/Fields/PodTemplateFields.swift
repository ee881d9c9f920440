internal import EventsAPI

extension APIReference {
    /// What a pod has beside what is generated.
    static let podTemplate = ObjectSchema(
        "PodTemplate",
        """
        What the pods have beside what ofevents writes: the fields of a PodSpec, with labels, annotations and the adapter's \
        container. It is merged over the generated pod as Kubernetes merges a strategic merge patch. Mappings are merged, 'null' \
        removes a field, and containers, variables and volumes are found by name. What the adapter depends on cannot be set. \
        'podTemplate' of the configuration file is the same for a whole set, and the resource's own is merged over it.
        """,
        example: """
            template:
              serviceAccountName: orders-reader
              nodeSelector:
                pool: events
              labels:
                team: shop
              container:
                resources:
                  limits:
                    memory: 256Mi
            """,
        fields: [
            FieldSchema("labels", .texts, "Labels of the pods. They are never part of a selector."),
            FieldSchema(
                "annotations", .texts,
                "Annotations of the pods, such as 'dapr.io/config', 'dapr.io/log-level' or those of a service mesh."),
            FieldSchema("container", .object(adapterContainer), adapterContainer.text),
        ] + fields(of: .podSpec, at: "pod.spec", without: ReservedPodFields.ofPod, textsOfPod))

    private static let adapterContainer = ObjectSchema(
        "AdapterContainer",
        """
        Fields of the adapter's own container. In 'containers' it is the item 'eventsource' of an EventSource, or 'trigger' of a \
        Trigger; write it in one of the two places.
        """,
        fields: fields(
            of: .container, at: "pod.spec.containers", without: ReservedPodFields.ofContainer(.eventSource),
            textsOfContainer))

    /// The fields of a mapping of Kubernetes by name, which have a text of ours where there is more to say than Kubernetes does.
    private static func fields(
        of object: PodObject, at path: String, without reserved: [String: String], _ texts: [String: String]
    ) -> [FieldSchema] {
        object.fields.filter { reserved[$0.key] == nil }.sorted { $0.key < $1.key }.map { name, value in
            let text = texts[name] ?? "Kubernetes defines it; see 'kubectl explain \(path).\(name)'."
            return FieldSchema(name, .ofKubernetes(value.typeName), text + merging(value))
        }
    }

    /// How a list is merged.
    private static func merging(_ value: PodValue) -> String {
        guard case .list(_, let keys) = value, !keys.isEmpty else { return "" }
        return " Items are merged by \(keys.map { "'\($0.name)'" }.joined(separator: " and "))."
    }

    private static let textsOfPod = [
        "affinity": "Which nodes and pods the pods want to be near, or away from.",
        "containers": "Further containers beside the adapter, such as a proxy.",
        "dnsConfig": "Name servers and search domains.",
        "hostAliases": "Further lines of '/etc/hosts'.",
        "imagePullSecrets": "Secrets for the registries of the images.",
        "initContainers": "Containers that run before the adapter.",
        "nodeSelector": "Labels that the nodes must have.",
        "priorityClassName": "Which pods go first where space is short.",
        "restartPolicy": "Only 'Always' is possible.",
        "securityContext": "It is merged with ours, which passes the Pod Security Standard 'restricted'.",
        "serviceAccountName": "The ServiceAccount, such as one that a cloud gives access to its broker.",
        "terminationGracePeriodSeconds": "How long the pod may take to end. Shorter than 40 s may cut off deliveries.",
        "tolerations": "Taints of nodes that the pods tolerate. The list is replaced as a whole.",
        "topologySpreadConstraints": "How the pods are spread over zones and nodes.",
        "volumes": "Volumes for 'volumeMounts'. A volume of one name has one source: the later one.",
    ]

    private static let textsOfContainer = [
        "env": "Further variables, such as 'SSL_CERT_FILE'.",
        "image": "The image of the adapter, instead of '--adapter-image'.",
        "livenessProbe": "How often Kubernetes asks whether the adapter lives.",
        "readinessProbe": "How often Kubernetes asks whether the adapter is ready.",
        "resources": "What the adapter requests and may use.",
        "securityContext": "It is merged with ours, which passes the Pod Security Standard 'restricted'.",
        "volumeMounts": "Where volumes are in the file system, which is read-only elsewhere.",
    ]
}
