// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/scenarios.md that are about a fault.
let scenarioSections = #"""
    ## `ambiguous-event`

    Two sources of one EventSource give events of one name: write the kind too. Or two events have one id: then give each its own.

    ```yaml two.yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata: {name: clock}
    spec:
      sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
      cron: {tick: {version: v1, type: bindings.cron, metadata: [{name: schedule, value: "@every 1m"}]}}
      kafka: {tick: {version: v1, type: bindings.kafka, metadata: [{name: topics, value: ticks}]}}
    ```

    ```yaml ambiguous-event.scenario.yaml
    scenario: names
    resources: two.yaml
    steps:
    - event: clock/tick
    expect: [{sink: report}]
    ```

    ```console
    $ ofevents test ambiguous-event.scenario.yaml
    ERROR   ambiguous-event.scenario.yaml:1: names
        ambiguous-event.scenario.yaml:4:10: error: 'default/clock/tick' is an event of several sources [ambiguous-event]
           4 | - event: clock/tick
             |          ^~~~~~~~~~
             = help: write 'default/clock/cron/tick' or 'default/clock/kafka/tick'
    1 scenario: 1 error
    ```

    ## `impossible-delivery`

    No pod can make this delivery: the subscriber is none of those that deliver there, or there are no dead letters. To expect that it does not come would say nothing.

    ```yaml impossible-delivery.scenario.yaml
    scenario: impossible
    resources: shop.yaml
    steps:
    - event: orders/placed
    expect:
    - not: {sink: packing, subscriber: 1}
    ```

    ```console
    $ ofevents test impossible-delivery.scenario.yaml
    ERROR   impossible-delivery.scenario.yaml:1: impossible
        impossible-delivery.scenario.yaml:6:15: error: nothing comes from subscriber 1 to sink default/packing [impossible-delivery]
           6 | - not: {sink: packing, subscriber: 1}
             |               ^~~~~~~
             = help: it is delivered to by subscriber 0 of default/shipping
    1 scenario: 1 error
    ```

    ## `invalid-attribute`

    Dapr brings the data of a binding, and a trace: only an event of a pub/sub source (`srcTopic`) has attributes of its own. Their names are lower-case letters and digits.

    ```yaml invalid-attribute.scenario.yaml
    scenario: attributes
    resources: shop.yaml
    steps:
    - event: orders/placed
      attributes: {type: order}
    expect: []
    ```

    ```console
    $ ofevents test invalid-attribute.scenario.yaml
    ERROR   invalid-attribute.scenario.yaml:1: attributes
        invalid-attribute.scenario.yaml:5:16: error: a binding brings no attribute 'type' [invalid-attribute]
           5 |   attributes: {type: order}
             |                ^~~~
             = help: Dapr gives the data of a binding, and 'traceparent' and 'tracestate'; a source with 'srcTopic' brings all
    1 scenario: 1 error
    ```

    ## `invalid-step`

    A step or an expectation is of no kind, is two in one, or lacks what it is about. Each item of `steps` is one of `event`, `pause`, `redeliver`, `restart`, `sink` and `topic`, each of `expect` one
    of `sink`, `topic`, `not`, `accepted` and `refused`.

    ```yaml invalid-step.scenario.yaml
    scenario: steps
    resources: shop.yaml
    steps:
    - event: orders/placed
      pause: 1s
    - topic: lost
      answers: 503
    expect:
    - accepted: {id: "1"}
    ```

    ```console
    $ ofevents test invalid-step.scenario.yaml
    ERROR   invalid-step.scenario.yaml:1: steps
        invalid-step.scenario.yaml:4:3: error: steps[0] has both 'event' and 'pause' [invalid-step]
           4 | - event: orders/placed
             |   ^
             = help: keep one of them; the other may be an item of its own
        invalid-step.scenario.yaml:6:10: error: a topic does not answer with a status such as 503 [invalid-step]
           6 | - topic: lost
             |          ^~~~
             = help: write 'fails: true' or 'hangs: true'
        invalid-step.scenario.yaml:9:3: error: expect[0].accepted names no pod [invalid-step]
           9 | - accepted: {id: "1"}
             |   ^~~~~~~~
             = help: write 'trigger: [namespace/]name' or 'event: [namespace/]eventSource/event' in it
    1 scenario: 1 error
    ```

    ## `invalid-value`

    A value is not one of those that a field may have. Times are durations, `90s` or `1h30m`; the finding says what else may stand there.

    ```yaml invalid-value.scenario.yaml
    scenario: values
    resources: shop.yaml
    steps:
    - pause: 5 minutes
    - event: orders/placed
    expect: []
    order: sorted
    ```

    ```console
    $ ofevents test invalid-value.scenario.yaml
    ERROR   invalid-value.scenario.yaml:1: values
        invalid-value.scenario.yaml:4:10: error: pause is '5 minutes' [invalid-value]
           4 | - pause: 5 minutes
             |          ^~~~~~~~~
             = help: write a duration such as 90s or 1h30m
        invalid-value.scenario.yaml:7:8: error: order is 'sorted' [invalid-value]
           7 | order: sorted
             |        ^~~~~~
             = help: write 'listed' or 'any'
    1 scenario: 1 error
    ```

    ## `unknown-destination`

    No subscriber and no EventSource delivers to a sink or topic of this name: it would never get anything.

    ```yaml unknown-destination.scenario.yaml
    scenario: destinations
    resources: shop.yaml
    steps:
    - event: orders/placed
    expect:
    - not: {sink: pakcing}
    ```

    ```console
    $ ofevents test unknown-destination.scenario.yaml
    ERROR   unknown-destination.scenario.yaml:1: destinations
        unknown-destination.scenario.yaml:6:15: error: nothing is delivered to a sink 'default/pakcing' [unknown-destination]
           6 | - not: {sink: pakcing}
             |               ^~~~~~~
             = help: did you mean 'default/packing'?
    1 scenario: 1 error
    ```

    ## `unknown-id`

    An event is to come again that no step before has brought. Bring it first with a step `event`, and name its `id`.

    ```yaml unknown-id.scenario.yaml
    scenario: ids
    resources: shop.yaml
    steps:
    - redeliver: first
    expect: []
    ```

    ```console
    $ ofevents test unknown-id.scenario.yaml
    ERROR   unknown-id.scenario.yaml:1: ids
        unknown-id.scenario.yaml:4:14: error: no step before this one brings an event [unknown-id]
           4 | - redeliver: first
             |              ^~~~~
             = help: a step 'event' brings it first; its 'id' is what is brought again
    1 scenario: 1 error
    ```

    ## `unknown-trigger`

    The resources hold no Trigger of this name. It is written `namespace/name`, or `name` alone in the `namespace` of the scenario.

    ```yaml unknown-trigger.scenario.yaml
    scenario: triggers
    resources: shop.yaml
    steps:
    - restart: {trigger: packing}
    expect: []
    ```

    ```console
    $ ofevents test unknown-trigger.scenario.yaml
    ERROR   unknown-trigger.scenario.yaml:1: triggers
        unknown-trigger.scenario.yaml:4:22: error: there is no Trigger 'default/packing' [unknown-trigger]
           4 | - restart: {trigger: packing}
             |                      ^~~~~~~
             = help: did you mean 'default/shipping'?
    1 scenario: 1 error
    ```

    ## `unreadable-file`

    A file of the resources or with the data of an event cannot be read. Paths are relative to the folder of the scenario's file.

    ```yaml unreadable-file.scenario.yaml
    scenario: files
    resources: shop.yaml
    steps:
    - event: orders/placed
      dataFile: order.json
    expect: []
    ```

    ```console
    $ ofevents test unreadable-file.scenario.yaml
    ERROR   unreadable-file.scenario.yaml:1: files
        unreadable-file.scenario.yaml:5:13: error: 'order.json' cannot be read: No such file or directory [unreadable-file]
           5 |   dataFile: order.json
             |             ^~~~~~~~~~
             = help: paths are relative to the folder of the scenario's file
    1 scenario: 1 error
    ```
    """#
