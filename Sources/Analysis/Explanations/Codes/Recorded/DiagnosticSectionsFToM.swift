// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/diagnostics.md, and the file that some examples need, from f to m.
let diagnosticSectionsFToM = #"""
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
    """#
