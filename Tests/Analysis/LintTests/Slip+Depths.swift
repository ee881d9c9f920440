extension Slip {
    /// Lines that are not indented, or a level too deep.
    static let depths: [Slip] = [
        Slip(
            "ref not indented",
            [
                (
                    "      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "    apiVersion: serving.knative.dev/v1\n    kind: Service\n    name: archive\n"
                )
            ], "empty-value", "indent 'apiVersion', 'kind' and 'name' below 'ref:'"),
        Slip(
            "name beside ref", [("      name: archive\n", "    name: archive\n")], "unknown-field",
            "indent 'name' as the fields of 'ref' are"),
        Slip(
            "sink not indented",
            [
                (
                    "    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "  ref:\n    apiVersion: serving.knative.dev/v1\n    kind: Service\n    name: archive\n"
                )
            ], "empty-value", "indent 'ref' below 'sink:'"),
        Slip(
            "sink and ref not indented",
            [
                (
                    "    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "  ref:\n  apiVersion: serving.knative.dev/v1\n  kind: Service\n  name: archive\n"
                )
            ], "empty-value", "indent 'ref', 'apiVersion', 'kind' and 'name' below 'sink:'"),
        Slip(
            "sink fields without ref",
            [
                (
                    "    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "  apiVersion: serving.knative.dev/v1\n  kind: Service\n  name: archive\n"
                )
            ], "empty-value", "indent 'apiVersion', 'kind' and 'name' below 'sink:'"),
        Slip(
            "deadLetterSink not indented", [("  deadLetterSink:\n    uri", "  deadLetterSink:\n  uri")], "empty-value",
            "indent 'uri' below 'deadLetterSink:'"),
        Slip(
            "a subscriber's deadLetterSink not indented", [("      uri", "    uri")], "empty-value",
            "indent 'uri' below 'deadLetterSink:'"),
        Slip(
            "a subscriber's both not indented",
            [
                (
                    "    topic: out\n    deadLetterSink:\n      uri",
                    "    sink:\n    uri: http://x.shop.svc\n    deadLetterSink:\n    uri"
                )
            ], "duplicate-key",
            "indent it below 'deadLetterSink:', and the fields of other keys without a value below those"),
        Slip(
            "inputs a not indented",
            [("      eventSource: orders\n      event: tick\n", "    eventSource: orders\n    event: tick\n")],
            "empty-value", "indent 'eventSource' and 'event' below 'a:'"),
        Slip(
            "inputs all not indented",
            [
                (
                    "    a:\n      eventSource: orders\n      event: tick\n    b:\n      eventSource: orders\n      event: placed\n",
                    "  a:\n    eventSource: orders\n    event: tick\n  b:\n    eventSource: orders\n    event: placed\n"
                )
            ], "empty-value", "indent 'a' and 'b' below 'inputs:'"),
        Slip(
            "inputs no name",
            [
                (
                    "    a:\n      eventSource: orders\n      event: tick\n    b:\n      eventSource: orders\n      event: placed\n",
                    "    eventSource: orders\n    event: tick\n"
                )
            ], "missing-field", "write a line such as 'placed:' above 'eventSource', and indent the fields below it"),
        Slip(
            "subscribers not indented",
            [
                (
                    "  - condition: a && b\n    topic: out\n    deadLetterSink:\n      uri: http://lost.shop.svc\n",
                    "  condition: a && b\n  topic: out\n  deadLetterSink:\n    uri: http://lost.shop.svc\n"
                )
            ], "empty-value",
            "indent 'condition', 'topic' and 'deadLetterSink' below 'subscribers:', with '- ' before 'condition'"),
        Slip(
            "no subscribers line",
            [
                (
                    "  subscribers:\n  - condition: a && b\n    topic: out\n    deadLetterSink:\n      uri: http://lost.shop.svc\n",
                    "  condition: a && b\n  topic: out\n"
                )
            ], "missing-field",
            "write a line 'subscribers:' above, and the fields indented below it, with '- ' before the first"),
        Slip(
            "subscriber fields at the list",
            [("    topic: out\n    deadLetterSink:\n      uri", "  topic: out\n  deadLetterSink:\n    uri")],
            "unknown-field", "indent 'topic' and 'deadLetterSink' as the fields of an item are"),
        Slip(
            "subscribers below inputs",
            [
                (
                    "  subscribers:\n  - condition: a && b\n    topic: out\n    deadLetterSink:\n      uri: http://lost.shop.svc\n",
                    "    subscribers:\n    - condition: a && b\n      topic: out\n      deadLetterSink:\n        uri: http://lost.shop.svc\n"
                )
            ], "unknown-field", "write 'subscribers' beside 'inputs', and not below it"),
        Slip(
            "secret not indented",
            [
                (
                    "{secretKeyRef: {name: kafka, key: password}}",
                    "\n        secretKeyRef:\n        name: kafka\n        key: password"
                )
            ], "empty-value", "indent 'name' and 'key' below 'secretKeyRef:'"),
        Slip(
            "sink below cron",
            [
                (
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    ""
                ),
                (
                    "  cron:\n    tick:\n      schedule: \"@daily\"\n",
                    "  cron:\n    tick:\n      schedule: \"@daily\"\n    sink:\n      ref:\n        apiVersion: serving.knative.dev/v1\n        kind: Service\n        name: archive\n"
                ),
            ], "unknown-field", "write 'sink' beside 'cron', and not below it"),
        Slip(
            "sink below tick",
            [
                (
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    ""
                ),
                (
                    "  cron:\n    tick:\n      schedule: \"@daily\"\n",
                    "  cron:\n    tick:\n      schedule: \"@daily\"\n      sink:\n        ref:\n          apiVersion: serving.knative.dev/v1\n          kind: Service\n          name: archive\n"
                ),
            ], "unknown-field", "write 'sink' beside 'cron', and not below it"),
        Slip(
            "eventBus below cron",
            [
                ("  eventBus: default\n  producers: []\n", ""),
                (
                    "  cron:\n    tick:\n      schedule: \"@daily\"\n",
                    "  cron:\n    tick:\n      schedule: \"@daily\"\n    eventBus: default\n    producers: []\n"
                ),
            ], "unknown-field", "write 'eventBus' and 'producers' beside 'cron', and not below it"),
        Slip(
            "deadLetterSink below sink",
            [
                ("  deadLetterSink:\n    uri: http://lost.shop.svc\n", ""),
                (
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n    deadLetterSink:\n      uri: http://lost.shop.svc\n"
                ),
            ], "unknown-field", "write 'deadLetterSink' beside 'sink', and not below it"),
        Slip(
            "deadLetterSink below ref",
            [
                ("  deadLetterSink:\n    uri: http://lost.shop.svc\n", ""),
                (
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n      deadLetterSink:\n        uri: http://lost.shop.svc\n"
                ),
            ], "unknown-field", "write 'deadLetterSink' beside 'sink', and not below it"),
        Slip(
            "cron below kafka",
            [
                ("  cron:\n    tick:\n      schedule: \"@daily\"\n", ""),
                (
                    "      saslPassword: {secretKeyRef: {name: kafka, key: password}}\n",
                    "      saslPassword: {secretKeyRef: {name: kafka, key: password}}\n    cron:\n      tick:\n        schedule: \"@daily\"\n"
                ),
            ], "unknown-field", "write 'cron' beside 'kafka', and not below it"),
        Slip(
            "cron below sink",
            [
                ("  cron:\n    tick:\n      schedule: \"@daily\"\n", ""),
                (
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "  sink:\n    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n    cron:\n      tick:\n        schedule: \"@daily\"\n"
                ),
            ], "unknown-field", "write 'cron' beside 'sink', and not below it"),
        Slip(
            "topic below a subscriber's deadLetterSink",
            [
                ("    topic: out\n", ""),
                (
                    "    deadLetterSink:\n      uri: http://lost.shop.svc\n",
                    "    deadLetterSink:\n      uri: http://lost.shop.svc\n      topic: out\n"
                ),
            ], "unknown-field", "write 'topic' beside 'deadLetterSink', and not below it"),
    ]

    /// Values in a form that the field does not have.
    static let forms: [Slip] = [
        Slip(
            "inputs with name key",
            [
                (
                    "    a:\n      eventSource: orders\n      event: tick\n    b:\n      eventSource: orders\n      event: placed\n",
                    "    name: a\n    eventSource: orders\n    event: tick\n"
                )
            ], "missing-field", "write 'a:' instead of 'name: a', and indent 'eventSource' and 'event' below it"),
        Slip(
            "inputs list of named",
            [
                (
                    "    a:\n      eventSource: orders\n      event: tick\n    b:\n",
                    "  - a:\n      eventSource: orders\n      event: tick\n  - b:\n"
                )
            ], "wrong-type", "write 'a:' and 'b:' without '- ' before, indented below 'inputs:'"),
        Slip(
            "inputs list of named flat",
            [
                (
                    "    a:\n      eventSource: orders\n      event: tick\n    b:\n      eventSource: orders\n      event: placed\n",
                    "  - a:\n    eventSource: orders\n    event: tick\n  - b:\n    eventSource: orders\n    event: placed\n"
                )
            ], "wrong-type", "write 'a:' and 'b:' without '- ' before, indented below 'inputs:'"),
        Slip(
            "item by setting's name", [("    - name: streamName\n      value: shop\n", "    - streamName: shop\n")],
            "unknown-field", "write each setting as its own item:"),
        Slip(
            "cron field", [("      schedule: \"@daily\"\n", "      cron: \"@daily\"\n")], "unknown-field",
            "the fields are 'auth', 'schedule', of which 'schedule' is required and not there"),
        Slip(
            "ref text",
            [
                (
                    "    ref:\n      apiVersion: serving.knative.dev/v1\n      kind: Service\n      name: archive\n",
                    "    ref: archive\n"
                )
            ], "wrong-type", "write 'ref: {name: archive}' for a Knative Service"),
        Slip(
            "tick text", [("    tick:\n      schedule: \"@daily\"\n", "    tick: \"@daily\"\n")], "wrong-type",
            "write '{schedule: \"@daily\"}'"),
        Slip(
            "placed text",
            [
                (
                    "    placed:\n      brokers: kafka:9092\n      topic: orders\n      authRequired: true\n      saslUsername: shop\n      saslPassword: {secretKeyRef: {name: kafka, key: password}}\n",
                    "    placed: orders\n"
                )
            ], "wrong-type", "write '{brokers: …, topic: …, authRequired: …}'"),
        Slip(
            "cron list", [("    tick:\n      schedule: \"@daily\"\n", "  - name: tick\n    schedule: \"@daily\"\n")],
            "wrong-type", "write 'tick:' instead of '- name: tick', and the fields of the event indented below it"),
        Slip(
            "cron list no name", [("    tick:\n      schedule: \"@daily\"\n", "  - schedule: \"@daily\"\n")],
            "wrong-type", "write 'placed:' instead of '- ', and the fields of the event indented below it"),
        Slip(
            "cron list events", [("    tick:\n", "  - tick:\n")], "wrong-type",
            "write 'tick:' without '- ' before, indented below 'cron:'"),
        Slip(
            "cron text", [("  cron:\n    tick:\n      schedule: \"@daily\"\n", "  cron: \"@daily\"\n")], "wrong-type",
            "write the name of an event below it, such as 'placed:', and the fields of the event below that"),
        Slip(
            "input text", [("    a:\n      eventSource: orders\n      event: tick\n", "    a: orders/tick\n")],
            "wrong-type", "write '{eventSource: orders, event: tick}'"),
        Slip(
            "auth text", [("      schedule: \"@daily\"\n", "      schedule: \"@daily\"\n      auth: vault\n")],
            "wrong-type", "write 'auth: {secretStore: vault}'"),
        Slip(
            "secret value", [("{secretKeyRef: {name: kafka, key: password}}", "{value: geheim}")], "wrong-type",
            "write '{secretKeyRef: {name: …, key: …}}', with the name of the Secret and one of its keys"),
        Slip(
            "secret name key", [("{secretKeyRef: {name: kafka, key: password}}", "{name: kafka, key: password}")],
            "wrong-type", "write '{secretKeyRef: {name: …, key: …}}', with the name of the Secret and one of its keys"),
        Slip(
            "secret valueFrom",
            [
                (
                    "{secretKeyRef: {name: kafka, key: password}}",
                    "{valueFrom: {secretKeyRef: {name: kafka, key: password}}}"
                )
            ], "wrong-type", "write 'secretKeyRef: …' without 'valueFrom:' above"),
    ]
}
