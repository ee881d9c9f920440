internal import FieldReading
package import Findings
package import YAMLTree

/// Reads `template` of a resource, or `podTemplate` of the configuration file: the fields of a pod's spec with `labels`, `annotations` and
/// `container` beside them.
///
/// Names and types are checked at every depth, and what this program sets itself is refused at its place. Nil where it is no mapping, which
/// is reported.
///
/// - Parameter file: the configuration file, so that what shows later has its place.
package func decodePodTemplate(
    _ pair: YAMLPair, path: String, of owner: PodOwner, in file: SourceFile? = nil, into bag: inout DiagnosticBag
) -> PodTemplate? {
    guard case .mapping(let pairs) = pair.value.content else {
        _ = FieldReader(pair.value, path: FieldPath(path), at: pair.key.span, into: &bag)
        return nil
    }
    let names = pairs.map(\.key.value)
    let fields = readPodFields(
        pair.value, of: .podTemplate, path: FieldPath(path), at: pair.key.span, reserved: ReservedPodFields.ofPod,
        hints: PodWording.hints(names, top: path), into: &bag)
    var reader = PodTemplateReader(path: path, owner: owner, file: file)
    for field in fields { reader.read(field, into: &bag) }
    return reader.template
}

/// Reads `spec.template` of a resource; nil where there is none.
func decodePodTemplate(
    of spec: inout FieldReader, _ owner: PodOwner, into bag: inout DiagnosticBag
) -> PodTemplate? {
    guard let pair = spec.pair("template") else { return nil }
    return decodePodTemplate(pair, path: FieldPath(spec.path, field: "template").text, of: owner, into: &bag)
}

extension PodObject {
    /// What stands in a template: the mappings beside the fields of a pod's spec are read on their own.
    fileprivate static let podTemplate = PodObject(
        "PodTemplate", podSpec.fields, ["labels": .mapping, "annotations": .mapping, "container": .mapping])
}

/// Reads the fields of a template whose names are known, and takes the adapter out of the containers.
private struct PodTemplateReader {
    let path: String
    let owner: PodOwner
    let file: SourceFile?
    private var labels: [PodTemplate.Note] = []
    private var annotations: [PodTemplate.Note] = []
    private var container: [YAMLPair] = []
    private var fields: [YAMLPair] = []

    /// Where the adapter's container is described.
    private var place: SourceSpan?

    init(path: String, owner: PodOwner, file: SourceFile?) { (self.path, self.owner, self.file) = (path, owner, file) }

    var template: PodTemplate {
        PodTemplate(labels: labels, annotations: annotations, container: container, fields: fields, file: file)
    }

    private func path(of field: String) -> String { "\(path).\(field)" }

    mutating func read(_ field: YAMLPair, into bag: inout DiagnosticBag) {
        switch field.key.value {
        case "labels": labels = notes(of: field, refusing: ReservedPodFields.label, into: &bag)
        case "annotations": annotations = notes(of: field, refusing: ReservedPodFields.annotation, into: &bag)
        case "container": readContainer(field, into: &bag)
        case "containers": readContainers(field, into: &bag)
        case "initContainers":
            for (index, item) in field.value.items.enumerated() {
                checkName(of: item, in: path(of: "initContainers"), into: &bag)
                checkImage(of: item, path: FieldPath(path(of: "initContainers"), item: index).text, into: &bag)
            }
            checkImages(in: field, into: &bag)
            fields.append(field)
        case "restartPolicy":
            if case .scalar(let scalar) = field.value.content, !field.value.isNull, scalar.text != "Always" {
                let value = Located(scalar.text, at: field.value.span)
                bag.add(PodWording.restartPolicy(value, path: path(of: "restartPolicy")))
            }
            fields.append(field)
        default: fields.append(field)
        }
    }

    // MARK: Containers

    private mutating func readContainer(_ field: YAMLPair, into bag: inout DiagnosticBag) {
        guard case .mapping = field.value.content else { return }
        take(field.value, path: path(of: "container"), at: field.key.span, keepsName: false, into: &bag)
    }

    private mutating func readContainers(_ field: YAMLPair, into bag: inout DiagnosticBag) {
        guard case .sequence(let items) = field.value.content else {
            if field.value.isNull { bag.add(PodWording.needed(field.key, in: path)) }
            return
        }
        var others: [YAMLNode] = []
        for (index, item) in items.enumerated() {
            let path = FieldPath(path(of: "containers"), item: index).text
            guard let name = item.podText("name"), owner.containerNames.contains(name.value) else {
                checkName(of: item, in: path, into: &bag)
                checkPorts(of: item, path: path, into: &bag)
                checkImage(of: item, path: path, into: &bag)
                others.append(item)
                continue
            }
            if owner == .set {
                bag.add(PodWording.adapter(at: name, path: path, container: self.path(of: "container")))
            } else if let place {
                bag.add(PodWording.adapterTwice(at: name, container: self.path(of: "container"), first: place))
            } else {
                take(item, path: path, at: name.span, keepsName: true, into: &bag)
            }
        }
        var rest = field
        rest.value.content = .sequence(others)
        checkImages(in: rest, into: &bag)
        if !others.isEmpty { fields.append(rest) }
    }

