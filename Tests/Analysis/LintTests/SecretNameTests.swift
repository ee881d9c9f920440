import DaprCatalogue
import Findings
import Testing

@Suite("Names of secrets")
struct SecretNameTests {
    @Test("Every setting that Dapr calls sensitive has a name that excerpts take for a secret's")
    func names() throws {
        var count = 0
        for type in Catalogue.types {
            for field in try #require(Catalogue.component(type)).allFields.values where field.secret == .sensitive {
                count += 1
                for name in [field.name] + field.aliases where name != "awsAccountID" {
                    #expect(mayBeSecret(name: name), "\(type): \(name)")
                }
            }
        }
        #expect(count > 50)
    }
}
