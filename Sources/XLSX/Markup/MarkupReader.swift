import Spreadsheet

/// Reads the XML of a part as it comes: start tags, end tags and text, one at a time.
///
/// It checks what keeps a part's meaning certain (tags in balance, attributes once, text that is text) and refuses
/// a DOCTYPE. It resolves namespaces, so that a prefix means nothing by itself. Source: XML 1.0 and Namespaces in XML.
struct MarkupReader: ~Copyable {
  /// What was read.
  enum Event { case start, end, text, finish }

  /// An attribute of the tag in hand; the value is a stretch of the window, still undecoded.
  struct Attribute {
    let prefix: Name
    let name: Name
    let value: Range<Int>
  }

  /// The bytes.
  var stream: PartStream
  /// The next unread byte of the window.
  var position = 0
  /// The local name of the element that was started last.
  private(set) var name = Name()
  /// Its namespace.
  private(set) var namespace = Namespace.main
  /// Its attributes.
  private(set) var attributes: [Attribute] = []
  /// The stretch of the window that the last text event covers.
  private(set) var text = 0..<0
  /// Where in the window the last event began.
  private(set) var eventStart = 0
  /// The namespaces in force.
  private(set) var scope = NamespaceScope()

  /// How many attributes a tag may have, and how many namespaces may be declared at a time.
  ///
  /// Real files have 31.
  private static let attributeLimit = 128

  private var textIsLiteral = false
  private var isInLiteral = false
  private var isEndPending = false
  private var hasRoot = false
  private var open: [Name] = []
  private let depthLimit: Int
  private let textLimit: Int
  private let markupLimit: Int
  /// How many tags, comments and the like have been read, in this part and the ones before.
  private(set) var markupCount: Int

  /// A reader under limits, which counts on from what the parts before had.
  init(_ stream: consuming PartStream, limits: XLSXLimits, markupCount: Int) {
    self.stream = stream
    depthLimit = limits.depth
    textLimit = limits.cellText
    markupLimit = limits.markup
    self.markupCount = markupCount
    attributes.reserveCapacity(8)
    open.reserveCapacity(8)
  }

  /// Gives the buffers back for another part.
  consuming func takeBuffers() -> PartBuffers { stream.takeBuffers() }

  /// How many elements are open.
  var depth: Int { open.count }
  /// Whether an element has just been started that is already at its end, such as `<c/>`.
  var isAtEmptyElement: Bool { isEndPending }

  /// Whether the next byte begins something new: it is not within a CDATA section.
  var isBetweenEvents: Bool { !isInLiteral }

  /// Whether the innermost open element is written as this name, its prefix included.
  func isInnermost(_ name: Name) -> Bool { open.last == name }

  /// Reads on to the next event.
  mutating func next() throws(SourceError) -> Event {
    if isEndPending {
      isEndPending = false
      close()
      return .end
    }
    while true {
      if isInLiteral {
        if try readLiteral() { return .text }
        continue
      }
      guard try has(1) else {
        guard open.isEmpty else { throw error(.endsTooEarly, at: position) }
        guard hasRoot else { throw error(.noRoot, at: position) }
        return .finish
      }
      eventStart = position
      if stream.window[position] != 0x3C {
        if try readText() { return .text }
        continue
      }
      guard try has(2) else { throw error(.endsTooEarly, at: position) }
      guard markupCount <= markupLimit else {
        throw error(
          .limitExceeded(
            "markup", thai: "จำนวนแท็กและหมายเหตุ XML ของไฟล์มีอย่างน้อย",
            english: "The number of tags and XML comments in the package is at least", is: markupCount,
            allowed: markupLimit), at: position)
      }
      switch stream.window[position + 1] {
      case UInt8(ascii: "/"):
        try readEndTag()
        return .end
      case UInt8(ascii: "!"):
        markupCount += 1
        try readDeclaration()
      case UInt8(ascii: "?"):
        markupCount += 1
        try readInstruction()
      default:
        try readStartTag()
        markupCount += 1 + max(0, attributes.count - 4)
        return .start
      }
    }
  }

  /// Appends the last text event, decoded, to a buffer; refuses a text that is too long, however it is written.
  mutating func appendText(to buffer: inout [UInt8]) throws(SourceError) {
    // A character takes at most seven bytes as an escape.
    guard buffer.count / 7 <= textLimit else {
      throw error(
        .limitExceeded(
          "cellText", thai: "จำนวนอักขระ (UTF-16) ของข้อความมีอย่างน้อย",
          english: "The number of characters (UTF-16 units) of a text is at least", is: buffer.count / 7,
          allowed: textLimit), at: eventStart)
    }
    if let (fault, place) = CharacterData.decode(
      stream.window, text.lowerBound, text.upperBound, isLiteral: textIsLiteral, into: &buffer)
    {
      throw error(Self.problem(fault), at: place)
    }
  }

