extension BrokerExample {
    static let cron = BrokerExample(
        .source,
        """
        # At 6:00 from Monday to Friday. Without a zone the time is that of the sidecar, normally UTC.
        schedule TZ=Europe/Berlin 0 6 * * 1-5
        """)
}
