import Findings
import Testing

@Suite("Possible secrets in excerpts")
struct PossibleSecretTests {
    /// The excerpt of an error at 'S3CRET'.
    private func excerpt(of text: String) -> String {
        let finding = Diagnostic(.error, .yamlSyntax, "m", at: Marked.span(of: "S3CRET", in: text))
        var writer = DiagnosticText(files: [SourceFile(name: "a.yaml", text: text)])
        return writer.render([finding])
    }

    @Test(
        "What may be a secret is hidden, whatever is wrong with it",
        arguments: [
            "- name: saslPassword\n  value: *S3CRET\n",
            "- name: saslPassword\n  value: @S3CRET\n",
            "- name: saslPassword\n  valeu: S3CRET\n",
            "- name: saslPassword\n  text: S3CRET\n",
            "- name: saslPassword\n\tvalue: S3CRET\n",
            "- name: saslPassword\n  # why\n  value: pass: S3CRET\n",
            "- value: S3CRET\n  name: saslPassword\n",
            "- value: S3CRET\n",
            "- {name: saslPassword, value: a, value: S3CRET}\n",
            "metadata: {saslPassword: S3CRET}\n",
            "  saslPassword: S3CRET\n",
            "- {name: brokers, value: 'u:S3CRET@h'}\n",
            "- name: url\n  value: amqp://u:S3CRET@h\n",
            "- name: any\n  value: Endpoint=sb://x;SharedAccessKey=S3CRET\n",
            "- name: saslPassword\n  secretKeyRef: S3CRET\n",
            "- name: clientKey\n  value: |\n    -----BEGIN\n    S3CRET\n",
            "- name: clientKey\n  value:\n\n    \"S3CRET\n",
            "  x: |\n-----BEGIN S3CRET KEY-----\n",
            "  x: |\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwS3CRETKA+/A==\n",
            #"{"metadata": [{"name": "saslPassword", "value": "S3CRET"}]}"#,
            "[\n  {\"name\": \"durable\", \"value\": \"true\"},\n  {\"nam\": \"password\", \"value\": \"S3CRET\"}\n]",
            #"{"name": "saslPassword", "value" "S3CRET"}"#, #"{"saslPassword" "S3CRET"}"#,
            "- {name: redisPassword, value:S3CRET}\n", "- name: brokers\n  value amqp://u:S3CRET@h\n",
            "- name: saslPassword\n  value: [S3CRET\n",
            "- name: saslPassword\n  value: {{ .Values.pw | default S3CRET }}\n",
            "- saslPassword: [\"S3CRET\"]\n", "- saslPassword=S3CRET\n", "secretKeyRef:\n    S3CRET\n",
            "- name: saslPasword\n  value: @S3CRET\n",
            "natsURL: [nats://u:S3CRET@x:4222]\n", "natsURL:\n- nats://u:S3CRET@x:4222\n",
            "- name: url\n  value: [\"nats://u:S3CRET@x\"]\n", "path: \"/hooks#S3CRET\"\n",
            "- {kind: Service, name: \"http:/u:S3CRET/x\"}\n", "uri: http://h/a#S3CRET\n",
            "g: {redisHost: r, redisPassword:S3CRET, srcTopic: x}\n", "g: {redisHost: r, redisPassword=S3CRET}\n",
            "g: {redisHost: r, redisPassword S3CRET}\n", "g: {redisHost: r, 'redisPassword:S3CRET', topic: x}\n",
            "- {a: b, value:S3CRET}\n", "inputs: {\"http://u:S3CRET@h\": {event: a}}\n",
            "inputs: {http://u:S3CRET@h: {event: a}}\n", "inputs:\n  'http://u:x S3CRET@h': {event: a}\n",
            "url: {secretKeyRef: {name: a, key: b, value: S3CRET}}\n",
            "- {name: url, secretKeyRef: {name: a, x: {b: c}, key: S3CRET, text: S3CRET}}\n",
            "secretKeyRef:\n  name: a\n  key: b\n  value: S3CRET\n",
            "httpHeaders: [{name: Authorization, value: S3CRET}]\n", "- name: Cookie\n  value: S3CRET\n",
        ])
    func hidden(text: String) {
        let shown = excerpt(of: text)
        #expect(!shown.contains("S3CRET"), "\(shown)")
        #expect(shown.contains("…"))
        #expect(shown.contains("^"))
    }

    @Test("Behind the name that a warning is about it is hidden too, and what the warning is about is shown")
    func warnings() {
        let text = "kafka:\n  saslPassword: hunter2\n  clientID: hunter3\n"
        func excerpt(of part: String) -> String {
            let finding = Diagnostic(.warning, .yamlSyntax, "m", at: Marked.span(of: part, in: text))
            var writer = DiagnosticText(files: [SourceFile(name: "a.yaml", text: text)])
            return writer.render([finding])
        }
        #expect(!excerpt(of: "saslPassword").contains("hunter2"))
        #expect(excerpt(of: "saslPassword").contains("saslPassword: …"))
        #expect(excerpt(of: "hunter2").contains("saslPassword: hunter2"))
        #expect(excerpt(of: "clientID").contains("clientID: hunter3"))
    }

    @Test(
        "What cannot be one is shown",
        arguments: [
            "- name: schedule\n  value: '@S3CRET 1m'\n", "schedule: ['@S3CRET']\n", "path: /S3CRET # why\n",
            "- name: brokers\n  value: S3CRET\n",
            "- value: S3CRET\n  name: brokers\n",
            "- name: a\n  value: x\n- name: S3CRET\n  value: y\n",
            "spec:\n  eventBus: S3CRET\n",
            "spec:\n  secretKeyRef: {name: S3CRET, key: password}\n",
            "metadata:\n- S3CRET\n",
            "# a comment\n  S3CRET\n",
            "kind: S3CRET\n", "image: registry/token:S3CRET # a\n", "uri: http://key:8080/S3CRET\n",
            "- {name: brokers, value:S3CRET, a: b}\n", "a: {secretKeyRef: {name: a, key: b}, topic: S3CRET}\n",
            "secretKeyRef:\n  name: a\n  key: b\n  optional: S3CRET\n",
            #"{"metadata": {"name": "S3CRET"}}"#,
        ])
    func shown(text: String) {
        let shown = excerpt(of: text)
        #expect(shown.contains("S3CRET"), "\(shown)")
    }

    @Test("A key is named without the value that follows it")
    func keys() {
        #expect(
            ["value:S3CRET", "value=S3CRET", "saslPassword:S3CRET"].map(shownKey) == [
                "value…", "value…", "saslPassword…",
            ])
        #expect(["topics", "my field", "]]>"].map(shownKey) == ["topics", "my field", "]]>"])
    }

    @Test("The caret stands below what is in the place of the secret")
    func caret() {
        #expect(
            excerpt(of: "- name: saslPassword\n  value: *S3CRET\n")
                == """
                a.yaml:2:11: error: m [yaml-syntax]
                   2 |   value: …
                     |          ^

                """)
    }
}
