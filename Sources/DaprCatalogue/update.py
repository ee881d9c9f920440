#!/usr/bin/env python3
"""Makes the files in Table, which hold what is known of Dapr's bindings and pub/sub components.

    Sources/DaprCatalogue/update.py CONTRIB VERSION    # CONTRIB: a checkout of dapr/components-contrib, VERSION: 1.18.4
    Sources/DaprCatalogue/update.py FILE.json VERSION  # or the same facts as JSON: {"components": [...]}

Read are the metadata.yaml of each component under bindings/ and pubsub/, and the built-in authentication profiles. They are documentation:
where Dapr's Go code differs, CORRECTIONS says what the code does, and from which file that is known. Look at each of them again when the
version changes, then read the difference of the table. A checkout needs PyYAML.
"""

import json
import sys
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "Table"

# The files: which components each holds.
CLOUDS = {"alicloud", "aws", "azure", "cloudflare", "gcp", "huawei"}
BROKERS = {"kafka", "kubemq", "mqtt3", "rabbitmq", "redis", "rocketmq"}


def field(name, **more):
    return {"name": name, **more}


# What the runtime itself reads of any component (dapr: pkg/runtime/processor/binding, pkg/scopes/scopes.go).
RUNTIME = {
    "bindings": [field("direction", type="string"), field("route", type="string")],
    "pubsub": [field(name, type="string") for name in
               ("consumerID", "publishingScopes", "subscriptionScopes", "allowedTopics", "protectedTopics")],
}

# Profiles that many components share (.build-tools/builtin-authentication-profiles.yaml), and what the Go code reads beside them.
BUILTIN = {
    "aws": [field("region", type="string"), field("awsRegion", type="string")]
    + [field(name, type="string", sensitive=True) for name in
       ("accessKey", "secretKey", "sessionToken", "awsAccessKey", "awsSecretKey", "awsSessionToken")]
    + [field(name, type="string") for name in
       ("assumeRoleArn", "sessionName", "trustAnchorArn", "trustProfileArn", "awsIamRoleArn", "awsStsSessionName")],
    "azuread": [field(name, type="string") for name in ("azureTenantId", "azureClientId", "azureCertificateFile")]
    + [field(name, type="string", sensitive=True) for name in
       ("azureClientSecret", "azureCertificate", "azureCertificatePassword")]
    + [field("azureEnvironment", type="string", default="AzurePublicCloud",
             allowedValues=["AzurePublicCloud", "AzureChinaCloud", "AzureUSGovernmentCloud"])],
    "gcp": [field(name, type="string", sensitive=True) for name in ("privateKeyID", "privateKey")]
    + [field(name, type="string") for name in
       ("type", "projectID", "clientEmail", "clientID", "authURI", "tokenURI", "authProviderX509CertURL", "clientX509CertURL")],
}

KAFKA = {
    # common/component/kafka/metadata.go
    "maxMessageBytes": {"default": None}, "clientConnectionTopicMetadataRefreshInterval": {"default": "8m"},
    "schemaRegistryAPISecret": {"sensitive": True}, "publishTopic": {"required": False},
    "channelBufferSize": {"type": "number"}, "consumerFetchMin": {"type": "number"}, "consumerFetchDefault": {"type": "number"},
    "consumerGroup": {"type": "string"}, "consumerID": {"type": "string"}, "caCert": {"type": "string"},
    "backOffPolicy": {"type": "string"}, "backOffDuration": {"type": "duration"}, "backOffInitialInterval": {"type": "duration"},
    "backOffMaxInterval": {"type": "duration"}, "backOffMaxElapsedTime": {"type": "duration"},
    "backOffMultiplier": {"type": "number"}, "backOffRandomizationFactor": {"type": "number"}, "backOffMaxRetries": {"type": "number"},
    # Still mapped to authType.
    "authRequired": {"type": "bool", "deprecated": True},
    "authType": {"allowedValues": ["none", "password", "mtls", "oidc", "oidc_private_key_jwt", "awsiam", "certificate"]},
}

