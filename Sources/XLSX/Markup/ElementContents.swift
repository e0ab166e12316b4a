import Spreadsheet

/// The children of an element, gone through one by one.
///
/// Markup compatibility is seen through: of an `AlternateContent` the `Fallback`'s children count as the element's
/// own, since every `Choice` asks for an extension that is not read here. Source: ECMA-376 part 3, 7.
struct Children {
  fileprivate let parentDepth: Int
  fileprivate var openDepth: Int
}

extension MarkupReader {
  /// Reads on to the root element, which has to be the expected one.
  mutating func root(_ expected: Name, _ word: String, in wanted: Namespace) throws(SourceError) {
    guard try next() == .start else { throw error(.noRoot, at: eventStart) }
    guard name == expected, namespace == wanted || namespace == .main else {
      throw error(.wrongRoot(found: tagText(), expected: word), at: eventStart)
    }
  }

  /// The children of the element that was started last.
  var children: Children { Children(parentDepth: depth, openDepth: depth) }

  /// Starts the next child; false at the end of the parent.
  ///
  /// What was left unread of the child before is skipped.
  mutating func next(_ children: inout Children) throws(SourceError) -> Bool {
    try close(to: children.openDepth)
    while true {
      switch try next() {
      case .finish: return false
      case .text: continue
      case .end:
        if depth < children.parentDepth { return false }
        children.openDepth = depth
      case .start:
        guard namespace == .compatibility else { return true }
        if name == "AlternateContent" || name == "Fallback" {
          children.openDepth = depth
        } else {
          try close(to: depth - 1)
        }
      }
    }
  }

  /// Reads on until no more than the given number of elements are open.
  mutating func close(to depth: Int) throws(SourceError) {
    while self.depth > depth { _ = try next() }
  }

  /// Appends the text of the element that was started last, without that of elements in it, and closes it.
  mutating func appendContents(to buffer: inout [UInt8]) throws(SourceError) {
    let own = depth
    while depth >= own {
      if try next() == .text, depth == own { try appendText(to: &buffer) }
    }
  }

  /// Reads to the end of the part: nothing may follow the root, and size and checksum must be right.
  mutating func finish() throws(SourceError) {
    while try next() != .finish {}
    try stream.drain()
  }

  /// The tag in hand as it is written, shortened.
  private func tagText() -> String {
    let bytes = stream.window[min(eventStart + 1, stream.end)..<stream.end].prefix(40)
    return String(decoding: bytes.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
  }
}

// MARK: - Attributes

extension MarkupReader {
  /// The value of an attribute without a prefix, as a stretch of the window.
  func value(_ name: Name) -> Range<Int>? {
    for attribute in attributes where attribute.name == name && attribute.prefix.isEmpty { return attribute.value }
    return nil
  }

  /// The value of an attribute in a namespace, such as `r:id`.
  func value(_ name: Name, in namespace: Namespace) -> Range<Int>? {
    for attribute in attributes
    where attribute.name == name && !attribute.prefix.isEmpty && scope.namespace(of: attribute.prefix) == namespace {
      return attribute.value
    }
    return nil
  }

  /// A stretch of an attribute as text.
  func string(_ range: Range<Int>) throws(SourceError) -> String {
    var buffer: [UInt8] = []
    try appendValue(range, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// An attribute as text.
  func string(_ name: Name) throws(SourceError) -> String? {
    guard let range = value(name) else { return nil }
    return try string(range)
  }

  /// An attribute as a whole number that is not negative; nil when there is none or it is something else.
  func integer(_ name: Name) throws(SourceError) -> Int? {
    guard let text = try string(name) else { return nil }
    return Int(text).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// An attribute as a truth value; nil when there is none.
  func boolean(_ name: Name) throws(SourceError) -> Bool? {
    guard let text = try string(name) else { return nil }
    return text == "1" || text == "true" || text == "on"
  }
}
