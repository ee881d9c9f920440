import Testing

@testable import DaprComponents

@Suite("Schedules of bindings.cron, as the parser of dapr/kit takes them")
struct CronScheduleTests {
    @Test(
        "What Dapr takes is no finding",
        arguments: [
            // Five fields, six with seconds, and any blanks between them.
            "* * * * *", "0 * * * * *", "*/5 * * * *", "0 0 1 1 0", "59 59 23 31 12 6", " 0\t0  * * * ",
            // Lists, ranges, steps; empty items count for nothing, N/step goes on to the end.
            "1,2,3 * * * *", ",1,,2, * * * *", "0-30/10 8-17 * * *", "5/15 * * * *", "0 0 1-31/2 * *", "*/+5 * * * *",
            "+5 * * * *", "? ? ? ? ?", "*-5 * * * *", "?/2 * * * *", "05 007 * * *",
            // Names in any letter case, also as ends of a range.
            "0 0 * jan-mar mon-fri", "0 0 * JAN,Dec Sun", "0 0 * 1-feb *",
            // Descriptors, and @every with any duration of Go.
            "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly", "@every 1h30m",
            "@every 1.5h",
            "@every +5m", "@every 0", "@every -5s", "@every 1500ms",
            // A zone before either.
            "TZ=Europe/Berlin 0 6 * * *", "CRON_TZ=America/Argentina/Buenos_Aires @daily", "TZ=Etc/GMT+5  @every 5m ",
            "TZ=UTC @hourly ", "TZ= * * * * *", "CRON_TZ=Local 0 6 * * * *",
        ])
    func taken(schedule: String) {
        #expect(faultOfSchedule(schedule) == nil)
    }

    @Test(
        "What ends the sidecar has its reason",
        arguments: [
            ("", "0 fields"), ("   ", "0 fields"), ("* * * *", "4 fields"), ("* * * * * * *", "7 fields"),
            ("60 * * * *", "outside of the range of the minutes, 0 to 59"),
            ("* 24 * * *", "outside of the range of the hours"),
            ("* * 0 * *", "days of the month"), ("* * 32 * *", "days of the month"), ("* * * 13 *", "months"),
            ("* * * * 7", "outside of the range of the days of the week, 0 to 6"), ("60 0 0 * * *", "seconds"),
            ("*/0 * * * *", "step"), ("1/ * * * *", "step"), ("1/2/3 * * * *", "step"), ("*/-1 * * * *", "step"),
            ("30-10 * * * *", "backwards"), ("0 0 * * fri-mon", "backwards"), ("0 0 * * sat-sun", "backwards"),
            ("1-2-3 * * * *", "not a value"), ("-5 * * * *", "not a value"), ("x * * * *", "not a value"),
            ("0 0 L * *", "not a value"), ("0 0 * * mon#1", "not a value"), ("0 0 15W * *", "not a value"),
            ("0 0 * january *", "not a value"), ("jan * * * *", "not a value"), ("1.5 * * * *", "not a value"),
            ("99999999999999999999 * * * *", "not a value"),
            ("@Daily", "not a known word"), ("@reboot", "not a known word"), ("@daily ", "not a known word"),
            ("@every", "not a known word"), ("@every ", "duration"), ("@every 5", "duration"),
            ("@every  5m", "one space"),
            ("@every 1d", "duration"), ("@every 5 m", "duration"), (" @daily", "1 field,"),
            ("TZ=Europe/Berlin", "needs a time zone"), ("TZ=UTC\t* * * * *", "needs a time zone"),
            ("CRON_TZ=", "needs a time zone"),
            ("TZ=UTC ", "0 fields"), ("TZ=+02:00 * * * * *", "not the name of a time zone"),
            ("TZ=../etc/passwd * * * * *", "not the name of a time zone"),
            ("TZ=/UTC * * * * *", "not the name of a time zone"),
            ("tz=UTC * * * * *", "not a value"),
        ])
    func refused(schedule: String, reason: String) {
        #expect(faultOfSchedule(schedule)?.message.contains(reason) == true)
    }

    @Test(
        "A day that no month of the schedule has never comes",
        arguments: [
            ("0 0 31 2 *", 31), ("0 0 30 2 *", 30), ("0 0 30,31 feb ?", 30), ("0 6 31 apr,jun *", 31),
            ("0 0 0 31 4-4 *", 31), ("TZ=UTC 0 0 30/1 FEB *", 30), ("0 0 31 9,11,2 *", 31),
            // A day of the week beside it is enough, and the others come.
            ("0 0 31 2 1", nil), ("0 0 31 2 1,*", nil), ("0 0 31 2 */2", nil), ("0 0 31 2 0-6", nil),
            ("0 0 29 2 *", nil), ("0 0 28,31 2 *", nil), ("0 0 31 2-3 *", nil), ("0 0 31 * *", nil),
            ("0 0 * 2 *", nil), ("0 0 1-31/5 2 *", nil), ("0 0 31 */2 *", nil), ("0 0 30 4 *", nil),
            // These are other findings.
            ("0 0 32 2 *", nil), ("0 0 /5 2 *", nil), ("0 0 , 2 *", nil), ("@daily", nil), ("", nil),
            ("/ / / / /", nil),
        ] as [(String, Int?)])
    func neverComes(schedule: String, day: Int?) {
        #expect(dayThatNeverComes(schedule) == day)
    }

    @Test(
        "A zone has a name of the tz database, in its letter case",
        arguments: [
            ("TZ=Europe/Belin 0 6 * * *", "Europe/Belin", "TZ=Europe/Berlin 0 6 * * *"),
            ("CRON_TZ=europe/berlin @daily", "europe/berlin", "CRON_TZ=Europe/Berlin @daily"),
            ("TZ=utc * * * * *", "utc", "TZ=UTC * * * * *"),
            ("TZ=America/Buenos_Aires_ @daily", "America/Buenos_Aires_", "TZ=America/Buenos_Aires @daily"),
            ("TZ=Mars/Olympus @daily", "Mars/Olympus", nil),
        ] as [(String, String, String?)])
    func unknownZones(schedule: String, name: String, meant: String?) throws {
        let zone = try #require(unknownZone(of: schedule))
        #expect(zone.name == name && zone.meant.map(zone.schedule) == meant)
    }

    @Test(
        "Zones of Dapr's image are known, older names too",
        arguments: [
            "Europe/Berlin", "US/Pacific", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "UTC", "Local", "", "GMT0",
            "Asia/Kolkata", "Asia/Calcutta", "posix/Europe/Berlin",
        ])
    func knownZones(zone: String) {
        #expect(unknownZone(of: "TZ=\(zone) 0 6 * * *") == nil && unknownZone(of: "CRON_TZ=\(zone) @daily") == nil)
        #expect(unknownZone(of: "0 6 * * *") == nil)
    }

    @Test("The time of @every, behind a zone too")
    func every() {
        #expect(everyTime("@every 1m30s") == .seconds(90))
        #expect(everyTime("TZ=UTC @every 100ms") == .milliseconds(100))
        #expect(everyTime("@every -5s") == .seconds(-5))
        #expect(everyTime("@hourly") == nil)
        #expect(everyTime("*/5 * * * *") == nil)
    }
}
