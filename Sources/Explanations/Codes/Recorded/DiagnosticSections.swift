// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/diagnostics.md, and the file that some examples need.
let diagnosticSections = #"""
    ## `alias-expansion`

    Aliases would grow the file to more than a million values. A few lines can do that, by mistake or by malice, so the file is not read any further.
    Write the values out.

    ```yaml
    a: &a [x, x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
    ```

    ```text
    events.yaml:6:36: error: aliases expand to more than 1,000,000 values in this file [alias-expansion]
       6 | f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
         |                                    ^~
         = help: write the values out, or split the file
    ```

    ## `duplicate-key`

    A mapping has the same key twice. YAML forbids it, and tools disagree on which of the two they take.

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
      cron:
        tick:
          version: v1
          type: bindings.cron
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:15:5: error: the key 'tick' is in this mapping twice [duplicate-key]
      15 |     tick:
         |     ^~~~
         = help: remove one of the two
    events.yaml:12:5: note: it is first set here
      12 |     tick:
         |     ^~~~
    ```

    ## `invalid-character`

    A control character stands in the file, often pasted from a terminal; `⟦1B⟧` stands for it here. YAML allows it only as an escape in double quotes.

    ```yaml
    kind: ConfigMap # ⟦1B⟧[31mred
    ```

    ```text
    events.yaml:1:19: error: the control character U+001B is not allowed in YAML [invalid-character]
       1 | kind: ConfigMap # ␛[31mred
         |                   ^
         = help: remove it, or write it as an escape in double quotes: "\x1B"
    ```

    ## `invalid-encoding`

    The file is not UTF-8 (nor UTF-16 with a byte order mark), or is no text at all. `⟦E9⟧` stands for the byte that does not fit. Save the file as UTF-8.

    ```yaml
    kind: caf⟦E9⟧
    ```

    ```text
    events.yaml:1:10: error: the byte 0xE9 is not valid UTF-8 here [invalid-encoding]
       1 | kind: caf�
         |          ^
         = help: save the file as UTF-8
    ```

    ## `invalid-key`

    A key is a list or a mapping. Nearly always this is a template that nobody filled in: `{{ name }}` is a mapping in a mapping to YAML.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: {{ .Values.name }}
    spec:
      sink:
        ref:
          apiVersion: serving.knative.dev/v1
          kind: Service
          name: archive
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:4:10: error: a key must be text, and this is a mapping [invalid-key]
       4 |   name: {{ .Values.name }}
         |          ^
         = help: is this a template, such as {{ name }}, that was not filled in?
    ```

    ## `invalid-merge`

    The merge key `<<` stands before something that is no mapping. Give it the alias of a mapping, or a list of such aliases.

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
      cron:
        tick:
          <<: defaults
    ```

    ```text
    events.yaml:13:11: error: '<<' merges a mapping or a list of mappings, and this is neither [invalid-merge]
      13 |       <<: defaults
         |           ^~~~~~~~
         = help: merge an alias of a mapping: '<<: *name'
    ```

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

    ## `undefined-alias`

    An alias has no anchor. Anchors are known from where they stand to the end of their document, and not in the next one.

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
      cron:
        tick: *every-minute
    ```

    ```text
    events.yaml:12:11: error: this alias has no anchor before it in this document [undefined-alias]
      12 |     tick: *every-minute
         |           ^~~~~~~~~~~~~
         = help: define it with '&' and its name above, or put a literal '*' in quotes
    ```

    ## `unsupported-tag`

    A tag says that a value is of a type that Kubernetes resources do not know. Often it is no tag but a condition that starts with `!` and needs quotes.

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
      - condition: !placed
        topic: mail
    ```

    ```text
    events.yaml:12:16: error: this tag has no meaning in a Kubernetes resource [unsupported-tag]
      12 |   - condition: !placed
         |                ^~~~~~~
         = help: remove the tag; a value that starts with '!' needs quotes
    ```

    ## `yaml-syntax`

    The text is not YAML. What stands behind the mistake is not read, so there may be more to find after it is mended.

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
      cron:
        tick:
          version: v1
          type: "bindings.cron
    ```

    ```text
    events.yaml:14:13: error: invalid YAML: this quote is never closed [yaml-syntax]
      14 |       type: "bindings.cron
         |             ^
         = help: add '"' after the value
    events.yaml:15:1: note: everything up to here is taken for its text
      15 | 
         | ^
    ```

    ## `empty-value`

    A field holds an empty string, often because a variable was not set, or nothing at all where a value is needed. Give it a value, or leave it out.

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
        topic: ""
    ```

    ```text
    events.yaml:13:12: error: spec.subscribers[0].topic is an empty string [empty-value]
      13 |     topic: ""
         |            ^~
         = help: give it a value, or leave the field out if it is optional
    ```

    ## `ignored-topic`

    An event bus has a `topic`. It never had an effect: topics are named after the namespace, the EventSource and the event.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      topic: default
      redis:
        version: v1
        type: pubsub.redis
    ```

    ```text
    events.yaml:6:3: warning: spec.topic of an event bus has no effect [ignored-topic]
       6 |   topic: default
         |   ^~~~~
         = help: remove it: topics are named {namespace}-{eventSource}-{event}
    ```

    ## `invalid-name`

    Kubernetes would refuse the name, or the name of a Component made of it, which may have 253 characters. Where the finding proposes a name, use it wherever the
    resource is referred to.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: Order_Clock
    spec:
      sink:
        ref:
          apiVersion: serving.knative.dev/v1
          kind: Service
          name: archive
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:4:9: error: the name 'Order_Clock' contains 'O'; lower-case letters, digits, '-' and '.' are allowed [invalid-name]
       4 |   name: Order_Clock
         |         ^~~~~~~~~~~
         = help: 'order-clock' is valid
    ```

    ## `missing-field`

    A field that is needed is not there; without it nothing can be made of the resource. Perhaps it stands at another depth: the finding names the place where it is
    missing, and `ofevents explain EventSource.spec.kafka`, for one, shows what belongs there.

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
      cron:
        tick:
          type: bindings.cron
    ```

    ```text
    events.yaml:12:5: error: spec.cron.tick has no 'version' [missing-field]
      12 |     tick:
         |     ^~~~
         = help: add 'version' to its fields
    ```

    ## `missing-name`

    A resource has no `metadata.name`. Everything that is generated is named after it, so `generateName` will not do.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      generateName: clock-
    spec:
      sink:
        ref:
          apiVersion: serving.knative.dev/v1
          kind: Service
          name: archive
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:4:3: error: this EventSource has no metadata.name [missing-name]
       4 |   generateName: clock-
         |   ^~~~~~~~~~~~
         = help: write a 'name': what the cluster makes of generateName is not known here, and everything is named after it
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

    ## `unknown-field`

    A field does not exist. The API server would drop it in silence; here it is an error, as it is nearly always misspelt.
    `ofevents lint --fix` writes the one name that is meant ([rules.md](rules.md#mending)).

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
      cron:
        tick:
          version: v1
          tpye: bindings.cron
    ```

    ```text
    events.yaml:14:7: error: spec.cron.tick has no field 'tpye' [unknown-field]
      14 |       tpye: bindings.cron
         |       ^~~~
         = help: did you mean 'type'?
    ```

    ## `unknown-kind`

    The API version is that of OpenFunction Events, and it has no such kind. Kinds are compared to the letter, as Kubernetes does: `Eventsource` is not
    `EventSource`.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: Eventsource
    metadata:
      name: clock
    spec:
      sink:
        ref:
          apiVersion: serving.knative.dev/v1
          kind: Service
          name: archive
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:2:7: error: 'Eventsource' is not a kind of events.openfunction.io/v1alpha1 [unknown-kind]
       2 | kind: Eventsource
         |       ^~~~~~~~~~~
         = help: did you mean 'EventSource'?
    ```

    ## `unsupported-version`

    The resource is of another version of the API, or of none. `v1alpha1` is the only one.

    ```yaml
    apiVersion: events.openfunction.io/v1beta1
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
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:1:13: error: 'events.openfunction.io/v1beta1' is not an API version that ofevents reads [unsupported-version]
       1 | apiVersion: events.openfunction.io/v1beta1
         |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: write 'events.openfunction.io/v1alpha1'
    ```

    ## `wrong-type`

    A value is of another type than its field. A bare `on`, `no` or `012` is not text in YAML: put it in quotes,
    as `ofevents lint --fix` does where it is no name ([rules.md](rules.md#mending)).

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
      cron:
        tick:
          version: 1
          type: bindings.cron
    ```

    ```text
    events.yaml:13:16: error: spec.cron.tick.version must be a string, and this is the number 1 [wrong-type]
      13 |       version: 1
         |                ^
         = help: put it in quotes: "1"
    ```

    ## `duplicate-input`

    Two inputs of a Trigger have one name, so that a condition cannot tell them apart. Rename one, also in the conditions.

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
      - name: placed
        eventSourceName: orders
        eventName: paid
      subscribers:
      - condition: placed
        topic: mail
    ```

    ```text
    events.yaml:11:11: error: the input 'placed' is defined twice [duplicate-input]
      11 |   - name: placed
         |           ^~~~~~
         = help: give each input a name of its own
    events.yaml:8:11: note: it is first defined here
       8 |   - name: placed
         |           ^~~~~~
    ```

    ## `invalid-component-type`

    A Dapr component of the wrong family, or a type with a blank in it: sources are bindings (or pub/sub with `srcTopic`), event buses are pub/sub.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      redis:
        version: v1
        type: bindings.redis
    ```

    ```text
    events.yaml:8:11: error: spec.redis.type must start with 'pubsub.', and this is 'bindings.redis' [invalid-component-type]
       8 |     type: bindings.redis
         |           ^~~~~~~~~~~~~~
         = help: did you mean 'pubsub.redis'?
    ```

    ## `invalid-component-version`

    The `version` of a Dapr component holds a blank or another character that no version has. Dapr would not find the component.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      redis:
        version: "v1 "
        type: pubsub.redis
    ```

    ```text
    events.yaml:7:14: error: the version 'v1 ' contains a blank [invalid-component-version]
       7 |     version: "v1 "
         |              ^~~~~
         = help: write 'v1': Dapr looks for the very text
    ```

    ## `invalid-input-name`

    No condition can name this input. Names are made of letters, digits, `-`, `_` and `.`.

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
      - name: order placed
        eventSourceName: orders
        eventName: placed
      subscribers:
      - condition: placed
        topic: mail
    ```

    ```text
    events.yaml:11:11: error: no condition can name the input 'order placed': it contains ' ' [invalid-input-name]
      11 |   - name: order placed
         |           ^~~~~~~~~~~~
         = help: use letters, digits, '-', '_' and '.', and start with none of '-' and '.'
    ```

    ## `missing-topic`

    A source is a pub/sub component and does not say which topic it listens to. Write the topic as `srcTopic` beside `type`.

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
          type: pubsub.redis
    ```

    ```text
    events.yaml:14:13: error: a source of type 'pubsub.redis' needs a topic to subscribe to [missing-topic]
      14 |       type: pubsub.redis
         |             ^~~~~~~~~~~~
         = help: add 'srcTopic' beside 'type'
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

    ## `unsupported-sink`

    A sink is of a kind that events cannot be sent to. A sink is a Knative Service (`serving.knative.dev/v1`), whose address in the cluster follows from its name.

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: clock
    spec:
      sink:
        ref:
          apiVersion: apps/v1
          kind: Deployment
          name: archive
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:9:13: error: 'apps/v1 Deployment' cannot be a sink [unsupported-sink]
       9 |       kind: Deployment
         |             ^~~~~~~~~~
         = help: supported: serving.knative.dev/v1 Service
    ```

    ## `bus-mismatch`

    A Trigger listens on another event bus than the EventSource publishes to, so the event never arrives. Two buses count as one where they are written
    alike, but for the name of who reads: `consumerID`, `consumerGroup` or `durableName`.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: other
    spec:
      kafka:
        version: v1
        type: pubsub.kafka
    ---
    apiVersion: events.openfunction.io/v1alpha1
    kind: Trigger
    metadata:
      name: mail
    spec:
      eventBus: other
      inputs:
      - name: placed
        eventSourceName: orders
        eventName: placed
      subscribers:
      - condition: placed
        topic: mail
    ```

    ```text
    events.yaml:18:22: error: EventSource 'orders' publishes to EventBus 'default' of namespace 'default', and this Trigger listens to EventBus 'other' of namespace 'default' [bus-mismatch]
      18 |     eventSourceName: orders
         |                      ^~~~~~
         = help: use one event bus for both
    orders.yaml:15:13: note: the EventSource's event bus is set here
      15 |   eventBus: default
         |             ^~~~~~~
    ```

    ## `condition-syntax`

    A condition cannot be read. It is made of input names, `&&`, `||`, `!`, parentheses, `true` and `false`: an input is true or false, and has no value to compare.

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
      - condition: placed and not paid
        topic: mail
    ```

    ```text
    events.yaml:12:23: error: '&&', '||' or the end of the condition is expected here, not 'and' [condition-syntax]
      12 |   - condition: placed and not paid
         |                       ^~~
         = help: write '&&'
    ```

    ## `consumer-group-replaced`

    A Kafka source names a consumer group. Every source gets one of its own instead, so that two sources of a topic both see all of it.

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
      kafka:
        placed:
          version: v1
          type: bindings.kafka
          metadata:
          - name: consumerGroup
            value: shop
    ```

    ```text
    events.yaml:16:15: note: this consumer group is replaced by 'default-eventsource-clock-kafka-placed' [consumer-group-replaced]
      16 |       - name: consumerGroup
         |               ^~~~~~~~~~~~~
         = help: remove it: every source gets a group of its own, so that two sources never share the records of a topic
    ```

    ## `duplicate-resource`

    Two resources of a kind have the same name and namespace, and a cluster would keep the one that is applied last. A resource that names no namespace is in the one
    of `--namespace`.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventBus
    metadata:
      name: default
    spec:
      kafka:
        version: v1
        type: pubsub.kafka
    ```

    ```text
    orders.yaml:4:9: error: EventBus 'default' is defined twice in namespace 'default' [duplicate-resource]
       4 |   name: default
         |         ^~~~~~~
         = help: rename or remove one of the two
    events.yaml:4:9: note: it is first defined here
       4 |   name: default
         |         ^~~~~~~
    ```

    ## `invalid-setting`

    A Trigger has an annotation behind `ofevents.openfunction.io/` that there is not, or whose value has no meaning. The annotations are `window` (how long an
    event keeps its input true, `60s`), `delivery-attempts` (`5`), `delivery-timeout` (`20s`), `payload` (`last`, or `all` events that made the condition true) and
    `reset` (`on-match`, or `window`: an input stays true until its window ends). `ofevents lint --fix` mends the name of one ([rules.md](rules.md#mending)).

    ```yaml
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
    ```

    ```text
    events.yaml:26:38: error: 'window' must be a duration of more than 0 and up to 24 hours, such as '60s' or '1m30s' [invalid-setting]
      26 |     ofevents.openfunction.io/window: a minute
         |                                      ^~~~~~~~
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

    ## `unknown-event`

    A Trigger names an event that its EventSource does not have, so its input would never be true. The name of an event is its key below `kafka`, `cron` or `redis`.

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
        eventName: plased
      subscribers:
      - condition: placed
        topic: mail
    ```

    ```text
    events.yaml:10:16: error: EventSource 'orders' has no event 'plased' [unknown-event]
      10 |     eventName: plased
         |                ^~~~~~
         = help: did you mean 'placed'?
    orders.yaml:13:9: note: the EventSource is defined here
      13 |   name: orders
         |         ^~~~~~
    ```

    ## `unknown-event-bus`

    The event bus is not in the set. An EventBus serves its own namespace; a ClusterEventBus serves all.

    Beside `orders.yaml`:

    ```yaml
    apiVersion: events.openfunction.io/v1alpha1
    kind: EventSource
    metadata:
      name: clock
    spec:
      eventBus: defualt
      cron:
        tick:
          version: v1
          type: bindings.cron
    ```

    ```text
    events.yaml:6:13: error: there is no EventBus 'defualt' in namespace 'default', and no ClusterEventBus of that name [unknown-event-bus]
       6 |   eventBus: defualt
         |             ^~~~~~~
         = help: did you mean 'default'?
    ```

    ## `unknown-event-source`

    A Trigger names an EventSource that is not in the set. It may well be in the cluster, so this is only a warning; its events cannot be checked.

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
        eventSourceName: payments
        eventName: placed
      subscribers:
      - condition: placed
        topic: mail
    ```

    ```text
    events.yaml:9:22: warning: EventSource 'payments' of namespace 'default' is not in the files given [unknown-event-source]
       9 |     eventSourceName: payments
         |                      ^~~~~~~~
         = help: name its file too, so that the event can be checked
    ```

    ## `unknown-input`

    A condition names an input that the Trigger does not have. Mend the name, or add the input to `inputs`.

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
      - condition: placed && !payed
        topic: mail
    ```

    ```text
    events.yaml:12:27: error: the condition names 'payed', which is not an input of this Trigger [unknown-input]
      12 |   - condition: placed && !payed
         |                           ^~~~~
         = help: did you mean 'placed'?
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