  /// Appends a stretch of an attribute's value, decoded, to a buffer.
  func appendValue(_ range: Range<Int>, to buffer: inout [UInt8]) throws(SourceError) {
    if let (fault, place) = CharacterData.decode(
      stream.window, range.lowerBound, range.upperBound, isAttribute: true, into: &buffer)
    {
      throw error(Self.problem(fault), at: place)
    }
  }

  /// An error at a place in the window.
  func error(_ problem: Problem, at position: Int) -> SourceError { stream.error(problem, at: position) }

  /// Steps to a place in the window that other code has read up to.
  mutating func resume(at position: Int) { self.position = position }

  // MARK: - Tags

  /// Reads `<name attribute="value"…>`.
  private mutating func readStartTag() throws(SourceError) {
    let end = try tagEnd()
    guard !open.isEmpty || !hasRoot else { throw error(.afterRoot, at: position) }
    hasRoot = true
    guard open.count < depthLimit else {
      throw error(
        .limitExceeded(
          "depth", thai: "แท็กซ้อนกันอย่างน้อย", english: "Tags stand in each other to a depth of at least",
          is: open.count + 1, allowed: depthLimit), at: position)
    }
    let isEmpty = stream.window[end - 1] == UInt8(ascii: "/")
    var scanner = TagScanner(position: position + 1, end: isEmpty ? end - 1 : end)
    guard let tag = scanner.name(stream.window.span), scanner.isAtBoundary(stream.window.span) else {
      throw error(.badTag, at: position)
    }
    attributes.removeAll(keepingCapacity: true)
    open.append(tag.qualified)
    while true {
      switch scanner.attribute(stream.window.span) {
      case .none:
        name = tag.local
        namespace = scope.namespace(of: tag.prefix)
        position = end + 1
        isEndPending = isEmpty
        return
      case .malformed(let place): throw error(.badAttribute, at: place)
      case .found(let attribute):
        guard
          !attributes.contains(where: { $0.name == attribute.name && $0.prefix == attribute.prefix })
        else { throw error(.doubledAttribute, at: attribute.value.lowerBound) }
        if attribute.prefix == .xmlns || (attribute.prefix.isEmpty && attribute.name == .xmlns) {
          let namespace = try self.namespace(attribute.value)
          scope.declare(attribute.prefix.isEmpty ? Name() : attribute.name, namespace, depth: open.count)
        }
        attributes.append(attribute)
        guard attributes.count <= Self.attributeLimit, scope.count <= Self.attributeLimit else {
          throw error(.tooManyAttributes, at: position)
        }
      }
    }
  }

  /// The namespace that the value of an `xmlns` attribute names.
  private func namespace(_ value: Range<Int>) throws(SourceError) -> Namespace {
    if CharacterData.isPlain(stream.window.span, value.lowerBound, value.upperBound) {
      return Namespace(stream.window[value])
    }
    var uri: [UInt8] = []
    try appendValue(value, to: &uri)
    return Namespace(uri[...])
  }

  /// Reads `</name>` and closes the element that is open.
  private mutating func readEndTag() throws(SourceError) {
    let end = try tagEnd()
    var scanner = TagScanner(position: position + 2, end: end)
    guard let tag = scanner.name(stream.window.span), scanner.isAtEnd(stream.window.span) else {
      throw error(.badTag, at: position)
    }
    guard open.last == tag.qualified else { throw error(.unbalancedEnd, at: position) }
    position = end + 1
    close()
  }

  /// Leaves the innermost open element.
  private mutating func close() {
    scope.leave(depth: open.count)
    _ = open.popLast()
  }

  /// The place of the `>` that ends the tag at `position`, with the whole tag in the window.
  private mutating func tagEnd() throws(SourceError) -> Int {
    var search = TagEndSearch(position: position + 1)
    while true {
      switch search.run(stream.window.span, until: stream.end) {
      case .found(let end): return end
      case .openingBracket(let place): throw error(.badTag, at: place)
      case .outOfBytes: break
      }
      guard !stream.isAtEnd else { throw error(.endsTooEarly, at: stream.end) }
      try stream.advance(to: position)
      search.move(by: -position)
      position = 0
      eventStart = 0
    }
  }

