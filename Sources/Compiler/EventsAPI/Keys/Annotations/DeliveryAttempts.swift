internal import HandlerContract

extension TriggerAnnotation {
    static let deliveryAttempts = TriggerAnnotation(
        name: "delivery-attempts",
        text: "How often a delivery is tried before it goes to the dead letters: a number from 1 to 100, in quotes.",
        values: [],
        defaultValue: "5",
        expected: "a number from 1 to 100",
        accepts: { (1...100).contains(Int($0) ?? 0) },
        set: { $1.deliveryAttempts = Int($0) })
}
