internal import CLibEvent

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What libevent is configured with before its first use in the process.
enum LibEvent {
    /// Sends libevent's messages nowhere, except the one after which it ends the process.
    ///
    /// Warnings tell of calls that failed; those are seen in what the calls return.
    static let isPrepared: Bool = {
        event_set_log_callback { severity, message in
            // libevent hands a text that ends with 0 and is valid during the call.
            guard severity == EVENT_LOG_ERR, let message else { return }
            for text in ["libevent: ", String(cString: message), "\n"] {
                var text = text
                text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
            }
        }
        return true
    }()

    /// A new base: for one thread, without locks, blind to the variables `EVENT_…` of the environment.
    ///
    /// Timers are not set to be precise. That would cost a system call a turn, and the loop looks at its own clock anyway.
    static func makeBase() throws(SystemFailure) -> OpaquePointer {
        _ = isPrepared
        guard let settings = event_config_new() else { throw .last("event_config_new") }
        defer { event_config_free(settings) }
        let flags = EVENT_BASE_FLAG_NOLOCK.rawValue | EVENT_BASE_FLAG_IGNORE_ENV.rawValue
        guard event_config_set_flag(settings, Int32(flags)) == 0 else { throw .last("event_config_set_flag") }
        guard let base = event_base_new_with_config(settings) else { throw .last("event_base_new_with_config") }
        return base
    }
}

extension SocketLoop {
    /// The library inside and its version, as `libevent 2.1.12-stable`.
    package static var libraryVersion: String {
        // A constant text of the library, ended with 0.
        "libevent \(String(cString: event_get_version()))"
    }
}
