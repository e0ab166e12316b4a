import Spreadsheet

/// A comments part: the notes of a sheet.
///
/// Source: ECMA-376 part 1, 18.7.
enum CommentsPart {
  /// Reads the part: the notes in the order of the file, runs of rich text joined.
  static func read(
    _ part: String, in package: inout OpenPackage, tally: inout AttachmentTally
  ) throws(SourceError) -> [CellComment] {
    let limit = package.limits.cellText
    var authors: [String] = []
    var comments: [CellComment] = []
    var markup = try package.open(part)
    let place = markup.stream.place
    try markup.root(.comments, "comments", in: .main)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .authors:
        var entries = markup.children
        while try markup.next(&entries) {
          guard markup.name == .author, markup.namespace == .main else { continue }
          let start = markup.stream.base + markup.eventStart
          let author = try text(&markup)
          try tally.add(textBytes: author.utf8.count, at: start, place)
          authors.append(author)
        }
      case .commentList:
        var entries = markup.children
        while try markup.next(&entries) {
          guard markup.name == .comment, markup.namespace == .main else { continue }
          let start = markup.stream.base + markup.eventStart
          let comment = try comment(&markup, authors: authors, limit: limit)
          try tally.add(textBytes: comment.text.utf8.count, at: start, place)
          comments.append(comment)
        }
      default: continue
      }
    }
    try package.finish(markup)
    return comments
  }

  /// Reads the `comment` element that was started last.
  private static func comment(
    _ markup: inout MarkupReader, authors: [String], limit: Int
  ) throws(SourceError) -> CellComment {
    let start = markup.stream.base + markup.eventStart
    guard let range = markup.value(.ref).flatMap({ CellRange(utf8: markup.stream.window[$0]) }) else {
      throw markup.error(.badReference(try markup.shortString(.ref)), at: markup.eventStart)
    }
    var author: String?
    if let stated = markup.value(.authorId) {
      guard let index = try markup.integer(.authorId), index < authors.count else {
        throw markup.error(.noSuchAuthor(try markup.string(stated), count: authors.count), at: markup.eventStart)
      }
      // Some programs write a blank for want of a name.
      author = authors[index].allSatisfy { $0 == " " } ? nil : authors[index]
    }
    var buffer: [UInt8] = []
    var children = markup.children
    while try markup.next(&children) {
      if markup.name == .text, markup.namespace == .main { try RichText.append(&markup, to: &buffer) }
    }
    guard RichText.isWithin(limit, buffer) else {
      throw markup.stream.place.error(RichText.tooLong(buffer, limit), offset: start)
    }
    return CellComment(cell: range.first, author: author, text: String(decoding: buffer, as: UTF8.self))
  }

  /// The text of the element that was started last, escapes replaced.
  private static func text(_ markup: inout MarkupReader) throws(SourceError) -> String {
    var buffer: [UInt8] = []
    try markup.appendContents(to: &buffer)
    EscapedText.decode(&buffer, from: 0)
    return String(decoding: buffer, as: UTF8.self)
  }
}