# Where the code differs from metadata.yaml, by component and field; a field that is not in the yaml is added.
CORRECTIONS = {
    "bindings.kafka": KAFKA,
    "pubsub.kafka": {**KAFKA, "consumeRetryEnabled": {"default": "true"}},  # pubsub/kafka/kafka.go
    "bindings.mqtt3": {  # bindings/mqtt3/metadata.go
        "consumerID": {"required": True, "direction": "input"}, "cleanSession": {"default": "false", "type": "bool"},
        "backOffMaxRetries": {"default": "0", "type": "number"}, "retain": {"type": "bool"},
        "qos": {"type": "number", "deprecated": True}, "url": {"sensitive": "userinfo"},
        "caCert": {"required": False}, "clientCert": {"required": False}, "clientKey": {"required": False},
    },
    "pubsub.mqtt3": {"qos": {"allowedValues": [str(n) for n in range(8)]}, "url": {"sensitive": "userinfo"}},  # pubsub/mqtt3/metadata.go
    "bindings.rabbitmq": {  # bindings/rabbitmq/rabbitmq.go
        "contentType": None, "saslExternal": {"type": "bool"}, "clientKey": {"sensitive": True},
        "host": {"sensitive": "userinfo"},
    },
    "pubsub.rabbitmq": {  # pubsub/rabbitmq/metadata.go
        "durable": {"default": "true"}, "concurrency": None,
        "concurrencyMode": {"type": "string", "default": "parallel", "allowedValues": ["parallel", "single"]},
        "host": {"type": "string", "deprecated": True, "sensitive": "userinfo"}, "connectionString": {"sensitive": "userinfo"},
        "clientCert": {"sensitive": False},
    },
    "pubsub.redis": {  # common/component/redis/redis.go
        "processingTimeout": {"default": "60s"}, "redeliverInterval": {"default": "15s"}, "clientKey": {"sensitive": True},
    },
    "bindings.redis": {"clientKey": {"sensitive": True}},
    "bindings.http": {"url": {"required": False}, "securityToken": {"sensitive": True}, "MTLSClientKey": {"sensitive": True}},
    "pubsub.jetstream": {  # pubsub/jetstream/metadata.go
        "deliverPolicy": {"required": False, "default": "all"}, "token": {"sensitive": True}, "jwt": {"sensitive": True},
        "seedKey": {"sensitive": True}, "tls_client_key": {"sensitive": True}, "natsURL": {"sensitive": "userinfo"},
        "concurrencyMode": {"type": "string", "allowedValues": ["parallel", "single"]},
    },
    "pubsub.pulsar": {"host": {"sensitive": "userinfo"}},
}


def components(source):
    """The components, as metadata.yaml has them."""
    if source.suffix == ".json":
        return json.loads(source.read_text())["components"]
    import yaml
    found = []
    for path in sorted([*source.glob("bindings/**/metadata.yaml"), *source.glob("pubsub/**/metadata.yaml")]):
        data = yaml.safe_load(path.read_text())
        binding = data.get("binding", {})
        found.append({
            "type": f"{data['type']}.{data['name']}", "version": data.get("version", "v1"), "status": data.get("status", ""),
            "input": binding.get("input", False), "output": binding.get("output", False),
            "fields": [flat(item) for item in data.get("metadata", [])],
            "authenticationProfiles": [{"title": profile["title"], "fields": [flat(item) for item in profile.get("metadata", [])]}
                                       for profile in data.get("authenticationProfiles", [])],
            "builtinAuthenticationProfiles": [profile["name"] for profile in data.get("builtinAuthenticationProfiles", [])],
        })
    return found


