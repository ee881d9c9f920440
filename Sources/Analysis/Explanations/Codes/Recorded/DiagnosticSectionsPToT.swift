// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/diagnostics.md, and the file that some examples need, from p to t.
let diagnosticSectionsPToT = #"""
    ## `redis-binding-source`

    Dapr can write to Redis through its binding, and never read: no release delivers an event from it. Read a Redis stream through pub/sub.

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
      redis:
        changed:
          version: v1
          type: bindings.redis
    ```

    ```text
    events.yaml:14:13: error: 'bindings.redis' cannot be a source: Dapr's Redis binding is output only, in every release [redis-binding-source]
      14 |       type: bindings.redis
         |             ^~~~~~~~~~~~~~
         = help: read a Redis stream through pub/sub instead, and name the stream:
                   type: pubsub.redis
                   srcTopic: my-stream
    ```

    ## `several-backends`

    An event bus has more than one backend, and events can go through one only.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      redis:
        version: v1
        type: pubsub.redis
      kafka:
        version: v1
        type: pubsub.kafka
    ```

    ```text
    events.yaml:9:3: error: this EventBus has a second backend, 'kafka' [several-backends]
       9 |   kafka:
         |   ^~~~~
         = help: keep one, and move the other to a bus of its own
    events.yaml:6:3: note: the first is 'redis'
       6 |   redis:
         |   ^~~~~
    ```

    ## `topic-collision`

    Two different events would be published to one topic of one bus, where nobody could tell them apart.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: a
    spec:
      eventBus: default
      cron:
        b-c:
          version: v1
          type: bindings.cron
    ---
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: a-b
    spec:
      eventBus: default
      cron:
        c:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:19:5: error: event 'c' of EventSource 'a-b' of namespace 'default' would be published to topic 'default-a-b-c', which is taken [topic-collision]
      19 |     c:
         |     ^
         = help: rename one of the two, or give them different event buses
    events.yaml:8:5: note: event 'b-c' of EventSource 'a' of namespace 'default' is published to it too
       8 |     b-c:
         |     ^~~
    ```
    """#
