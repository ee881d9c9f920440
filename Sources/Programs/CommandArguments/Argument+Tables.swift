/// What the tables of commands are written with.
///
/// `help` is a sentence; `discussion` stands below it. A default is shown by itself where the property has one that can be written;
/// `defaultText` is for others, such as those that are found later.
extension Argument {
    // MARK: Options

    /// An option with a default: the last one of the command line counts.
    package static func option<Value: ArgumentValue>(
        _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Values, Value> & Sendable,
        value valueName: String? = nil, help: String, discussion: String = "", completion: ArgumentCompletion? = nil,
        section: String = "", deprecation: Deprecation? = nil, isHidden: Bool = false
    ) -> Self where Values: ArgumentGroup {
        var description = ArgumentDescription(option: name, short, valueName, help, discussion, section)
        description.count(Value.self, completion)
        description.defaultText = Values()[keyPath: path].argumentText
        (description.deprecation, description.isHidden) = (deprecation, isHidden)
        return Self(description) { values, written throws(ValueFault) in
            values[keyPath: path] = try Value.parsed(written.text)
        }
    }

    /// An option that need not be there: its property is nil then.
    package static func option<Value: ArgumentValue>(
        _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Values, Value?> & Sendable,
        value valueName: String? = nil, help: String, discussion: String = "", defaultText: String? = nil,
        completion: ArgumentCompletion? = nil, section: String = "", deprecation: Deprecation? = nil,
        isHidden: Bool = false, isRequired: Bool = false
    ) -> Self {
        var description = ArgumentDescription(option: name, short, valueName, help, discussion, section)
        description.count(Value.self, completion)
        description.defaultText = defaultText
        (description.deprecation, description.isHidden, description.isRequired) = (deprecation, isHidden, isRequired)
        return Self(description) { values, written throws(ValueFault) in
            values[keyPath: path] = try Value.parsed(written.text)
        }
    }

    /// An option that may be repeated: its property has every value, in the order of the command line.
    package static func option<Value: ArgumentValue>(
        _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Values, [Value]> & Sendable,
        value valueName: String? = nil, help: String, discussion: String = "", defaultText: String? = nil,
        completion: ArgumentCompletion? = nil, section: String = "", deprecation: Deprecation? = nil,
        isHidden: Bool = false
    ) -> Self {
        var description = ArgumentDescription(option: name, short, valueName, help, discussion, section)
        description.count(Value.self, completion)
        (description.defaultText, description.isRepeatable) = (defaultText, true)
        (description.deprecation, description.isHidden) = (deprecation, isHidden)
        return list(description, path) { written throws(ValueFault) in [try Value.parsed(written.text)] }
    }

    /// An option that may be repeated, read by a closure that says what is wrong with a word.
    ///
    /// - Parameter separator: what stands between several values in one word; nil where a word is one value.
    package static func option<Value>(
        _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Values, [Value]> & Sendable,
        value valueName: String? = nil, help: String, discussion: String = "", defaultText: String? = nil,
        completion: ArgumentCompletion = .none, separator: Character? = nil, section: String = "",
        deprecation: Deprecation? = nil, parse: @escaping @Sendable (String) throws(ValidationError) -> Value
    ) -> Self {
        var description = ArgumentDescription(option: name, short, valueName, help, discussion, section)
        (description.defaultText, description.isRepeatable) = (defaultText, true)
        (description.completion, description.deprecation) = (completion, deprecation)
        return list(description, path) { written throws(ValueFault) in
            guard let separator else { return [try parsed(written.text, by: parse)] }
            var values: [Value] = []
            for part in written.text.split(separator: separator, omittingEmptySubsequences: false) {
                values.append(try parsed(String(part), by: parse))
            }
            return values
        }
    }

    /// An option that may be repeated, whose closure puts a value where it belongs; the closure knows the name it is given under, such
    /// as `-o`, and gives false for a word that is no value.
    package static func option(
        _ name: String, short: Character? = nil, values: [String], value valueName: String? = nil, help: String,
        discussion: String = "", defaultText: String? = nil,
        store: @escaping @Sendable (_ values: inout Values, _ text: String, _ name: String) -> Bool
    ) -> Self {
        var description = ArgumentDescription(option: name, short, valueName, help, discussion, "")
        (description.values, description.completion) = (values, .values(values))
        (description.defaultText, description.isRepeatable) = (defaultText, true)
        return Self(description) { values, written throws(ValueFault) in
            guard store(&values, written.text, written.name ?? "") else { throw ValueFault() }
        }
    }

