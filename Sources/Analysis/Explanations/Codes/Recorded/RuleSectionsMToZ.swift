// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/rules.md, with the first finding of each fixture in Fixtures/lint, from m to z.
let ruleSectionsMToZ = #"""
    ## `missing-setting`

    The component does not start without the setting, or not with the way to authenticate that was chosen. The sidecar then ends again and again, and the pod never becomes ready. An empty value is none.

    Add it to `metadata` with `name` and `value`, or with `secretKeyRef` where it is a secret, or one of those that will do in its place. `ofevents explain bindings.kafka`, and so for each type, shows what is required.

    ```text
    empty.yaml:30:15: warning: bindings.kafka needs a value for 'brokers' [missing-setting]
      30 |       - name: brokers
         |               ^~~~~~~
         = help: give it a 'value', a 'secretKeyRef' or an 'envRef'
    ```

    ## `newer-component`

    The release of Dapr that `--dapr-version` names does not have the component yet, and the sidecar does not start.

    Use the release that the finding names or a later one, or the older component where there is one.

    ```text
    fires.yaml:14:13: warning: Dapr 1.9 has no component 'bindings.mqtt3': it came with 1.10 [newer-component]
      14 |       type: bindings.mqtt3
         |             ^~~~~~~~~~~~~~
         = help: write 'bindings.mqtt', or use Dapr 1.10 or later and name it with --dapr-version
    ```

    ## `newer-setting`

    The release of Dapr that `--dapr-version` names does not know the setting yet, and ignores it without a word.

    Remove it, or use the release that the finding names or a later one.

    ```text
    fires.yaml:22:15: warning: bindings.kafka of Dapr 1.11 ignores 'direction', which came with 1.12 [newer-setting]
      22 |       - name: direction
         |               ^~~~~~~~~
         = help: remove it, or use Dapr 1.12 or later and name it with --dapr-version
    ```

    ## `no-dead-letters`

    The subscriber has no dead letters, so an event that it cannot deliver goes back to the event bus. Most brokers bring it again for as long as they keep it; on a partition of Kafka everything behind it waits, so that one faulty event holds up all others. Some drop it (`loses-events`). It is a note, as that may be what is meant where no event may be passed over.

    Add `deadLetterTopic` or `deadLetterSink` to the subscriber: it gets the event with the reason, and the next one is delivered.

    ```text
    fires.yaml:44:16: note: this subscriber has no dead letters: what it cannot deliver goes back to the event bus, which brings it again or drops it [no-dead-letters]
      44 |   - condition: placed && paid
         |                ^~~~~~~~~~~~~~
         = help: add 'deadLetterTopic' or 'deadLetterSink', which keeps it, so that one faulty event does not hold up the others
    ```

    ## `output-only-source`

    No event ever comes from this binding, which can only send, or whose `direction` turns the other side off: the EventSource stays silent for ever, without an error of Dapr or of the pod.

    Use a binding with an input side (`ofevents explain components` lists them), or a pub/sub component with `srcTopic`.

    ```text
    direction.yaml:32:15: warning: this source is told to be for output only, and no event ever comes from it [output-only-source]
      32 |       - name: direction
         |               ^~~~~~~~~
         = help: remove 'direction', or write "input"
    ```

    ## `own-topic`

    The Trigger publishes to the topic of one of its own inputs, so what it sends comes back to it. The adapter recognises such events and ends the circle, but other readers of the topic take what it sends for events of the source.

    Publish to a topic that is not an input. Topics of inputs are named `{namespace}-{eventSource}-{event}`; any other name is free.

    ```text
    fires.yaml:45:12: warning: the topic 'default-orders-placed' is that of this Trigger's input 'placed' [own-topic]
      45 |     topic: default-orders-placed
         |            ^~~~~~~~~~~~~~~~~~~~~
         = help: publish to a topic of its own: the adapter recognises what it sent and ends the circle, but whoever else reads this one takes it for events of the source
    ```

    ## `removed-component`

    The chosen release of Dapr (`--dapr-version`) has the component no longer, and the sidecar does not start.

    Write what has taken its place, or use another component.

    ```text
    fires.yaml:14:13: warning: Dapr 1.18 has no component 'bindings.twitter': 1.11 removed it [removed-component]
      14 |       type: bindings.twitter
         |             ^~~~~~~~~~~~~~~~
         = help: use another component: nothing has taken its place
    ```

    ## `renamed-component`

    The component has another name since Dapr 1.10, and under it other defaults: the binding keeps its session and acknowledges by hand. Dapr still takes the old name for the new component, so the file says something that is not so.

    Write the present name, which the finding gives, and look at its defaults, such as with `ofevents explain bindings.mqtt3`. `--fix` writes the name.

    ```text
    fires.yaml:14:13: warning: 'bindings.mqtt' is called 'bindings.mqtt3' since Dapr 1.10 [renamed-component]
      14 |       type: bindings.mqtt
         |             ^~~~~~~~~~~~~
         = help: write 'bindings.mqtt3'; it keeps its session and acknowledges by hand, which the old one did not
    ```

    ## `repeats-events`

    A consumer of JetStream is not durable, so each start of a pod brings everything again. JetStream remembers for a durable consumer only how far it has read: without one every subscriber gets, at each restart, all that the stream still holds.

    Add `durableName` to a source, or to a bus with one topic and one Trigger: a durable consumer is for one topic (`durable-of-several`). Where several Triggers read one event each, its value is `"{appID}"`; for a Trigger with several events use another broker.

    ```text
    fires.yaml:8:11: warning: without 'durableName' JetStream brings everything that it keeps again whenever the pod restarts [repeats-events]
       8 |     type: pubsub.jetstream
         |           ^~~~~~~~~~~~~~~~
         = help: add 'durableName', which is for one topic and one pod
    ```

    ## `schedule-too-often`

    The schedule fires more often than once a second, as Dapr has no lower limit for `@every` since 1.10. A pod with `@every 0s` does nothing else, and what it sends wears down everything behind it.

    Write `@every 1s` or more. Where work is to be done all the time, a function that loops is the better place for it.

    ```text
    fires.yaml:17:16: warning: '@every 500ms' comes more often than once a second [schedule-too-often]
      17 |         value: "@every 500ms"
         |                ^~~~~~~~~~~~~~
         = help: write '@every 1s' or more: Dapr has no lower limit, and the pod would do nothing else
    ```

    ## `setting-letter-case`

    The setting is written in a letter case that Dapr does not take. It reads most settings in any, and some in one only: in another it ignores them and the default stays in place, or it does not start.

    Write the name as the finding says. `--fix` does, where no other entry has that name.

    ```text
    fires.yaml:18:15: warning: the setting is called 'topics' [setting-letter-case]
      18 |       - name: Topics
         |               ^~~~~~
         = help: write 'topics': Dapr finds it in this letter case only
    ```

    ## `shadowed-event-bus`

    An EventBus has the name of this ClusterEventBus and takes its place in its namespace. An EventSource there and a Trigger elsewhere name the same bus and mean two, and no event gets from one to the other. It is a note, as that may be what is meant.

    Rename one of the two, and the references to it, unless the namespace is to have a bus of its own.

    ```text
    fires.yaml:4:9: note: in namespace 'default' an EventBus takes the place of this ClusterEventBus [shadowed-event-bus]
       4 |   name: default
         |         ^~~~~~~
         = help: rename one of the two, if that is not meant
    fires.yaml:18:9: note: it is defined here, for namespace 'default'
      18 |   name: default
         |         ^~~~~~~
    ```

    ## `shared-consumer`

    Several readers of a queue or a topic have one name and share the events: each comes to one of them only. MQTT goes further: of two connections with one client id it ends the older, again and again. Compared are Triggers that read one topic of one bus, and sources whose settings for broker, queue and consumer are written alike; a Secret, or a host without a dot in its name, is another one in another namespace.

    Remove the setting where the finding says that each gets one of its own; give sources a queue or a consumer each.

    ```text
    durable.yaml:14:13: warning: with one 'durableName' the Triggers billing, shipping share the events: each comes to one of them only [shared-consumer]
      14 |     - name: durableName
         |             ^~~~~~~~~~~
         = help: give 'durableName' the value "{appID}", which Dapr makes a name of its own for each Trigger
    ```

    ## `spaces-in-list`

    A list has blanks beside its commas, and Dapr keeps them. It splits lists of Kafka brokers and topics at commas alone, so ` b` behind a comma is another topic, or another host, than `b`. So is what ends in the line break that YAML keeps after `|`. The source then waits for a topic that nobody writes to.

    Write the items with commas alone between them: `a,b`, and `|-` for `|`.

    ```text
    fires.yaml:17:16: warning: Dapr does not trim the blanks in 'brokers' [spaces-in-list]
      17 |         value: "kafka-0:9092, kafka-1:9092"
         |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: write the items with commas alone between them
    ```

    ## `topic-of-event`

    A Trigger publishes to the topic of an EventSource's event. What it sends there looks like that event: other Triggers fire on it, with data that they may not expect.

    Publish to a topic of its own. Where another Trigger is to react to it, let an EventSource read that topic (`srcTopic`).

    ```text
    fires.yaml:55:12: warning: 'default-stock-low' is the topic of event 'low' of EventSource 'stock' [topic-of-event]
      55 |     topic: default-stock-low
         |            ^~~~~~~~~~~~~~~~~
         = help: publish to a topic of its own: who reads this one takes everything for that event
    fires.yaml:36:5: note: the event is defined here
      36 |     low:
         |     ^~~
    ```

    ## `unknown-component`

    Dapr has no component of this type, or none of this `version`, and the sidecar of each pod that uses it does not start. Dapr looks a type up as it is written, letter case aside, and proposes none that is near.

    Write the type as `ofevents explain components` lists it, and the version that its page shows. For a pluggable component of your own leave the rule out with `--disable unknown-component`.

    ```text
    fires.yaml:14:13: warning: Dapr 1.18 has no component 'bindings.kafak' [unknown-component]
      14 |       type: bindings.kafak
         |             ^~~~~~~~~~~~~~
         = help: did you mean 'bindings.kafka'?
    ```

    ## `unknown-setting`

    The component has no setting of this name, and Dapr ignores what it does not know without a word. A mistyped name so leaves the default in place: a limit that does not limit, a certificate that is not used.

    Mend the name, or remove the setting. `ofevents explain bindings.kafka`, and so for each type, lists the names. `--fix` mends a name with one letter wrong, missing, added or swapped, where one setting alone is that near and not there yet.

    ```text
    fires.yaml:22:15: warning: bindings.kafka has no setting 'initialOfset', and Dapr ignores it [unknown-setting]
      22 |       - name: initialOfset
         |               ^~~~~~~~~~~~
         = help: did you mean 'initialOffset'?
    ```

    ## `unread-annotation`

    An annotation `ofevents.openfunction.io/…` is misspelt, or stands where nothing reads it. On a Trigger they say how long its inputs stay true and how its deliveries are retried; misspelt, on another kind or among the labels they say nothing, and the defaults are in force.

    Write the annotation as the finding says. [adapter.md](adapter.md) lists all of them.

    ```text
    fires.yaml:20:5: warning: 'ofevents.openfunction.io/window' has no effect on an EventSource [unread-annotation]
      20 |     ofevents.openfunction.io/window: 30s
         |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: the annotations of ofevents are for Triggers
    ```

    ## `unread-route`

    The setting `route` names a path at which the adapter does not answer. Dapr asks the pod there whether it wants the events of a binding, and the adapter answers at the path that is the Component's name: with another one the source stays silent, without an error.

    Remove the setting.

    ```text
    fires.yaml:32:15: warning: with a 'route' Dapr asks for the events at a path where the adapter does not answer [unread-route]
      32 |       - name: route
         |               ^~~~~
         = help: remove it: the adapter answers at the path that Dapr takes without it
    ```

    ## `unused-event-bus`

    No EventSource and no Trigger of the set refers to this event bus, so nothing becomes of it. Often a reference is misspelt, or the file with it is missing.

    Mend the reference, name the missing files too, or remove the bus. Where other repositories use it, `--assume-external` says so.

    ```text
    fires.yaml:4:9: warning: no EventSource and no Trigger uses the EventBus 'spare' [unused-event-bus]
       4 |   name: spare
         |         ^~~~~
         = help: remove it, name the files that use it too, or say with --assume-external that there are others
    ```

    ## `unused-input`

    No condition names this input, so its events are read from the bus for nothing. Most often a condition lacks a part, and the subscriber fires without waiting for it.

    Name the input in a condition, or remove it.

    ```text
    fires.yaml:40:11: warning: no condition names the input 'paid' [unused-input]
      40 |   - name: paid
         |           ^~~~
         = help: name it in a condition, or remove it
    ```

    ## `value-and-secret`

    The setting has a `value` and a `secretKeyRef`, which takes its place. Whoever changes the value changes nothing, and if it is an old password, it still stands in the repository.

    Remove `value`; if it was a password that is still valid, change that too.

    ```text
    fires.yaml:26:15: warning: 'saslPassword' has a value and a secretKeyRef, which takes its place [value-and-secret]
      26 |       - name: saslPassword
         |               ^~~~~~~~~~~~
         = help: remove the value
    ```
    """#
