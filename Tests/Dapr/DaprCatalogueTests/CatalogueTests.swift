import Testing

@testable import DaprCatalogue

@Suite("What is known of Dapr's components")
struct CatalogueTests {
    @Test("Every component can be read; names are unique, and lists have values")
    func all() throws {
        #expect(Catalogue.types.count >= 65)
        for type in Catalogue.types {
            let component = try #require(Catalogue.component(type))
            #expect(component.type == type)
            #expect(component.isInput || component.isOutput)
            #expect(["stable", "beta", "alpha"].contains(component.status), "\(type): \(component.status)")
            let names = component.fields.map { $0.name.lowercased() }
            #expect(Set(names).count == names.count, "\(type): a field is there twice")
            for field in component.allFields.values {
                #expect(
                    ["string", "number", "float", "bool", "duration", "bytesize", "version"].contains(field.type),
                    "\(type): \(field.name)")
            }
        }
    }

    @Test("What has taken the place of each deprecated field is known, and is a field of the type or nothing")
    func successors() throws {
        var count = 0
        for type in Catalogue.types {
            let fields = try #require(Catalogue.component(type)).allFields
            for field in fields.values where field.isDeprecated {
                let successor = try #require(field.successor, "\(type).\(field.name)")
                #expect(
                    successor.isEmpty || fields[successor.lowercased()]?.isDeprecated == false, "\(type).\(field.name)")
                count += 1
            }
        }
        #expect(count >= 8)
    }

    @Test("Kafka, as its code reads it")
    func kafka() throws {
        let kafka = try #require(Catalogue.component("Bindings.Kafka"))
        #expect(kafka.isInput && kafka.isOutput)
        let fields = kafka.allFields
        #expect(fields["brokers"]?.isRequired == true)
        #expect(fields["publishtopic"]?.isRequired == false)
        #expect(fields["saslpassword"]?.secret == .sensitive)
        #expect(fields["initialoffset"]?.allowedValues == ["newest", "oldest"])
        #expect(fields["authrequired"]?.isDeprecated == true)
        #expect(fields["authtype"]?.allowedValues.contains("certificate") == true)
        #expect(fields["route"] != nil, "what the runtime itself reads")
        #expect(fields["clientconnectiontopicmetadatarefreshinterval"]?.defaultValue == "8m")
        #expect(kafka.profiles.contains { $0.title == "SASL Authentication" })
    }

    @Test("Sides, and what of a URL is secret")
    func sides() throws {
        #expect(try #require(Catalogue.component("bindings.redis")).isInput == false)
        #expect(try #require(Catalogue.component("bindings.cron")).isOutput == false)
        #expect(try #require(Catalogue.component("pubsub.jetstream")).allFields["natsurl"]?.secret == .userinfo)
        #expect(try #require(Catalogue.component("bindings.mqtt3")).allFields["consumerid"]?.side == .input)
        #expect(Catalogue.component("bindings.kafkaa") == nil)
    }
}
