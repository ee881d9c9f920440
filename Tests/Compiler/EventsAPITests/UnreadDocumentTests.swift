import EventsAPI
import Findings
import Testing

@Suite("Whose documents are that nobody can read")
struct UnreadDocumentTests {
    private func read(_ text: String) -> UnreadDocument { UnreadDocument(Array(text.utf8)[...]) }

    @Test(
        "Ours are those with our API group or kind at the start of a line",
        arguments: [
            "apiVersion: events.openfunction.io/v1alpha1\n]", "---\n# x\n'apiVersion' : 'events.openfunction.io/v2'\n]",
            "{{- if .Values.x }}\nkind: EventBus # the bus\n{{- end }}", "<<<<<<< HEAD\r\n\"kind\": \"Trigger\"\r\n",
            "apiVersion: event.openfunction.io/v1\nkind: EventSource\n]",
            "kind: List\nitems:\n- apiVersion: v1\n- apiVersion: events.openfunction.io/v1alpha1\n]",
            "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: \"events.openfunction.io/v1alpha1\"\n]",
            "\n{\n  \"kind\": \"EventBus\"\n  \"apiVersion\": \"events.openfunction.io/v1alpha1\"",
            #"{"x": "\"events.openfunction.io/v1\"", "apiVersion": "events.openfunction.io/v1alpha1" "y""#,
            "apiVersion:\nkind: EventBus",
            "apiVersion: v1\nkind: Secret\napiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\n",
        ])
    func ours(text: String) { #expect(read(text).isOurs) }

    @Test(
        "Others are not",
        arguments: [
            ("", ""), ("kind: ConfigMap\ndata:\n  x: |\n    kind: EventBus\n]", "ConfigMap"), ("text", ""),
            ("apiVersion: argoproj.io/v1alpha1\nkind: EventBus\n]", "EventBus"), (" kind: EventBus", ""),
            ("# kind: EventBus", ""), ("kinds: EventBus", ""), ("kind:\n", ""), ("\"kind: EventBus", ""),
            (#"{"data": {"x": "{\"apiVersion\": \"events.openfunction.io/v1alpha1\"}"} "y""#, ""),
            ("kind: # none\n  EventBus", ""), ("{\"kind\": \"EventBus\"", ""), ("[events.openfunction.io", ""),
            ("kind: ConfigMap\nitems:\n- apiVersion: events.openfunction.io/v1alpha1\n]", "ConfigMap"),
            ("kind: Custom Thing \nx: ]", "Custom Thing"),
            ("apiVersion: v1\nkind: Secret\napiVersion: v1\nkind: ConfigMap\n", "Secret"),
        ])
    func others(text: String, kind: String) {
        #expect(!read(text).isOurs)
        #expect(read(text).kind == kind)
    }
}
