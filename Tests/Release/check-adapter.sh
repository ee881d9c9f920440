#!/usr/bin/env bash
# Checks what the adapter's binary promises: one static, stripped file under 10 MB that runs in an empty root directory, without /proc and
# as the user of its pods, takes events, ends in order after SIGTERM, and at once after a second one.
#
#     Tests/Release/check-adapter.sh .build/dist/ofevents-adapter
set -euo pipefail

program=$1
. "$(dirname "$0")/binary.sh"

check_binary 10000000

status=0
CONFIG='{' "$program" 2>/dev/null || status=$?
[ "$status" = 78 ] || fail "a wrong configuration ends with $status"
echo 'ends with 78 where the configuration is wrong'
status=0
"$program" --unknown 2>/dev/null || status=$?
[ "$status" = 64 ] || fail "an unknown argument ends with $status"
"$program" --help | grep -q DAPR_GRPC_PORT || fail 'it has no help'
for library in libevent nghttp2 glibc; do
    "$program" --version | tail -n +2 | grep -q "^$library [0-9]" || fail "--version does not name $library"
done
echo "ends with 64 where an argument is unknown, and has help of $("$program" --version | paste -sd, | sed 's/,/, /g')"

if [ "$(id -u)" != 0 ]; then
    echo 'not root: the run in an empty root directory is left out'
    exit 0
fi
root=$(mktemp -d)
pid=
silent=
trap 'kill -9 $pid $silent 2>/dev/null || true; rm -rf "$root"' EXIT
cp "$program" "$root/ofevents-adapter"
chmod 755 "$root" "$root/ofevents-adapter"

inside() { chroot --userspec=65532:65532 "$root" /ofevents-adapter "$@"; }
config='{"eventSourceComponentName":"c","eventSourceKind":"cron","eventName":"e","sinkComponentName":"s","namespace":"n"}'
[ "$(inside --version)" = "$("$program" --version)" ] || fail 'it has another version in an empty root directory'
CONFIG=$config inside --check-config | grep -q 'sink s$' || fail '--check-config does not name the sink'
status=0
CONFIG='{' inside --check-config 2>/dev/null || status=$?
[ "$status" = 78 ] || fail "--check-config of a wrong configuration ends with $status"
echo 'checks its configuration in an empty root directory'

start() {
    CONFIG=$config APP_PORT=15050 OPS_PORT=18081 DAPR_GRPC_PORT=15001 DAPR_HTTP_PORT=15002 chroot --userspec=65532:65532 "$root" /ofevents-adapter \
        2>"$root/log" &
    pid=$!
    for _ in $(seq 100); do
        if [ "$(answer GET 15050 /healthz 2>/dev/null)" = 200 ]; then return; fi
        sleep 0.05
    done
    cat "$root/log" >&2
    fail 'the adapter does not start in an empty root directory'
}

# The status of an answer, without curl.
answer() {
    exec 3<>"/dev/tcp/127.0.0.1/$2" || return 1
    printf '%s %s HTTP/1.1\r\nHost: adapter\r\nContent-Length: 0\r\nConnection: close\r\n\r\n' "$1" "$3" >&3
    head -1 <&3 | cut -d' ' -f2
    exec 3>&-
}

end() {
    status=0
    wait "$pid" || status=$?
    pid=
    [ "$status" = "$1" ] || { cat "$root/log" >&2; fail "$2 ends it with $status and not $1"; }
}

start
[ "$(answer OPTIONS 15050 /c)" = 200 ] || fail 'the binding is not taken'
[ "$(answer GET 18081 /livez)" = 200 ] || fail 'it does not say that it lives'
[ "$(answer GET 18081 /readyz)" = 503 ] || fail 'it says that it is ready without a sidecar'
kill -TERM "$pid"
end 0 SIGTERM
echo 'runs in an empty root directory as 65532, and SIGTERM ends it in order'

# A sidecar that says nothing: it is there, so the adapter waits for it.
python3 -c 'import socket, time; server = socket.create_server(("127.0.0.1", 15002)); time.sleep(60)' &
silent=$!
for _ in $(seq 100); do
    if (exec 3<>/dev/tcp/127.0.0.1/15002) 2>/dev/null; then break; fi
    sleep 0.05
done
start
answer POST 15050 /c >/dev/null &
sleep 0.3
kill -TERM "$pid"
sleep 0.3
kill -TERM "$pid"
end 143 'a second SIGTERM'
kill "$silent"
silent=
echo 'and a second one at once'
