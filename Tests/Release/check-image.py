#!/usr/bin/env python3
"""Checks what the adapter's image promises: one layer with one file, the user and port of the rendered Deployments, its libraries' packages, and
under 4.5 MB.

    python3 Tests/Release/check-image.py .build/dist/ofevents-adapter.tar .build/dist/ofevents-adapter .build/dist/ofevents
"""

import hashlib
import json
import subprocess
import sys
import tarfile
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent.parent / "Fixtures/render/sample-1-sink"


def check(condition, message):
    if not condition:
        sys.exit(f"check: {message}")


def main(archive, program, ofevents):
    size = Path(archive).stat().st_size
    check(size < 4_500_000, f"{archive} has {size} bytes")
    image = tarfile.open(archive)

    def blob(descriptor):
        data = image.extractfile(f"blobs/{descriptor['digest'].replace(':', '/')}").read()
        check("sha256:" + hashlib.sha256(data).hexdigest() == descriptor["digest"], f"the digest of {descriptor['digest']} is another")
        return data

    [entry] = json.load(image.extractfile("index.json"))["manifests"]
    manifest = json.loads(blob(entry))
    config = json.loads(blob(manifest["config"]))["config"]
    check(len(manifest["layers"]) == 1, "the image has more than one layer")
    blob(manifest["layers"][0])
    layer = tarfile.open(fileobj=image.extractfile(f"blobs/{manifest['layers'][0]['digest'].replace(':', '/')}"))
    files = [member for member in layer if not member.isdir()]
    check([file.name.lstrip("/") for file in files] == ["ofevents-adapter"], f"the image holds {[file.name for file in files]}")
    check(files[0].mode & 0o777 == 0o555, f"the program's mode is {files[0].mode:o}")
    check(layer.extractfile(files[0]).read() == Path(program).read_bytes(), "the image holds another program")
    check(config["Entrypoint"] == ["/ofevents-adapter"], f"the entry point is {config['Entrypoint']}")

    label = config["Labels"]["io.openfunction.ofevents.libraries"]
    packages = dict(package.split(" ") for package in label.split(", "))
    check(len(packages) == 4 and {"libc6-dev", "libevent-dev", "libnghttp2-dev"} < set(packages), f"the image's label names {label}")
    for package, version in packages.items():
        installed = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], check=True, capture_output=True, text=True).stdout
        check(version == installed, f"the image's label names {package} {version}, installed is {installed}")


    rendered = subprocess.run([ofevents, "render", "-q", "-o", "json", SAMPLE], check=True, capture_output=True).stdout
    [pod] = [item["spec"]["template"]["spec"] for item in json.loads(rendered)["items"] if item["kind"] == "Deployment"]
    [container] = pod["containers"]
    security = {**pod.get("securityContext", {}), **container["securityContext"]}
    check(config["User"].split(":")[0] == str(security["runAsUser"]), f"the image's user is {config['User']}, the pod's {security['runAsUser']}")
    ports = [f"{port['containerPort']}/tcp" for port in container["ports"]]
    check(sorted(config["ExposedPorts"]) in (sorted(ports), sorted(port.split("/")[0] for port in ports)),
          f"the image's ports are {sorted(config['ExposedPorts'])}, the pod's {ports}")
    name = entry["annotations"]["org.opencontainers.image.ref.name"]
    check(container["image"] == name, f"the image is called {name}, the pod asks for {container['image']}")
    print(f"{name}: one layer, one file, user {config['User']}, {size} bytes")


main(*sys.argv[1:])
