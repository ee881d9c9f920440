/// The 64-bit FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/), the family that Kubernetes uses for
/// `pod-template-hash`: it tells changes apart and keeps no secrets.
package func fnv1a(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
}
