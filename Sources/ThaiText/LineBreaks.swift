internal import CICU

/// Where a line of text may end: at blanks, and between the words of Thai, which only a dictionary tells apart (ICU's).
///
/// Source: Unicode Standard Annex 14, as ICU has it; LibreOffice breaks its cells by the same rules.
@safe package struct LineBreaks: ~Copyable {
  private let iterator: OpaquePointer?

  /// Loads the rules and the dictionary.
  package init() { unsafe iterator = line_breaks_open() }

  deinit {
    if let iterator = unsafe iterator { unsafe line_breaks_close(iterator) }
  }

  /// The places behind which a line of a paragraph may end, in UTF-16 units from its beginning; the last is its end.
  package func places(in paragraph: [UInt16]) -> [Int] {
    guard let iterator = unsafe iterator, let count = Int32(exactly: paragraph.count), count > 0 else {
      return [paragraph.count]
    }
    return unsafe paragraph.withUnsafeBufferPointer { text in
      guard unsafe line_breaks_set_text(iterator, text.baseAddress, count) else { return [text.count] }
      var places: [Int] = []
      while true {
        let next = unsafe line_breaks_next(iterator)
        guard next > 0 else { break }
        places.append(Int(next))
      }
      return places
    }
  }
}
