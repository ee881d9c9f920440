import Testing

@testable import Files

@Suite("Paths of files of other directories")
struct PathFromHereTests {
    @Test(
        "What a file of another directory names is written as in the current one, the shortest way",
        arguments: [
            ("", "events/", "events/"), ("..", "events", "."), ("..", "events/orders", "orders"),
            ("..", "bus.yaml", "../bus.yaml"), ("../..", "events", "../../events"), ("../..", "deploy/events", "."),
            ("../..", "deploy", ".."), ("..", "../other", "../../other"), ("..", "./events/./a", "a"),
            ("../../..", "home/deploy/events/a", "a"), ("../../../../..", "x", "../../../x"),
            ("sub", "events", "sub/events"), ("/etc", "events", "/etc/events"), ("..", "/abs", "/abs"),
            ("..", "link/../events", "../link/../events"),
        ])
    func here(folder: String, name: String, path: String) {
        #expect(pathFromHere(to: name, in: folder) { ["home", "deploy", "events"] } == path)
    }

    @Test("Where the current directory is gone, the path stays as it is joined")
    func gone() {
        #expect(pathFromHere(to: "events", in: "..") { nil } == "../events")
    }
}