  // MARK: - Text

  /// Reads text up to the next tag, or a piece of it; false when it is blank and stands outside the root.
  private mutating func readText() throws(SourceError) -> Bool {
    var index = position
    while true {
      index = ByteSearch.openingBracket(stream.window.span, from: index, until: stream.end)
      if index < stream.end || stream.isAtEnd { break }
      if index - position >= PartStream.usualWindow / 2 {
        index = CharacterBoundary.last(stream.window.span, position, index)
        break
      }
      try stream.advance(to: position)
      index -= position
      position = 0
      eventStart = 0
    }
    text = position..<index
    textIsLiteral = false
    position = index
    guard open.isEmpty else { return true }
    var scratch: [UInt8] = []
    try appendText(to: &scratch)
    guard scratch.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) else {
      throw error(hasRoot ? .afterRoot : .noRoot, at: text.lowerBound)
    }
    return false
  }

  /// Reads a piece of a CDATA section; false when the section has ended and nothing was left of it.
  private mutating func readLiteral() throws(SourceError) -> Bool {
    if try !has(3) {
      throw error(.endsTooEarly, at: position)
    }
    eventStart = position
    let index = ByteSearch.literalEnd(stream.window.span, from: position, until: stream.end)
    textIsLiteral = true
    if index + 2 < stream.end {
      text = position..<index
      position = index + 3
      isInLiteral = false
      return !text.isEmpty
    }
    let piece = CharacterBoundary.last(stream.window.span, position, index)
    if piece == position {
      guard !stream.isAtEnd else { throw error(.endsTooEarly, at: position) }
      try stream.advance(to: position)
      position = 0
      return false
    }
    text = position..<piece
    position = piece
    return true
  }

  // MARK: - Declarations

  /// Reads a comment or the start of a CDATA section; refuses a DOCTYPE and everything else with `<!`.
  private mutating func readDeclaration() throws(SourceError) {
    if try starts(with: "<!--") {
      position += 4
      try skip(past: [0x2D, 0x2D, 0x3E])
    } else if try starts(with: "<![CDATA[") {
      guard !open.isEmpty else { throw error(.badDeclaration, at: position) }
      position += 9
      isInLiteral = true
    } else if try starts(with: "<!DOCTYPE") {
      throw error(.doctype, at: position)
    } else {
      throw error(.badDeclaration, at: position)
    }
  }

  /// Steps over a processing instruction; looks at the encoding that the XML declaration states.
  private mutating func readInstruction() throws(SourceError) {
    if stream.base + position == stream.firstOffset, try starts(with: "<?xml") {
      let start = position
      position += 5
      var length = 0
      while try has(length + 2), length < 512,
        stream.window[position + length] != 0x3F || stream.window[position + length + 1] != 0x3E
      {
        length += 1
      }
      guard try has(length + 2), length < 512 else { throw error(.badDeclaration, at: start) }
      let stated = EncodingDeclaration.name(in: stream.window[position..<position + length])
      guard EncodingDeclaration.isKnown(stated) else {
        throw error(.unknownEncoding(String(decoding: stated.prefix(40), as: UTF8.self)), at: 0)
      }
      position += length + 2
    } else {
      position += 2
      try skip(past: [0x3F, 0x3E])
    }
  }

  // MARK: - Window

  /// Whether that many bytes follow `position`; moves the window on when they do not stand in it yet.
  private mutating func has(_ count: Int) throws(SourceError) -> Bool {
    while stream.end - position < count {
      guard !stream.isAtEnd else { return false }
      try stream.advance(to: position)
      position = 0
    }
    return true
  }

  /// Whether the bytes at `position` are those of a word.
  private mutating func starts(with word: String) throws(SourceError) -> Bool {
    let count = word.utf8.count
    guard try has(count) else { return false }
    return stream.window[position..<position + count].elementsEqual(word.utf8)
  }

  /// Steps over everything up to and with a terminator.
  private mutating func skip(past terminator: [UInt8]) throws(SourceError) {
    while true {
      guard try has(terminator.count) else { throw error(.endsTooEarly, at: position) }
      let place = ByteSearch.terminator(terminator, in: stream.window.span, from: position, until: stream.end)
      if let place {
        position = place + terminator.count
        return
      }
      position = stream.end - terminator.count + 1
    }
  }

  private static func problem(_ fault: CharacterData.Fault) -> Problem {
    switch fault {
    case .text: .invalidText
    case .control: .controlCharacter
    case .reference: .badReference
    }
  }
}
