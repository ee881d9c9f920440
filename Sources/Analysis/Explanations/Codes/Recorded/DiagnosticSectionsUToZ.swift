// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/diagnostics.md, and the file that some examples need, from u to z.
let diagnosticSectionsUToZ = #"""
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
    """#
