#!/usr/bin/env python3
"""Writes a repository as people have them: events beside everything else that is YAML or JSON.

    repository.py FOLDER N    N files with names that ofevents reads, and some that it does not

Every file is a function of its number alone: the same command writes the same bytes, everywhere and always.
"""

import json
import sys
from pathlib import Path

SERVICE = """\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {name}
  namespace: shop
  labels: {{app.kubernetes.io/name: {name}, app.kubernetes.io/part-of: shop}}
spec:
  replicas: {replicas}
  selector:
    matchLabels: {{app.kubernetes.io/name: {name}}}
  template:
    metadata:
      labels: {{app.kubernetes.io/name: {name}}}
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "9090"
    spec:
      containers:
      - name: app
        image: registry.example.com/shop/{name}:1.{replicas}
        ports: [{{containerPort: 8080, name: http}}, {{containerPort: 9090, name: metrics}}]
        env:
        - {{name: LOG_LEVEL, value: info}}
        - name: PASSWORD
          valueFrom: {{secretKeyRef: {{name: {name}, key: password}}}}
        livenessProbe: {{httpGet: {{path: /live, port: http}}, periodSeconds: 10}}
        readinessProbe: {{httpGet: {{path: /ready, port: http}}, periodSeconds: 5}}
        resources:
          requests: {{cpu: 50m, memory: 64Mi}}
          limits: {{memory: 128Mi}}
---
apiVersion: v1
kind: Service
metadata:
  name: {name}
  namespace: shop
spec:
  selector: {{app.kubernetes.io/name: {name}}}
  ports:
  - {{name: http, port: 80, targetPort: http}}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {name}
  namespace: shop
data:
  application.yaml: |
    kind: application
    server: {{port: 8080}}
    kafka: {{brokers: kafka:9092, topic: {name}}}
"""

TEMPLATE = """\
{{{{- if .Values.{name}.enabled }}}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{{{ .Release.Name }}}}-{name}
  labels:
    {{{{- include "shop.labels" . | nindent 4 }}}}
spec:
  replicas: {{{{ .Values.{name}.replicas }}}}
  template:
    spec:
      {{{{- with .Values.imagePullSecrets }}}}
      imagePullSecrets: {{{{ toYaml . | nindent 8 }}}}
      {{{{- end }}}}
{{{{- end }}}}
"""

CLOUD = """\
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Name: {{Type: String}}
Resources:
  Queue{number}:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub "${{Name}}-{name}"
      RedrivePolicy: {{deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 5}}
  Lost:
    Type: AWS::SQS::Queue
    Condition: !Equals [!Ref Name, {name}]
Outputs:
  Url: {{Value: !Ref Queue{number}}}
"""

PLAYBOOK = """\
- hosts: {name}
  become: true
  vars:
    secret: !vault |
      $ANSIBLE_VAULT;1.1;AES256
      61626364
  tasks:
  - name: "{{{{ item }}}} is there"
    package: {{name: "{{{{ item }}}}", state: present}}
    with_items: [kafka, nats, redis]
"""

SITE = """\
site_name: {name}
markdown_extensions:
- pymdownx.emoji:
    emoji_index: !!python/name:material.extensions.emoji.twemoji
extra:
  version: !ENV [VERSION, latest]
nav: [index.md, start.md, "{name}.md"]
"""

EVENT_SOURCE = """\
apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {{name: {name}, namespace: shop}}
spec:
  eventBus: default
  producers: []
  deadLetterTopic: lost-{name}
  kafka:
    placed: {{brokers: "kafka:9092", topic: {name}, authRequired: false}}
"""

TRIGGER = """\
apiVersion: events.openfunction.io/v1alpha1
kind: Trigger
metadata: {{name: {name}, namespace: shop}}
spec:
  eventBus: default
  inputs:
    placed: {{eventSource: {name}, event: placed}}
  subscribers:
  - condition: placed
    sink: {{ref: {{apiVersion: serving.knative.dev/v1, kind: Service, name: {name}}}}}
    deadLetterTopic: lost-{name}-reports
"""

SCENARIO = """\
scenario: {name} is reported
namespace: shop
resources: [../bus.yaml, source.yaml, trigger.yaml]
steps:
- event: {name}/placed
  data: {{"order": 1}}
expect:
- sink: {name}
  data: {{"order": 1}}
"""

BASE = """\
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [source.yaml, trigger.yaml]
"""

OVERLAY = """\
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../../../events/{name}]
images: [{{name: registry.example.com/shop/{name}, newTag: "1.2"}}]
patches:
- patch: |-
    apiVersion: apps/v1
    kind: Deployment
    metadata: {{name: {name}}}
    spec: {{replicas: 3}}
"""

BUS = """\
apiVersion: events.openfunction.io/v1alpha1
kind: EventBus
metadata: {name: default, namespace: shop}
spec:
  nats: {version: v1, type: pubsub.jetstream, metadata: [{name: natsURL, value: "nats://nats:4222"}]}
"""


