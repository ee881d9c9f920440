// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/rules.md, with the first finding of each fixture in Fixtures/lint, from a to l.
let ruleSectionsAToL = #"""
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
    """#