    /// Takes the fields of the adapter's own container.
    ///
    /// - Parameter keepsName: whether it is named, in a list that has been checked.
    private mutating func take(
        _ node: YAMLNode, path: String, at span: SourceSpan, keepsName: Bool, into bag: inout DiagnosticBag
    ) {
        place = span
        var node = node
        var reserved = ReservedPodFields.ofContainer(owner)
        if keepsName, case .mapping(let pairs) = node.content {
            node.content = .mapping(pairs.filter { $0.key.value != "name" })
            reserved["name"] = nil
            // Types and names are checked in the list.
            for pair in pairs {
                guard let help = reserved[pair.key.value] else { continue }
                bag.add(PodWording.reserved(pair.key, in: path, help: help))
            }
            container = pairs.filter { reserved[$0.key.value] == nil && $0.key.value != "name" }
        } else {
            container = readPodFields(
                node, of: .container, path: FieldPath(path), at: span, reserved: reserved, into: &bag)
        }
        checkImage(of: node, path: path, into: &bag)
        for field in container where field.value.isNull && ReservedPodFields.needed.contains(field.key.value) {
            bag.add(PodWording.needed(field.key, in: path))
        }
        for variable in node.podField("env")?.items ?? [] {
            guard let name = variable.podText("name"), let help = ReservedPodFields.ofEnvironment[name.value] else {
                continue
            }
            bag.add(PodWording.reserved(name, in: "\(path).env", help: help))
        }
        for probe in ["livenessProbe", "readinessProbe"] {
            for pair in node.podField(probe)?.pairs ?? [] where ReservedPodFields.ofProbe.contains(pair.key.value) {
                let help = "remove it: the probe asks the adapter, and how often it does can be changed"
                bag.add(PodWording.reserved(pair.key, in: "\(path).\(probe)", help: help))
            }
        }
        checkPorts(of: node, path: path, into: &bag)
    }

    /// Reports a container that cannot stand beside the adapter.
    private func checkName(of item: YAMLNode, in list: String, into bag: inout DiagnosticBag) {
        guard let name = item.podText("name") else { return }
        if name.value == ReservedPodFields.sidecar {
            bag.add(PodWording.sidecar(at: name))
        } else if owner.containerNames.contains(name.value) {
            bag.add(PodWording.adapter(at: name, path: list, container: path(of: "container")))
        }
    }

    /// Reports the adapter's ports, of which a pod has each once.
    private func checkPorts(of container: YAMLNode, path: String, into bag: inout DiagnosticBag) {
        for port in container.podField("ports")?.items ?? [] {
            let names = ["containerPort", "name"].compactMap { port.podText($0) }
            guard let name = names.first(where: { ReservedPodFields.isPort($0.value) }) else { continue }
            bag.add(
                PodWording.reserved(
                    name, in: "\(path).ports", help: "choose another port: the adapter of this pod listens on it"))
        }
    }

    /// Reports an empty image, which the API server refuses.
    private func checkImage(of container: YAMLNode, path: String, into bag: inout DiagnosticBag) {
        guard let image = container.podText("image"), image.value.allSatisfy(\.isWhitespace) else { return }
        bag.add(FieldWording.emptyValue("\(path).image", at: image.span))
    }

    /// Reports a further container without an image where no other layer can have it.
    private func checkImages(in list: YAMLPair, into bag: inout DiagnosticBag) {
        guard owner == .set else { return }
        for (index, item) in list.value.items.enumerated() where item.podText("image") == nil {
            let path = FieldPath(path(of: list.key.value), item: index).text
            if case .mapping = item.content { bag.add(FieldWording.missingField("image", in: path, at: item.span)) }
        }
    }

    // MARK: Labels and annotations

    private func notes(
        of field: YAMLPair, refusing refused: (String) -> String?, into bag: inout DiagnosticBag
    ) -> [PodTemplate.Note] {
        let path = path(of: field.key.value)
        let isLabel = field.key.value == "labels"
        return field.value.pairs.compactMap { pair -> PodTemplate.Note? in
            let name = pair.key.value
            if PodWording.isDirective(name) { return nil }
            if let help = refused(name) {
                bag.add(PodWording.reserved(pair.key, in: path, help: help))
                return nil
            }
            if pair.value.isNull { return PodTemplate.Note(name: name, value: nil) }
            checkQualifiedName(pair.key, isLabel: isLabel, into: &bag)
            guard case .scalar(let scalar) = pair.value.content else {
                bag.addWrongType("\(path).\(name)", found: pair.value, expected: "a string")
                return nil
            }
            if isLabel { checkLabelValue(Located(scalar.text, at: pair.value.span), into: &bag) }
            return PodTemplate.Note(name: name, value: scalar.text)
        }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}

extension YAMLNode {
    /// The items of a list; none of another value.
    fileprivate var items: [YAMLNode] { if case .sequence(let items) = content { items } else { [] } }

    /// The fields of a mapping; none of another value.
    fileprivate var pairs: [YAMLPair] { if case .mapping(let pairs) = content { pairs } else { [] } }
}
