package import Findings

extension DiagnosticCode {
    package static let invalidSetting = DiagnosticCode(
        "invalid-setting", of: .resource,
        page: CodePage(
            """
            A Trigger has an annotation behind 'ofevents.openfunction.io/' that there is not, or whose value \
            has no meaning. The annotations are 'window' (how long an event keeps its input true, '60s'), \
            'delivery-attempts' ('5'), 'delivery-timeout' ('20s'), 'payload' ('last', or 'all' events that \
            made the condition true) and 'reset' ('on-match', or 'window': an input stays true until its \
            window ends). 'ofevents lint --fix' corrects the name of one (rules.md).
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventBus
                    metadata:
                      name: default
                    spec:
                      redis:
                        version: v1
                        type: pubsub.redis
                    ---
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: clock
                    spec:
                      eventBus: default
                      cron:
                        tick:
                          version: v1
                          type: bindings.cron
                    ---
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: Trigger
                    metadata:
                      name: mail
                      annotations:
                        ofevents.openfunction.io/window: a minute
                    spec:
                      eventBus: default
                      inputs:
                      - name: tick
                        eventSourceName: clock
                        eventName: tick
                      subscribers:
                      - condition: tick
                        topic: mails
                    """),
                .printed(
                    """
                    events.yaml:26:38: error: 'window' must be a duration of more than 0 and up to 24 hours, such as '60s' or '1m30s' [invalid-setting]
                      26 |     ofevents.openfunction.io/window: a minute
                         |                                      ^~~~~~~~
                    """),
            ]))
}