def crd(name):
    """A CustomResourceDefinition with a schema: some 40 KB, as they are."""
    lines = ["apiVersion: apiextensions.k8s.io/v1", "kind: CustomResourceDefinition", "metadata:",
             f"  name: {name}.example.com", "spec:", "  group: example.com", "  versions:", "  - name: v1", "    schema:",
             "      openAPIV3Schema:", "        type: object", "        properties:"]
    for number in range(250):
        lines += [f"          field{number}:", "            type: string",
                  f"            description: What the controller does with field {number} of a {name}, in a sentence.",
                  "            nullable: true"]
    return "\n".join(lines) + "\n"


def dashboard(name):
    """A dashboard of Grafana as it is exported."""
    panels = [{"id": number, "type": "timeseries", "title": f"{name} {number}", "gridPos": {"h": 8, "w": 12, "x": 0, "y": 8},
               "targets": [{"expr": f'sum(rate(http_requests_total{{app="{name}",code="{number}"}}[5m])) by (kind)'}]}
              for number in range(60)]
    return json.dumps({"title": name, "panels": panels, "schemaVersion": 38}, indent=2)


def package(name):
    packages = {f"node_modules/{name}-{number}": {"version": f"1.{number}.0", "license": "MIT",
                "resolved": f"https://registry.example.com/{name}-{number}.tgz"} for number in range(200)}
    return json.dumps({"name": name, "lockfileVersion": 3, "packages": packages}, indent=2)


def settings(name):
    return json.dumps({"name": name, "version": "1.0.0", "scripts": {"test": "vitest run", "build": "tsc -p ."},
                       "dependencies": {"fastify": "^4.0.0", "kafkajs": "^2.2.4"}}, indent=2)


# A list as the templates of forges have it.
IGNORED = ["node_modules/", "*.log", "*.pid", "*.seed", "lib-cov", "coverage", "*.lcov", ".nyc_output", ".grunt",
           "bower_components", ".lock-wscript", "build/Release", "jspm_packages/", "*.tsbuildinfo", ".npm", ".eslintcache",
           ".cache/", ".env", ".env.*", "!.env.example", "/out/", ".nuxt", "dist", "**/.terraform/*", "*.tfstate",
           "*.tfstate.*", "crash.*.log", "__pycache__/", "*.py[cod]", "*$py.class", "*.egg-info/", ".venv", "*.swp",
           ".DS_Store", "Thumbs.db", "*.bak", "/tmp/", "*.kubeconfig"]

# Of 40 files so many are of each kind.
KINDS = (["service"] * 14 + ["base", "overlay"] + ["package"] * 6 + ["template"] * 4 + ["values"] * 3 + ["cloud"] * 2 + ["playbook"] * 2
         + ["source", "trigger", "scenario", "dashboard", "crd", "lock", "site"])


def file(number):
    """The path and the text of a file."""
    kind, name = KINDS[number % len(KINDS)], f"app{number // len(KINDS)}"
    match kind:
        case "service":
            name = f"{name}-{number % len(KINDS)}"
            return f"deploy/{name}/deployment.yaml", SERVICE.format(name=name, replicas=number % 5 + 1)
        case "base":
            return f"events/{name}/kustomization.yaml", BASE
        case "overlay":
            return f"deploy/overlays/{name}/kustomization.yaml", OVERLAY.format(name=name)
        case "package":
            return f"services/{name}/part{number % len(KINDS)}/package.json", settings(name)
        case "template":
            return f"charts/{name}/templates/part{number % len(KINDS)}.yaml", TEMPLATE.format(name=name)
        case "values":
            part = number % len(KINDS)
            text = f"{name}:\n  enabled: true\n  replicas: {part}\n" if part % 3 else f"apiVersion: v2\nname: {name}\n"
            return f"charts/{name}/" + (f"values-{part}.yaml" if part % 3 else "Chart.yaml"), text
        case "cloud":
            return f"infra/{name}/stack{number % len(KINDS)}.yaml", CLOUD.format(name=name, number=number)
        case "playbook":
            return f"infra/{name}/play{number % len(KINDS)}.yml", PLAYBOOK.format(name=name)
        case "source":
            return f"events/{name}/source.yaml", EVENT_SOURCE.format(name=name)
        case "trigger":
            return f"events/{name}/trigger.yaml", TRIGGER.format(name=name)
        case "scenario":
            return f"events/{name}/{name}.scenario.yaml", SCENARIO.format(name=name)
        case "dashboard":
            return f"monitoring/{name}.json", dashboard(name)
        case "crd":
            return f"crds/{name}.yaml", crd(name)
        case "lock":
            return f"services/{name}/package-lock.json", package(name)
        case "site":
            return f"services/{name}/mkdocs.yml", SITE.format(name=name)


def others():
    """Files that are not read: of other names, ignored by Git, or hidden."""
    yield ".git/HEAD", "ref: refs/heads/main\n"
    yield ".gitignore", "\n".join(IGNORED) + "\n"
    yield "events/bus.yaml", BUS
    for number in range(200):
        yield f"node_modules/left{number}/package.json", settings(f"left{number}")
        yield f"services/app{number % 50}/source{number}.ts", "export const answer = 42;\n"
        yield f".github/workflows/job{number}.yaml", "on: push\n"


def main():
    root, count = Path(sys.argv[1]), int(sys.argv[2])
    for path, text in [*others(), *map(file, range(count - 1))]:
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


if __name__ == "__main__":
    main()
