import Testing

@testable import ofevents

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
        #expect(pathFromFolder("..", to: "a.yaml") { nil } == "a.yaml")
    }

    @Test(
        "A file of the current directory is named from another one",
        arguments: [
            ("..", "a.yaml", "events/a.yaml"), ("..", "./a.yaml", "events/a.yaml"), ("..", "../bus.yaml", "bus.yaml"),
            ("../..", "a.yaml", "deploy/events/a.yaml"), ("sub", "sub/a.yaml", "a.yaml"),
            ("..", "/home/deploy/b.yaml", "b.yaml"), ("/home", "a.yaml", "deploy/events/a.yaml"),
        ])
    func folder(folder: String, path: String, name: String) {
        #expect(pathFromFolder(folder, to: path) { ["home", "deploy", "events"] } == name)
    }
}
