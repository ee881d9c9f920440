extension Slip {
    /// Characters that look like others.
    static let characters: [Slip] = [
        Slip(
            "no-break space indent one line",
            [("      schedule: \"@daily\"", "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}schedule: \"@daily\"")], "yaml-syntax",
            "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space indent part", [("      schedule: \"@daily\"", "    \u{A0}\u{A0}schedule: \"@daily\"")],
            "yaml-syntax", "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space indent whole event",
            [
                (
                    "    tick:\n      schedule: \"@daily\"\n",
                    "\u{A0}\u{A0}\u{A0}\u{A0}tick:\n\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}schedule: \"@daily\"\n"
                )
            ], "yaml-syntax", "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space behind colon one field", [("schedule: \"@daily\"", "schedule:\u{A0}\"@daily\"")],
            "wrong-type", "replace the no-break space with a space"),
        Slip(
            "no-break space behind colon many", [("topic: orders", "topic:\u{A0}orders")], "yaml-syntax",
            "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space before colon", [("schedule:", "schedule\u{A0}:")], "yaml-syntax",
            "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space in flow",
            [
                (
                    "  deadLetterSink:\n    uri: http://lost.shop.svc\n",
                    "  deadLetterSink: {uri:\u{A0}http://lost.shop.svc}\n"
                )
            ], "yaml-syntax", "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space behind dash", [("    - name: streamName", "    -\u{A0}name: streamName")], "yaml-syntax",
            "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space at a subscriber's dash", [("  - condition:", "  -\u{A0}condition:")], "yaml-syntax",
            "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space end bool", [("authRequired: true", "authRequired: true\u{A0}")], "wrong-type",
            "replace the no-break space with a space"),
        Slip(
            "no-break space end name",
            [("eventSource: orders\n      event: tick", "eventSource: orders\u{A0}\n      event: tick")],
            "unknown-event-source", "remove U+00A0 (a no-break space)"),
        Slip(
            "no-break space end eventBus",
            [("  eventBus: default\n  producers", "  eventBus: default\u{A0}\n  producers")], "unknown-event-bus",
            "remove U+00A0 (a no-break space)"),
        Slip(
            "no-break space in condition", [("a && b", "a\u{A0}&& b")], "condition-syntax",
            "replace it with a space: it is a no-break space"),
        Slip(
            "no-break space brokers", [("brokers: kafka:9092", "brokers: kafka:9092\u{A0}")], "invalid-field-value",
            "remove U+00A0 (a no-break space), or put the whole value in quotes if you mean it"),
        Slip(
            "no-break space in apiVersion",
            [
                (
                    "apiVersion: events.openfunction.io/v1alpha1\nkind: Trigger",
                    "apiVersion:\u{A0}events.openfunction.io/v1alpha1\nkind: Trigger"
                )
            ], "yaml-syntax", "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "no-break space kind", [("kind: Trigger", "kind:\u{A0}Trigger")], "yaml-syntax",
            "replace it with a space; text from web pages and chats often has such characters"),
        Slip(
            "quotes brokers", [("brokers: kafka:9092", "brokers: “kafka:9092”")], "invalid-field-value",
            "remove U+201C (a typographic quote): quotes of YAML are \" and ', or put the whole value in quotes if you mean it"
        ),
        Slip(
            "quotes schedule", [("\"@daily\"", "“@daily”")], "invalid-field-value",
            "remove U+201C (a typographic quote): quotes of YAML are \" and ', or put the whole value in quotes if you mean it"
        ),
        Slip(
            "quotes value", [("value: nats://nats:4222", "value: “nats://nats:4222”")], "invalid-field-value",
            "remove U+201C (a typographic quote): quotes of YAML are \" and ', or put the whole value in quotes if you mean it"
        ),
        Slip(
            "quotes topic", [("    topic: out", "    topic: “out”")], "invalid-field-value",
            "remove U+201C (a typographic quote): quotes of YAML are \" and ', or put the whole value in quotes if you mean it"
        ),
        Slip(
            "quotes uri", [("    uri: http://lost.shop.svc\n  cron", "    uri: “http://lost.shop.svc”\n  cron")],
            "unsupported-sink", "remove U+201C (a typographic quote): quotes of YAML are \" and '"),
        Slip(
            "quotes event", [("      event: tick", "      event: “tick”")], "unknown-event",
            "remove U+201C (a typographic quote): quotes of YAML are \" and '"),
        Slip(
            "quotes condition", [("a && b", "“a && b”")], "condition-syntax",
            "remove U+201C (a typographic quote): quotes of YAML are \" and '"),
        Slip(
            "quotes ref name", [("      name: archive", "      name: “archive”")], "invalid-name",
            "remove U+201C (a typographic quote): quotes of YAML are \" and '"),
        Slip(
            "quotes type", [("type: pubsub.jetstream", "type: “pubsub.jetstream”")], "invalid-component-type",
            "write 'pubsub.jetstream': to Dapr every character of it counts"),
        Slip(
            "quotes version", [("version: v1", "version: “v1”")], "invalid-component-version",
            "write 'v1': to Dapr every character of it counts"),
        Slip(
            "quotes secret name", [("{name: kafka, key", "{name: “kafka”, key")], "invalid-field-value",
            "remove U+201C (a typographic quote): quotes of YAML are \" and ', or put the whole value in quotes if you mean it"
        ),
        Slip(
            "quotes bool", [("authRequired: true", "authRequired: “true”")], "wrong-type",
            "remove U+201C (a typographic quote): quotes of YAML are \" and '"),
        Slip("quotes kind", [("kind: Trigger", "kind: “Trigger”")], "unknown-kind", "did you mean 'Trigger'?"),
        Slip(
            "quotes input key", [("    a:\n", "    “a”:\n")], "invalid-input-name",
            "choose a name of letters, digits, '-', '_' and '.' that does not start with '-' or '.'"),
    ]
}
