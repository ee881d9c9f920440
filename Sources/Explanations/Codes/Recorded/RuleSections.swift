// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/rules.md, with the first finding of each fixture in Fixtures/lint.
let ruleSections = #"""
    ## `ambiguous-value`

    A value without quotes is a number or a boolean to Kubernetes, and Dapr gets another text than the one that is written. Kubernetes reads a bare `1.10` as the number 1.1, `0123` as 83, `1e3` as 1000, `no` as false, and Dapr gets the text of that: another topic, another name. `.inf` it does not take at all. Nothing is said where the text stays what it is (`12:30`, `2021-08-02`,
    `1.5`), where nothing is written (`~`, `null`), and where the setting means the same all the same (`yes` for a truth value, `1_000` for a number). `render` writes the value as it stands in the source, and does not mend it.

    Put it in quotes. `--fix` does, where the setting is known to be a text.

    ```text
    fires.yaml:19:16: warning: 'topics' is '83' to Dapr and not '0123': without quotes it is a number [ambiguous-value]
      19 |         value: 0123          # an octal number: 83
         |                ^~~~
         = help: put it in quotes
    ```

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
         = help: a condition is asked when one of its inputs has an event: name another input, one that is to be true, beside those behind '!'
    ```

    ## `cut-name`

    A name or a label that is generated is too long, so it is cut and ends in a hash, always the same. Dapr takes an app-id of 58 characters without dots, and Kubernetes a label of 63. A note, as everything works; but dashboards, `kubectl get -l` and access lists have to use the name that came out.

    Choose a shorter name without dots, or select by the name that the finding shows.

    ```text
    fires.yaml:18:9: note: labels name it 'orders-of-the-shop-in-the-high-street-of-the-old-tow-f906324421': it has 66 characters, and a label at most 63 [cut-name]
      18 |   name: orders-of-the-shop-in-the-high-street-of-the-old-town-by-the-river
         |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: select by that value, or choose a shorter name
    ```

    ## `dead-letter-to-target`

    Dead letters go to the very place that did not take the event. There they fail again, and the event is refused as if there were no dead letters.

    Name another topic or another Service, best one that hardly ever fails.

    ```text
    fires.yaml:46:22: warning: what cannot be delivered to 'parcels' is sent to 'parcels' again [dead-letter-to-target]
      46 |     deadLetterTopic: parcels
         |                      ^~~~~~~
         = help: name another place for dead letters
    fires.yaml:45:12: note: this is where it could not be delivered
      45 |     topic: parcels
         |            ^~~~~~~
    ```

    ## `deprecated-setting`

    The setting is deprecated. Dapr still reads it, and a later release may not: then the value is ignored without a word, or the sidecar does not start. That comes to light when Dapr is upgraded, in every pod at once.

    Write what has taken its place, which the finding names where there is such a setting, and remove the old one.

    ```text
    fires.yaml:20:15: warning: the setting 'authRequired' of bindings.kafka is deprecated [deprecated-setting]
      20 |       - name: authRequired
         |               ^~~~~~~~~~~~
         = help: write 'authType' with 'none', 'password', 'mtls', 'oidc', 'oidc_private_key_jwt', 'awsiam' or 'certificate'
    ```

    ## `duplicate-setting`

    A setting is there twice. Dapr compares names without letter case, so of two it takes one, or does not start. Which one it is cannot be seen in the file, and a value that someone changes may have no effect. Some settings have two names, such as `ttl` and `ttlInSeconds` of RabbitMQ.

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

    JetStream ties a durable consumer to one topic, and this bus has several, or two sources have one `durableName`: all but one fail to subscribe. Who reads the others runs and never gets an event. `{appID}` in `durableName` tells pods apart, and not the topics of one Trigger.

    Give each source a `durableName` of its own. To a bus give `"{appID}"`, for which Dapr puts a name of its own for each Trigger; a Trigger with several events needs a broker without such names, such as Kafka or Redis. Without `durableName` every topic is read, and read again from its beginning after each restart (`repeats-events`).

    ```text
    fires.yaml:14:13: warning: one durable consumer of JetStream is for one topic, and Trigger 'shipping' reads 2 [durable-of-several]
      14 |     - name: durableName
         |             ^~~~~~~~~~~
         = help: use another broker, such as Kafka or Redis: a Trigger reads one event bus, whose durable consumer is for one event; as it is, all topics but one are never read
    ```

    ## `event-circle`

    Events go in a circle: each leads to another one, which leads to the first again, and the pods and the broker do nothing else any more. The finding stands at the first step, and its notes at the others. Followed are the topics of event buses, through Triggers, and through EventSources that read a topic of the same broker.

    Publish to another topic, or stop reading it.

    ```text
    fires.yaml:22:5: warning: events go round in a circle: EventSource 'orders' reads 'orders' and publishes it to 'default-orders-placed' [event-circle]
      22 |     placed:
         |     ^~~~~~
         = help: publish to another topic, or do not read it again; one event would be delivered without end
    fires.yaml:40:5: note: EventSource 'checked' reads 'checked-orders' and publishes it to 'default-checked-again'
      40 |     again:
         |     ^~~~~
    fires.yaml:70:12: note: Trigger 'checking' reads 'default-checked-again' and publishes to 'orders'
      70 |     topic: orders
         |            ^~~~~~
    fires.yaml:85:12: note: Trigger 'approving' reads 'default-orders-placed' and publishes to 'checked-orders'
      85 |     topic: checked-orders
         |            ^~~~~~~~~~~~~~
    ```

    ## `faulty-ignore`

    A comment that is to silence a rule silences nothing, names no rule or an error of the compiler, gives no reason, or is misspelt. Left in place it looks like a decision, and would hide the next mistake on its line. So would a rule that `--disable` or the configuration file leaves out and that finds nothing, and a line of the baseline whose finding is gone; those are notes.

    Remove it where nothing is found any more, mend the name of the rule, or say why behind the colon: `# ofevents:ignore RULE: REASON`, with commas between several rules. Nothing is said about comments in a set that has errors: what is behind them is not looked at.

    ```text
    fires.yaml:1:1: warning: this comment silences nothing: there is no 'spaces-in-list' in its place [faulty-ignore]
       1 | # ofevents:ignore spaces-in-list: there are none
         | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
         = help: remove it, or put it on the line of the finding, or above the resource
    ```

    ## `invalid-setting-value`

    The value is not of the type of the setting, too great or too small for it, or none of the values that it takes: the sidecar does not start, or takes the default without a word. A boolean that is none of the known words is false to Dapr. A schedule of `bindings.cron` has five fields, or six with seconds, days of the week from 0 to 6, or is one of `@yearly`, `@monthly`, `@weekly`, `@daily`, `@hourly` and `@every` with a duration.

    Write a value as the finding says; `ofevents explain bindings.cron.schedule`, and so for each setting, shows what it takes.

    ```text
    fires.yaml:23:16: warning: 'initialOffset' cannot be 'latest' [invalid-setting-value]
      23 |         value: latest
         |                ^~~~~~
         = help: write 'newest' or 'oldest'
    ```

    ## `literal-secret`

    A password, key or token stands in the file, and so in the repository, in its history and in every manifest that is rendered from it. Whoever may read those can use it, and it stays readable after it is removed.

    Put it into a Secret of the cluster, write `secretKeyRef` with `name` and `key` in the place of `value`, and change the password, as it is known now. A URL with a password in it is a secret as a whole, in whichever setting it stands, and so is one of NATS with a token, and a private key.

    ```text
    fires.yaml:26:15: warning: a secret is written out in 'saslPassword' [literal-secret]
      26 |       - name: saslPassword
         |               ^~~~~~~~~~~~
         = help: put it into a Secret, and write 'secretKeyRef: {name: …, key: …}' in the place of 'value'
    ```

    ## `long-name`

    The name still fits, and one that is five characters longer, as with `-prod` at its end, would be cut. A note.

    Choose a shorter name where copies of the resource with longer names are to be expected.

    ```text
    fires.yaml:22:5: note: the app-id 'eventsource-orders-of-the-shop-in-the-high-cron-placed' has 54 of the 58 characters that Dapr takes [long-name]
      22 |     placed:
         |     ^~~~~~
         = help: a longer name would be cut, and end in a hash
    ```

    ## `loses-events`

    The broker or Dapr lets go of an event that the adapter refuses, or of what comes while a pod restarts, in the place of bringing it again. A sink that is down for a minute then costs the events of that minute. The finding says which setting does so: retries of Kafka that are switched off, counted or, with an exponential back-off, end after 15 minutes, a queue of RabbitMQ that acknowledges by itself, is deleted with its reader or kept in memory only, MQTT without back-off or with a clean session, JetStream without acknowledgements or a durable consumer, Redis from Dapr 1.17 on where a subscriber has no dead letters.

    Set what the finding names. Where the component has no such setting, give every subscriber a `deadLetterTopic` or `deadLetterSink`, which keeps what could not be delivered. A source has no dead letters: there, and where you want none, let Dapr deliver again, with a Resiliency such as this in the namespace of the pods, for the Component that the finding names. Resiliencies are not read, so silence the finding at the type with `# ofevents:ignore loses-events: the Resiliency retries`.

    ```yaml
    apiVersion: dapr.io/v1alpha1
    kind: Resiliency
    metadata:
      name: retries
    spec:
      policies:
        retries:
          forever: {policy: exponential, maxInterval: 60s, maxRetries: -1}
      targets:
        components:
          trigger-eventbus-shipping:
            inbound: {retry: forever}
    ```

    ```text
    fires.yaml:9:11: warning: RabbitMQ drops a message that the adapter refuses [loses-events]
       9 |     type: pubsub.rabbitmq
         |           ^~~~~~~~~~~~~~~
         = help: add '- name: requeueInFailure' with 'value: "true"' to 'metadata'
    ```

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
