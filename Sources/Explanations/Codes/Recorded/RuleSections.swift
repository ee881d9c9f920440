// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/rules.md, with the first finding of each fixture in Fixtures/lint.
let ruleSections = #"""
    ## `condition-always-true`

    The condition is true whatever its inputs are, so the subscriber fires at each event of one of them. Whoever reads `placed || !placed` thinks of a choice, and there is none; often an `&&` was meant.

    Write `true` where every event is meant, and `a && b` where all of them are needed; `ofevents simulate` shows when a subscriber fires.

    ```text
    fires.yaml:44:16: warning: this condition is true whatever its inputs are [condition-always-true]
      44 |   - condition: placed || !placed
         |                ^~~~~~~~~~~~~~~~~
         = help: write 'true' where every event is meant
    ```

    ## `condition-never-true`

    No choice of inputs makes this subscriber fire, so its sink and its topic never get an event, and nothing reports that. A condition is asked when one of its inputs has an event, and that input is true then: `!a` alone is false each time it is asked.

    Name an input that is to be true beside the negated one, such as `b && !a`, or remove the subscriber.

    ```text
    fires.yaml:44:16: warning: this subscriber never fires [condition-never-true]
      44 |   - condition: "!placed"
         |                ^~~~~~~~~
         = help: a condition is asked when one of its inputs has an event: name an input that is to be true beside those with '!'
    ```

    ## `deprecated-setting`

    Dapr still reads the setting, and a later release may not: then the value is ignored without a word, or the sidecar does not start. That comes to light when Dapr is upgraded, in every pod at once.

    Write what has taken its place, which the finding names where there is such a setting, and remove the old one.

    ```text
    fires.yaml:20:15: warning: the setting 'authRequired' of bindings.kafka is deprecated [deprecated-setting]
      20 |       - name: authRequired
         |               ^~~~~~~~~~~~
         = help: write 'authType' with 'none', 'password', 'mtls' or another way
    ```

    ## `duplicate-setting`

    Dapr compares names of settings without letter case, so of two it takes one, or does not start. Which one it is cannot be seen in the file, and a value that someone changes may have no effect.

    Keep the one that is meant, in the letter case of the component's page (`ofevents explain bindings.kafka`), and remove the other.

    ```text
    fires.yaml:24:15: warning: 'clientId' is set twice [duplicate-setting]
      24 |       - name: clientId
         |               ^~~~~~~~
         = help: remove one of the two
    fires.yaml:22:15: note: it is first set here
      22 |       - name: clientID
         |               ^~~~~~~~
    ```

    ## `duplicate-subscriber`

    Two subscribers of the Trigger have the same condition and deliver to the same place, which gets every event twice. A function that charges or mails does so twice.

    Remove one of the two. Where two conditions were meant, mend the one that was copied.

    ```text
    fires.yaml:47:16: warning: two subscribers deliver to one place on the same condition [duplicate-subscriber]
      47 |   - condition: paid && placed
         |                ^~~~~~~~~~~~~~
         = help: remove one of the two
    fires.yaml:44:16: note: the first is here
      44 |   - condition: placed && paid
         |                ^~~~~~~~~~~~~~
    ```

    ## `durable-of-several`

    JetStream ties a durable consumer to one topic, and this bus has several: all but one fail to subscribe. Their Triggers run and never get an event.

    Remove `durableName`, so that each topic gets a consumer of its own, or use an event bus for each topic.

    ```text
    fires.yaml:14:13: warning: one durable consumer of JetStream is for one topic, and 2 are read from this bus [durable-of-several]
      14 |     - name: durableName
         |             ^~~~~~~~~~~
         = help: remove 'durableName', or use a bus for each topic
    ```

    ## `faulty-ignore`

    A comment that is to silence a rule silences nothing, names no rule, or gives no reason. Left in place it looks like a decision, and would hide the next mistake on its line.

    Remove it where nothing is found any more, mend the name of the rule, or say why behind the colon: `# ofevents:ignore RULE: REASON`.

    ```text
    fires.yaml:1:1: warning: this comment silences nothing: there is no 'spaces-in-list' in its place [faulty-ignore]
       1 | # ofevents:ignore spaces-in-list: there are none
         | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: remove it, or put it on the line of the finding, or above the resource
    ```

    ## `invalid-setting-value`

    The value is not of the type of the setting, or none of the values that it takes: the sidecar does not start, or takes the default without a word. A schedule of `bindings.cron` has five fields, or six with seconds, days of the week from 0 to 6, or is one of `@yearly`, `@monthly`, `@weekly`, `@daily`, `@hourly` and `@every` with a duration.

    Write a value as the finding says; `ofevents explain bindings.cron.schedule`, and so for each setting, shows what it takes.

    ```text
    fires.yaml:23:16: warning: 'initialOffset' cannot be 'latest' [invalid-setting-value]
      23 |         value: latest
         |                ^~~~~~
         = help: write 'newest', 'oldest'
    ```

    ## `literal-secret`

    A password, key or token stands in the file, and so in the repository, in its history and in every manifest that is rendered from it. Whoever may read those can use it, and it stays readable after it is removed.

    Put it into a Secret of the cluster, write `secretKeyRef` with `name` and `key` in the place of `value`, and change the password, as it is known now. A URL with a password in it is a secret as a whole.

    ```text
    fires.yaml:26:15: warning: a secret is written out in 'saslPassword' [literal-secret]
      26 |       - name: saslPassword
         |               ^~~~~~~~~~~~
         = help: put it into a Secret, and write 'secretKeyRef: {name: …, key: …}' in the place of 'value'
    ```

    ## `loses-events`

    With these settings the broker or Dapr lets go of an event that the adapter refuses, in the place of bringing it again. A sink that is down for a minute then costs the events of that minute.

    Set what the finding names: retries, requeueing or acknowledgements. Where the component has none, give every subscriber a `deadLetterTopic` or `deadLetterSink`, which keeps what could not be delivered.

    ```text
    auto-ack.yaml:14:13: warning: with autoAck RabbitMQ forgets a message before it is delivered [loses-events]
      14 |     - name: autoAck
         |             ^~~~~~~
         = help: remove it
    ```

    ## `missing-setting`

    The component does not start without the setting, or not with the way to authenticate that was chosen. The sidecar then ends again and again, and the pod never becomes ready.

    Add it to `metadata` with `name` and `value`, or with `secretKeyRef` where it is a secret. `ofevents explain bindings.kafka`, and so for each type, shows what is required.

    ```text
    fires.yaml:14:13: warning: bindings.kafka needs the setting 'brokers' [missing-setting]
      14 |       type: bindings.kafka
         |             ^~~~~~~~~~~~~~
         = help: add '- name: brokers' with a value to 'metadata'
    ```

    ## `no-dead-letters`

    An event that this subscriber cannot deliver is refused and comes again, for as long as the broker brings it; on a partition of Kafka everything behind it waits. One faulty event can so hold up all others. It is a note, as that may be what is meant where no event may be passed over.

    Add `deadLetterTopic` or `deadLetterSink` to the subscriber: it gets the event with the reason, and the next one is delivered.

    ```text
    fires.yaml:44:16: note: this subscriber has no dead letters: what it cannot deliver is refused, and comes again [no-dead-letters]
      44 |   - condition: placed && paid
         |                ^~~~~~~~~~~~~~
         = help: add 'deadLetterTopic' or 'deadLetterSink', so that one faulty event does not hold up the others
    ```

    ## `output-only-source`

    No event ever comes from this binding, which can only send: the EventSource stays silent for ever, without an error of Dapr or of the pod.

    Use a binding with an input side (`ofevents explain components` lists them), or a pub/sub component with `srcTopic`.

    ```text
    fires.yaml:14:13: warning: no event ever comes from 'bindings.influx': it is for output only [output-only-source]
      14 |       type: bindings.influx
         |             ^~~~~~~~~~~~~~~
         = help: use a binding with an input side, or a pub/sub component with 'srcTopic'
    ```

    ## `own-topic`

    The Trigger publishes to the topic of one of its own inputs, so what it sends comes back to it. The adapter knows such events again and ends the circle, but other readers of the topic take what it sends for events of the source.

    Publish to a topic that is not an input. Topics of inputs are named `{namespace}-{eventSource}-{event}`; any other name is free.

    ```text
    fires.yaml:45:12: warning: the topic 'default-orders-placed' is that of this Trigger's input 'placed' [own-topic]
      45 |     topic: default-orders-placed
         |            ^~~~~~~~~~~~~~~~~~~~~
         = help: publish to a topic of its own: the adapter knows the events again and ends the circle
    ```

    ## `renamed-component`

    The component has another name since Dapr 1.10, and under it other defaults: it keeps its session and acknowledges by hand. Dapr still takes the old name for the new component, so the file says something that is not so.

    Write the present name, which the finding gives, and look at its defaults, such as with `ofevents explain bindings.mqtt3`.

    ```text
    fires.yaml:14:13: warning: 'bindings.mqtt' is called 'bindings.mqtt3' since Dapr 1.10 [renamed-component]
      14 |       type: bindings.mqtt
         |             ^~~~~~~~~~~~~
         = help: write 'bindings.mqtt3'; it keeps its session and acknowledges by hand, which the old one did not
    ```

    ## `schedule-too-often`

    The schedule fires more often than once a second, as Dapr has no lower limit for `@every`. A pod with `@every 0s` does nothing else, and what it sends wears down everything behind it.

    Write `@every 1s` or more. Where work is to be done all the time, a function that loops is the better place for it.

    ```text
    fires.yaml:17:16: warning: '@every 500ms' comes more often than once a second [schedule-too-often]
      17 |         value: "@every 500ms"
         |                ^~~~~~~~~~~~~~
         = help: write '@every 1s' or more: Dapr has no lower limit, and the pod would do nothing else
    ```

    ## `setting-letter-case`

    The name is that of a setting in another letter case. Most settings are read in any, some in one only: there the value is ignored and the default stays in place.

    Write the name as the finding says.

    ```text
    fires.yaml:16:15: warning: the setting is called 'brokers' [setting-letter-case]
      16 |       - name: Brokers
         |               ^~~~~~~
         = help: write 'brokers': some settings are read in just this letter case
    ```

    ## `shadowed-event-bus`

    An EventBus has the name of this ClusterEventBus and takes its place in its namespace. An EventSource there and a Trigger elsewhere name the same bus and mean two, and no event gets from one to the other. It is a note, as that may be what is meant.

    Rename one of the two, and the references to it, unless the namespace is to have a bus of its own.

    ```text
    fires.yaml:4:9: note: in namespace 'default' an EventBus takes the place of this ClusterEventBus [shadowed-event-bus]
       4 |   name: default
         |         ^~~~~~~
         = help: rename one of the two, if that is not meant
    fires.yaml:18:9: note: it is defined here
      18 |   name: default
         |         ^~~~~~~
    ```

    ## `shared-consumer`

    The Triggers of this bus have one `consumerID`, and the broker shares the events between its consumers: each event comes to one of the Triggers only. Which one that is is left to chance.

    Remove `consumerID`: each Trigger gets one of its own, and all of them get every event.

    ```text
    fires.yaml:14:13: warning: with one consumerID the Triggers billing, shipping get each event but once between them [shared-consumer]
      14 |     - name: consumerID
         |             ^~~~~~~~~~
         = help: remove it: each Trigger gets one of its own
    ```

    ## `spaces-in-list`

    Dapr splits lists of Kafka brokers and topics at commas and keeps the blanks, so ` b` behind a comma is another topic, or another host, than `b`. The source then waits for a topic that nobody writes to.

    Write the items with commas alone between them: `a,b`.

    ```text
    fires.yaml:17:16: warning: Dapr does not trim the blanks in 'brokers' [spaces-in-list]
      17 |         value: "kafka-0:9092, kafka-1:9092"
         |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: write the items with commas alone between them
    ```

    ## `unknown-component`

    Dapr has no component of this type, and the sidecar of each pod that uses it does not start. Dapr looks a type up as it is written, letter case aside, and proposes none that is near.

    Write the type as `ofevents explain components` lists it. For a pluggable component of your own leave the rule out with `--disable unknown-component`.

    ```text
    fires.yaml:14:13: warning: Dapr 1.18.4 has no component 'bindings.kafak' [unknown-component]
      14 |       type: bindings.kafak
         |             ^~~~~~~~~~~~~~
         = help: did you mean 'bindings.kafka'?
    ```

    ## `unknown-setting`

    The component has no setting of this name, and Dapr ignores what it does not know without a word. A mistyped name so leaves the default in place: a limit that does not limit, a certificate that is not used.

    Mend the name, or remove the setting. `ofevents explain bindings.kafka`, and so for each type, lists the names.

    ```text
    fires.yaml:22:15: warning: bindings.kafka has no setting 'brokres', and Dapr ignores it [unknown-setting]
      22 |       - name: brokres
         |               ^~~~~~~
         = help: did you mean 'brokers'?
    ```

    ## `unused-event-bus`

    No EventSource and no Trigger of the set refers to this event bus, so nothing becomes of it. Often a reference is misspelt, or the file with it is missing.

    Mend the reference, name the missing files too, or remove the bus.

    ```text
    fires.yaml:4:9: warning: no EventSource and no Trigger uses the EventBus 'spare' [unused-event-bus]
       4 |   name: spare
         |         ^~~~~
         = help: remove it, or add the files that use it
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
