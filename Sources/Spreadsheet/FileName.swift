/// Names of files are bytes, and not always text: those of a disk that came from another system may be in any encoding.
///
/// In texts a byte that belongs to no UTF-8 stands as a character of its own that Unicode gives nobody (U+10FF80 to
/// U+10FFFF), so that a name that was read is written again as it was.
package enum FileName {
  private static let first: UInt32 = 0x10FF00

  /// The text of a name.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let length = (1...4).first { length in
        String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.count == 1
      }
      if let length, let text = String(validating: rest.prefix(length), as: UTF8.self) {
        scalars.append(contentsOf: text.unicodeScalars)
      } else if let scalar = Unicode.Scalar(first + UInt32(byte)) {
        scalars.append(scalar)
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return String(scalars)
  }

  /// The text of a name as the system gives it, up to its NUL.
  package static func text(cString: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var next = unsafe cString
    while unsafe next.pointee != 0 {
      unsafe bytes.append(UInt8(bitPattern: next.pointee))
      unsafe next += 1
    }
    return text(bytes)
  }

  /// The bytes of a name.
  package static func bytes(_ text: String) -> [UInt8] {
    // Only such a character begins with this byte, besides others that nobody uses.
    guard text.utf8.contains(0xF4) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar -> [UInt8] in
      isByte(scalar) ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }

  /// The name for a call of the system.
  package static func cString(_ text: String) -> [CChar] { bytes(text).map { CChar(bitPattern: $0) } + [0] }

  /// Whether a character stands for a byte that is no text.
  static func isByte(_ scalar: Unicode.Scalar) -> Bool { (first + 0x80...first + 0xFF).contains(scalar.value) }
}
