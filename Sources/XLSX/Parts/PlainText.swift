/// Text up to the next tag, looked through where it stands.
///
/// What is found is only where it ends and what is still to be done with it; nothing in it is refused here.
struct PlainText {
  /// The place of the `<` after it.
  let end: Int
  /// Whether every byte stands for itself: no reference, no line end to be turned, nothing that looks like an escape.
  let standsForItself: Bool
  /// Whether it is known to be UTF-8.
  ///
  /// Thai is checked on the way: `E0` is followed by `A0…BF` and a trailing byte. Text with other characters beyond
  /// ASCII is still to be checked.
  let isValid: Bool

  /// The text that begins at a place; nil when no tag follows before `end`.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    var isValid = true
    var standsForItself = true
    while index < end {
      let byte = bytes[index]
      if byte == 0xE0, index < end - 2, bytes[index + 1] & 0xE0 == 0xA0, bytes[index + 2] & 0xC0 == 0x80 {
        index += 3
        continue
      }
      if byte == UInt8(ascii: "<") {
        self.end = index
        self.isValid = isValid
        self.standsForItself = standsForItself
        return
      }
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "_") && index < end - 1 && bytes[index + 1] == UInt8(ascii: "x")
      {
        standsForItself = false
      }
      if byte >= 0x80 { isValid = false }
      index += 1
    }
    return nil
  }
}
