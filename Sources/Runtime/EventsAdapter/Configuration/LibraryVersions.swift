internal import GRPC
internal import HandlerContract
internal import SocketLoop

#if canImport(Glibc)
internal import Glibc
#endif

extension AdapterCommand {
    /// What `--version` prints: the adapter's version, and below it the C libraries that are in the file, one a line.
    ///
    /// A static file keeps the libraries that it was built with: when the distribution patches one, it must be built again.
    package static var versions: String {
        ([Release.version, SocketLoop.libraryVersion, GRPCClient.libraryVersion] + libcVersion).joined(separator: "\n")
    }

    /// Such as `glibc 2.36`; nothing where the C library is no part of the file, or does not say.
    private static var libcVersion: [String] {
        #if canImport(Glibc)
        var text = [CChar](repeating: 0, count: 64)
        // The call writes no more bytes than the text has, and says how many it needs.
        let count = unsafe confstr(Int32(_CS_GNU_LIBC_VERSION), &text, text.count)
        guard count > 1, count <= text.count else { return [] }
        return [String(decoding: text.prefix(count - 1).map { UInt8(bitPattern: $0) }, as: UTF8.self)]
        #else
        return []
        #endif
    }
}
