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
    guard name == expected else {
      throw error(.wrongRoot(found: tagText(), expected: word), at: eventStart)
    }
    guard namespace == wanted || namespace == .main else {
      throw error(.wrongNamespace(word), at: eventStart)
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
        if name == .alternateContent || name == .fallback {
          children.openDepth = depth
        } else {
          try close(to: depth - 1)
        }
      }
    }
  }

  /// The prefix of the element that was started last; nil when it is too long to be held.
  var prefix: ElementPrefix? { ElementPrefix(stream.window.span, ofNameAt: eventStart + 1) }

  /// Whether other code may read the next children, whose names have a prefix.
  ///
  /// The parent is open by the given name, which has the prefix too, and nothing in it is. To step out of it to its
  /// siblings, it must not declare namespaces of its own either.
  func canLeave(_ children: Children, parent: Name, prefix: ElementPrefix, steppingOut: Bool) -> Bool {
    depth == children.parentDepth && children.openDepth == depth && !isAtEmptyElement && isBetweenEvents
      && isInnermost(parent) && scope.namespace(of: prefix.name) == .main
      && !(steppingOut && scope.declares(atDepth: depth))
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
    let bytes = stream.window.span
    if CharacterData.isPlain(bytes, range.lowerBound, range.upperBound),
      let text = try? UTF8Span(validating: bytes.extracting(range))
    {
      return String(copying: text)
    }
    var buffer: [UInt8] = []
    try appendValue(range, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// An attribute as text.
  func string(_ name: Name) throws(SourceError) -> String? {
    guard let range = value(name) else { return nil }
    return try string(range)
  }

  /// An attribute as text for a message, shortened; empty where there is none.
  func shortString(_ name: Name) throws(SourceError) -> String { String(try string(name)?.prefix(40) ?? "") }

  /// An attribute as a whole number that is not negative; nil when there is none or it is something else.
  func integer(_ name: Name) throws(SourceError) -> Int? {
    guard let range = value(name), !range.isEmpty, range.count <= 15 else { return nil }
    var number = 0
    for place in range {
      let digit = stream.window[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return try string(range).trimmedInteger }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// An attribute as a truth value; nil when there is none.
  func boolean(_ name: Name) throws(SourceError) -> Bool? {
    guard let range = value(name) else { return nil }
    if range.count == 1 { return stream.window[range.lowerBound] == UInt8(ascii: "1") }
    let text = try string(range)
    return text == "true" || text == "on"
  }
}

extension String {
  /// The whole number that a text is, blanks around it left out; nil for one below 0.
  fileprivate var trimmedInteger: Int? {
    let inner = utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return Int(String(decoding: Array(inner), as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
  }
}
