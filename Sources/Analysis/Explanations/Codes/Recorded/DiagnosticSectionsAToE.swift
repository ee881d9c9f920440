// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/diagnostics.md, and the file that some examples need, from a to e.
let diagnosticSectionsAToE = #"""
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
    """#
