// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/diagnostics.md, and the file that some examples need, from n to o.
let diagnosticSectionsNToO = #"""
    ## `nesting-too-deep`

    Values are nested more than 128 levels deep. No Kubernetes resource is; the rest of the file is not read.

    ```yaml
    a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
    ```

    ```text
    events.yaml:1:131: error: values are nested more than 128 levels deep [nesting-too-deep]
       1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]…
         |                                                                                                                          ^
         = help: no Kubernetes resource is nested this deep; the rest of the file is not read
    ```

    ## `not-a-resource`

    A document, or an item of a List, is a text or a list where a resource, a mapping, is expected. It is skipped. Often it is what a program says that failed.

    ```yaml
    helm is not installed
    ---
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      redis:
        version: v1
        type: pubsub.redis
    ```

    ```text
    events.yaml:1:1: warning: this is a string and not a resource: it is skipped [not-a-resource]
       1 | helm is not installed
         | ^~~~~~~~~~~~~~~~~~~~~
         = help: a resource is a mapping with apiVersion and kind; is this the message of a program that failed?
    ```

    ## `nats-streaming-removed`

    The bus is NATS Streaming, which Dapr no longer has since 1.13. It is rendered as it is, for whoever still runs an older Dapr.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      nats:
        version: v1
        type: pubsub.natsstreaming
    ```

    ```text
    events.yaml:8:11: warning: Dapr 1.13 removed 'pubsub.natsstreaming': newer sidecars will not start [nats-streaming-removed]
       8 |     type: pubsub.natsstreaming
         |           ^~~~~~~~~~~~~~~~~~~~
         = help: move to NATS JetStream (another server protocol; its streams must exist first):
                   type: pubsub.jetstream
                   metadata: natsURL, streamName, and durableName where one Trigger reads one topic; nothing else of the old settings
    ```

    ## `no-backend`

    An event bus does not say what carries its events. Add a Dapr pub/sub component below one of the backends, such as `kafka`; `ofevents explain EventBus` shows one.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      {}
    ```

    ```text
    events.yaml:4:9: error: EventBus 'default' has no backend [no-backend]
       4 |   name: default
         |         ^~~~~~~
         = help: add one of nats, kafka, redis, rabbitmq, mqtt, pulsar to spec, holding a Dapr pub/sub component
    ```

    ## `no-inputs`

    A Trigger has no inputs, so no event can ever reach it. Name at least one event of an EventSource below `inputs`.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: Trigger
    metadata:
      name: mail
    spec:
      eventBus: default
      subscribers:
      - condition: placed
        topic: mail
    ```

    ```text
    events.yaml:4:9: error: Trigger 'mail' has no inputs: no event can reach it [no-inputs]
       4 |   name: mail
         |         ^~~~
         = help: add spec.inputs, each with name, eventSourceName and eventName
    ```

    ## `no-output`

    An EventSource has neither a sink nor an event bus: its events would go nowhere. Give it a `sink`, which gets every event, or an `eventBus`, from which Triggers
    read.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: clock
    spec:
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:4:9: error: EventSource 'clock' has neither 'sink' nor 'eventBus': its events go nowhere [no-output]
       4 |   name: clock
         |         ^~~~~
         = help: add spec.sink (a Knative Service), spec.eventBus (the name of an event bus), or both
    ```

    ## `no-sources`

    An EventSource has no event, so nothing would run. Add at least one below `kafka`, `cron` or `redis`, under a name of your choice.

    ```yaml
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
    ```

    ```text
    events.yaml:4:9: error: EventSource 'clock' has no sources [no-sources]
       4 |   name: clock
         |         ^~~~~
         = help: add at least one event under one of kafka, cron, redis
    ```

    ## `no-subscribers`

    A Trigger has no subscribers: it would do nothing. Add at least one, with a condition and the sink or topic that gets the event.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: Trigger
    metadata:
      name: mail
    spec:
      eventBus: default
      inputs:
      - name: placed
        eventSourceName: orders
        eventName: placed
    ```

    ```text
    events.yaml:4:9: error: Trigger 'mail' has no subscribers: it does nothing [no-subscribers]
       4 |   name: mail
         |         ^~~~
         = help: add spec.subscribers, each with a condition and a sink or a topic
    ```

    ## `no-target`

    A subscriber has neither a sink nor a topic. A dead letter sink alone is none: it takes what could not be delivered.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: Trigger
    metadata:
      name: mail
    spec:
      eventBus: default
      inputs:
      - name: placed
        eventSourceName: orders
        eventName: placed
      subscribers:
      - condition: placed
        deadLetterTopic: lost
    ```

    ```text
    events.yaml:12:5: error: spec.subscribers[0] has neither 'sink' nor 'topic': nothing is delivered [no-target]
      12 |   - condition: placed
         |     ^
         = help: add a sink (a Knative Service), a topic of the event bus, or both
    ```

    ## `name-collision`

    Two different things would become one Component. The parts of a name are joined by `-`, so `a` with `b-c` can meet `a-b` with `c`.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: a
    spec:
      sink:
        ref:
          apiVersion: serving.knative.dev/v1
          kind: Service
          name: archive
      cron:
        b-cron-c:
          version: v1
          type: bindings.cron
    ---
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: a-cron-b
    spec:
      sink:
        ref:
          apiVersion: serving.knative.dev/v1
          kind: Service
          name: archive
      cron:
        c:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:27:5: error: cron event 'c' of EventSource 'a-cron-b' would become Component 'eventsource-a-cron-b-cron-c' in namespace 'default', which is taken [name-collision]
      27 |     c:
         |     ^
         = help: rename one of the two
    events.yaml:12:5: note: cron event 'b-cron-c' of EventSource 'a' becomes it too
      12 |     b-cron-c:
         |     ^~~~~~~~
    ```

    ## `nothing-to-render`

    No resource of ours is in the input. Perhaps the wrong files were given. For `lint` it is an error, for a wrong path would look like a clean set; `--allow-empty` accepts it. `render --output-dir` then refuses to remove the files of an earlier run.

    ```yaml
    apiVersion: v1
    kind: ConfigMap
    ```

    ```text
    ofevents: warning: there is nothing to render: no events.openfunction.io resource was found [nothing-to-render]
     = help: resources are documents of 'apiVersion: events.openfunction.io/v1alpha1' and kind EventSource, EventBus, ClusterEventBus, Trigger
    ```

    ## `orders.yaml`

    ```yaml orders.yaml
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
      name: orders
    spec:
      eventBus: default
      kafka:
        placed:
          version: v1
          type: bindings.kafka
    ```
    """#