    /// An option that need not be there, read by a closure that says what is wrong with a word.
    package static func option<Value>(
        _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Values, Value?> & Sendable,
        value valueName: String? = nil, help: String, discussion: String = "", defaultText: String? = nil,
        completion: ArgumentCompletion = .none, section: String = "", deprecation: Deprecation? = nil,
        parse: @escaping @Sendable (String) throws(ValidationError) -> Value
    ) -> Self {
        var description = ArgumentDescription(option: name, short, valueName, help, discussion, section)
        description.defaultText = defaultText
        (description.completion, description.deprecation) = (completion, deprecation)
        return Self(description) { values, written throws(ValueFault) in
            values[keyPath: path] = try parsed(written.text, by: parse)
        }
    }

    // MARK: Flags

    /// A flag: its property is true where the command line has it.
    package static func flag(
        _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Values, Bool> & Sendable, help: String,
        discussion: String = "", section: String = "", deprecation: Deprecation? = nil, isHidden: Bool = false
    ) -> Self {
        var description = ArgumentDescription(flag: name, short, help, discussion, section)
        (description.deprecation, description.isHidden) = (deprecation, isHidden)
        return Self(description) { values, _ throws(ValueFault) in values[keyPath: path] = true }
    }

    /// A flag and its inverse, `--name` and `--no-name`: its property is nil where the command line has neither, and the last one counts.
    package static func invertibleFlag(
        _ name: String, _ path: any WritableKeyPath<Values, Bool?> & Sendable, help: String, discussion: String = "",
        section: String = ""
    ) -> Self {
        var description = ArgumentDescription(flag: name, nil, help, discussion, section)
        description.inverseName = "no-\(name)"
        return Self(description) { values, written throws(ValueFault) in values[keyPath: path] = !written.isInverse }
    }

    // MARK: Positional arguments

    /// A positional argument that need not be there.
    package static func positional<Value: ArgumentValue>(
        _ valueName: String, _ path: any WritableKeyPath<Values, Value?> & Sendable, help: String,
        discussion: String = "", completion: ArgumentCompletion? = nil, isRequired: Bool = false
    ) -> Self {
        var description = ArgumentDescription(positional: valueName, help, discussion)
        description.count(Value.self, completion)
        description.isRequired = isRequired
        return Self(description) { values, written throws(ValueFault) in
            values[keyPath: path] = try Value.parsed(written.text)
        }
    }

    /// A positional argument that takes all that are left; it stands last.
    package static func positional<Value: ArgumentValue>(
        _ valueName: String, _ path: any WritableKeyPath<Values, [Value]> & Sendable, help: String,
        discussion: String = "", completion: ArgumentCompletion? = nil, isRequired: Bool = false
    ) -> Self {
        var description = ArgumentDescription(positional: valueName, help, discussion)
        description.count(Value.self, completion)
        (description.isRepeatable, description.isRequired) = (true, isRequired)
        return list(description, path) { written throws(ValueFault) in [try Value.parsed(written.text)] }
    }

    /// An argument whose values are collected; the first takes the place of the default ones.
    private static func list<Value>(
        _ description: ArgumentDescription, _ path: any WritableKeyPath<Values, [Value]> & Sendable,
        parse: @escaping @Sendable (WrittenValue) throws(ValueFault) -> [Value]
    ) -> Self {
        Self(description) { values, written throws(ValueFault) in
            let new = try parse(written)
            if written.isFirst { values[keyPath: path] = [] }
            values[keyPath: path] += new
        }
    }

    private static func parsed<Value>(
        _ text: String, by parse: (String) throws(ValidationError) -> Value
    ) throws(ValueFault) -> Value {
        do throws(ValidationError) { return try parse(text) } catch { throw ValueFault(reason: error.message) }
    }
}

extension ArgumentValue {
    fileprivate static func parsed(_ text: String) throws(ValueFault) -> Self {
        guard let value = Self(argument: text) else { throw ValueFault() }
        return value
    }
}

extension ArgumentDescription {
    fileprivate init(
        option name: String, _ short: Character?, _ valueName: String?, _ help: String, _ discussion: String,
        _ section: String
    ) {
        self.init(
            form: .option, names: [name], short: short, valueName: valueName ?? name, help: help,
            discussion: discussion, section: section)
    }

    fileprivate init(flag name: String, _ short: Character?, _ help: String, _ discussion: String, _ section: String) {
        self.init(form: .flag, names: [name], short: short, help: help, discussion: discussion, section: section)
    }

    fileprivate init(positional valueName: String, _ help: String, _ discussion: String) {
        self.init(form: .positional, valueName: valueName, help: help, discussion: discussion)
    }

    /// Takes over what is known of a type's values.
    fileprivate mutating func count<Value: ArgumentValue>(_: Value.Type, _ completion: ArgumentCompletion?) {
        values = Value.allValueStrings
        self.completion = completion ?? (values.isEmpty ? .none : .values(values))
    }
}