def flat(item):
    binding = item.get("binding", {})
    direction = None
    if binding and not (binding.get("input") and binding.get("output")):
        direction = "input" if binding.get("input") else "output"
    return {key: value for key, value in {**item, "direction": direction}.items() if value is not None}


def corrected(component):
    """The component with what the code says in the place of what the yaml does."""
    changes = dict(CORRECTIONS.get(component["type"], {}))
    lists = [component["fields"], *(profile["fields"] for profile in component["authenticationProfiles"])]
    seen = set()
    for fields in lists:
        for one in list(fields):
            if one["name"] not in changes:
                continue
            seen.add(one["name"])
            change = changes[one["name"]]
            if change is None:
                fields.remove(one)
            else:
                one.update({key: value for key, value in change.items() if key != "allowedValues" or fields is component["fields"]})
    for name, change in changes.items():
        isListed = name in {one["name"] for one in component["fields"]}
        if change is not None and (name not in seen or ("allowedValues" in change and not isListed)):
            component["fields"].append({"name": name, **change})
    names = {one["name"].lower() for one in component["fields"]}
    for one in RUNTIME[component["type"].split(".")[0]]:
        if one["name"].lower() not in names:
            component["fields"].append(one)
    for name in component["builtinAuthenticationProfiles"]:
        component["authenticationProfiles"].append({"title": f"built-in: {name}", "fields": []})
    return component


def line(one):
    """One field: the name, with `!` where it is required, then words, and the default last."""
    words = [one["name"].replace(" ", "") + ("!" if one.get("required") else ""), one.get("type") or "string"]
    if one.get("direction") in ("input", "output"):
        words.append(one["direction"])
    if one.get("sensitive"):
        words.append("userinfo" if one["sensitive"] == "userinfo" else "sensitive")
    if one.get("deprecated"):
        words.append("deprecated")
    if one.get("allowedValues"):
        words.append("=" + "|".join(str(value).strip('"') for value in one["allowedValues"]))
    default = one.get("default")
    if default not in (None, ""):
        words.append("~" + str(default).strip('"\u201c\u201d').split('" (')[0])
    return " " + " ".join(words)


def block(component):
    sides = [side for side in ("input", "output") if component.get(side)]
    lines = [" ".join([component["type"], component["version"], component["status"], *sides])]
    lines += map(line, component["fields"])
    for profile in component["authenticationProfiles"]:
        lines += ["-" + profile["title"], *map(line, profile["fields"])]
    return lines


def group(type_):
    """The name of the file that a component is in."""
    category, vendor = type_.split(".")[:2]
    if category == "pubsub":
        return "cloudPubSub" if vendor in CLOUDS else "pubSub"
    return "cloudBindings" if vendor in CLOUDS else "brokerBindings" if vendor in BROKERS else "otherBindings"


def write(name, comment, lines):
    """One file with one constant; indented as swift-format does."""
    text = "\n".join("    " + text for text in lines)
    assert '"""' not in text and "\\" not in text
    TABLE.joinpath(name[0].upper() + name[1:] + ".swift").write_text(
        "// Written by update.py, which says what it is made of. Do not edit.\n\n"
        f"/// {comment}\nlet {name} = \"\"\"\n{text}\n    \"\"\"\n")


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    groups = {}
    for component in components(Path(arguments[0])):
        groups.setdefault(group(component["type"]), []).append(block(corrected(component)))
    TABLE.mkdir(exist_ok=True)
    for old in TABLE.glob("*.swift"):
        old.unlink()
    for name, blocks in groups.items():
        write(name, "Components in the form that `ComponentType` reads.", [text for lines in sorted(blocks) for text in lines])
    profiles = [text for name, fields in BUILTIN.items() for text in ["-" + name, *map(line, fields)]]
    write("builtInProfiles", "The authentication profiles that many components share, each below its name.", profiles)
    write("tableVersion", "The release of dapr/components-contrib that the tables are of.", [arguments[1]])


if __name__ == "__main__":
    main(sys.argv[1:])
