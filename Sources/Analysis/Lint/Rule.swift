internal import DaprCatalogue
internal import EventsAPI
internal import Findings

/// One thing that lint looks for.
///
/// A rule is a file of `Rules` and a line of `allRules`. The file declares the code with the page that documents it, names the checks that
/// find it, and holds its messages with their fixes: nothing else knows the rule.
struct Rule: Sendable {
    /// The code of all that it finds.
    let code: DiagnosticCode

    /// What finds it; none for a rule about comments, which are read when everything else is found.
    let checks: [Check]

    init(_ code: DiagnosticCode, _ checks: Check...) {
        self.code = code
        self.checks = checks
    }
}

/// A function that looks for one thing, and the versions of Dapr that it is about: it is not called for others.
///
/// Errors of the compiler are not its business: broken parts of a resource are absent.
struct Check: Sendable {
    /// What a function is called for, once each, in the order of the input.
    private enum Subject: Sendable {
        case set(@Sendable (LintedSet, inout DiagnosticBag) -> Void)
        case resource(@Sendable (Resource, LintedSet, inout DiagnosticBag) -> Void)
        case trigger(@Sendable (LintedTrigger, inout DiagnosticBag) -> Void)
        case component(@Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void)
        case settings(@Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void)
    }

    private let subject: Subject
    private(set) var since = DaprVersion.oldest
    private(set) var until = DaprVersion.newest

    private init(_ subject: Subject) { self.subject = subject }

    /// True for a check that is called for one component after the other.
    fileprivate var isOfComponents: Bool {
        switch subject {
        case .component, .settings: true
        case .set, .resource, .trigger: false
        }
    }

    /// Looks at a set; a check of components looks at each of them instead.
    fileprivate func run(on set: LintedSet, into bag: inout DiagnosticBag) {
        switch subject {
        case .set(let find): find(set, &bag)
        case .resource(let find): for resource in set.ownResources { find(resource, set, &bag) }
        case .trigger(let find): for trigger in set.triggers { find(trigger, &bag) }
        case .component, .settings: break
        }
    }

    /// Looks at one component; other checks do nothing.
    fileprivate func run(on component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
        switch subject {
        case .component(let find): find(component, options, &bag)
        case .settings(let find): if component.isRightCategory { find(component, options, &bag) }
        case .set, .resource, .trigger: break
        }
    }
}

/// Adds what rules find in a set, as far as that is about the version of Dapr in the options.
///
/// Rules come in their order; rules about components that follow each other are run together, for one component after the other.
func run(_ rules: [Rule], on set: LintedSet, into bag: inout DiagnosticBag) {
    let version = set.options.daprVersion
    var checks = rules.flatMap(\.checks).filter { $0.since <= version && version <= $0.until }[...]
    while let first = checks.first {
        guard first.isOfComponents else {
            first.run(on: set, into: &bag)
            checks.removeFirst()
            continue
        }
        // All of them look at one component before the next, while the processor has its settings at hand.
        let group = checks.prefix(while: \.isOfComponents)
        for component in set.components {
            for check in group { check.run(on: component, set.options, into: &bag) }
        }
        checks = checks[group.endIndex...]
    }
}

extension Check {
    /// About what several resources mean together.
    static func set(_ find: @escaping @Sendable (LintedSet, inout DiagnosticBag) -> Void) -> Check {
        Check(.set(find))
    }

    /// About one resource of any kind.
    static func resource(_ find: @escaping @Sendable (Resource, LintedSet, inout DiagnosticBag) -> Void) -> Check {
        Check(.resource(find))
    }

    /// About one Trigger, with its conditions and topics.
    static func trigger(_ find: @escaping @Sendable (LintedTrigger, inout DiagnosticBag) -> Void) -> Check {
        Check(.trigger(find))
    }

    /// About the type of one component.
    static func component(_ find: @escaping @Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void)
        -> Check
    {
        Check(.component(find))
    }

    /// About the settings of one component; those of a type that the compiler refuses mean nothing, and are left out.
    static func settings(_ find: @escaping @Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void)
        -> Check
    {
        Check(.settings(find))
    }

    /// The same, called only for a version of Dapr and later ones.
    func since(_ version: DaprVersion) -> Check {
        var check = self
        check.since = version
        return check
    }

    /// The same, called only for a version of Dapr and earlier ones.
    func until(_ version: DaprVersion) -> Check {
        var check = self
        check.until = version
        return check
    }
}
