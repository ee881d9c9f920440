package import Findings

extension DiagnosticCode {
    package static let configTooLarge = DiagnosticCode(
        "config-too-large", of: .resource,
        page: CodePage(
            """
            CONFIG tells a pod its inputs, topics and conditions. It is an environment variable, and Linux limits \
            one to 131,072 bytes, with its name. Kubernetes accepts a Deployment with a larger one, but the pod \
            does not start ('Argument list too long'). Some 1,100 inputs are that many. Divide them between \
            several Triggers. In the example '⟦131000 × a⟧' stands for that many letters.
            """,
            example: [
                .resources(.trigger(subscribers: ExampleResource.mail(topic: "⟦131000 × a⟧"))),
                .printed(
                    """
                    events.yaml:4:9: error: the CONFIG of this Trigger would have 131364 bytes; a process starts with at most 131064 [config-too-large]
                       4 |   name: mail
                         |         ^~~~
                         = help: divide its inputs and subscribers between several Triggers
                    """),
                .orders,
            ]))
}
