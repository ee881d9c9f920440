package import Findings

extension DiagnosticCode {
    package static let resiliencyTarget = DiagnosticCode(
        "resiliency-target", of: .resource, .note,
        page: CodePage(
            """
            A Resiliency of your own has policies for a Component that ofevents generates. Dapr takes the policies of one \
            object for a Component, so ofevents leaves this one out of the Resiliency that it writes. Events that are \
            refused, or that come while the adapter restarts, then depend on your policy for 'inbound'.
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: clock
                    spec:
                      sink:
                        ref:
                          apiVersion: serving.knative.dev/v1
                          kind: Service
                          name: archive
                      cron:
                        daily:
                          version: v1
                          type: bindings.cron
                          metadata:
                          - name: schedule
                            value: "@daily"
                    ---
                    apiVersion: dapr.io/v1alpha1
                    kind: Resiliency
                    metadata:
                      name: ours
                    spec:
                      policies:
                        retries:
                          thrice: {policy: constant, maxRetries: 3}
                      targets:
                        components:
                          eventsource-clock-cron-daily:
                            inbound: {retry: thrice}
                    """),
                .printed(
                    """
                    events.yaml:29:7: note: ofevents writes no retries for the Component 'eventsource-clock-cron-daily': this Resiliency has policies for it [resiliency-target]
                      29 |       eventsource-clock-cron-daily:
                         |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: remove it here, or set 'inbound.retry' here, with 'maxRetries: -1' in its policy
                    """),
            ]))
}
