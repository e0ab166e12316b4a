import Spreadsheet

/// The threads of replies that stand at the cells of a sheet: what threaded comments parts hold.
///
/// For programs that know no threads, Excel writes a note beside each: `[Threaded comment] …`. The thread takes its
/// place. Source: [MS-XLSX], CT_ThreadedComment.
struct CommentThreads {
  /// The thread of one cell.
  private struct Thread {
    /// The person who began it.
    var author: String?
    var opening: String?
    var replies: [String] = []

    var text: String { ((opening.map { [$0] } ?? []) + replies).joined(separator: "\n") }
  }

  private var threads: [CellReference: Thread] = [:]
  /// The cells in the order in which their threads come in the file.
  private var cells: [CellReference] = []

  /// Reads a part, in which every comment of a thread is an element of its own that names the first.
  mutating func read(
    _ part: String, in package: inout OpenPackage, tally: inout AttachmentTally
  ) throws(SourceError) {
    let limit = package.limits.cellText
    var markup = try package.open(part)
    let place = markup.stream.place
    try markup.root(.threadedComments, "ThreadedComments", in: .threadedComments)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .threadedComment, markup.namespace == .threadedComments else { continue }
      let start = markup.stream.base + markup.eventStart
      guard let cell = markup.value(.ref).flatMap({ CellRange(utf8: markup.stream.window[$0])?.first }) else {
        throw markup.error(.badReference(try markup.shortString(.ref)), at: markup.eventStart)
      }
      let person = try markup.string(.personId)
      let isReply = markup.value(.parentId) != nil
      var buffer: [UInt8] = []
      var contents = markup.children
      while try markup.next(&contents) {
        if markup.name == .text, markup.namespace == .threadedComments { try markup.appendContents(to: &buffer) }
      }
      EscapedText.decode(&buffer, from: 0)
      guard RichText.isWithin(limit, buffer) else { throw place.error(RichText.tooLong(buffer, limit), offset: start) }
      try tally.add(textBytes: buffer.count, at: start, place)
      let text = String(decoding: buffer, as: UTF8.self)
      if threads[cell] == nil { cells.append(cell) }
      if isReply || threads[cell]?.opening != nil {
        threads[cell, default: Thread()].replies.append(text)
      } else {
        threads[cell, default: Thread()].opening = text
        threads[cell]?.author = person
      }
    }
    try package.finish(markup)
  }

  /// The notes of a sheet with the threads in place of the notes at their cells; threads without a note come last.
  func replacing(_ notes: [CellComment], names: [String: String]) -> [CellComment] {
    func comment(_ cell: CellReference, _ thread: Thread) -> CellComment {
      CellComment(cell: cell, author: thread.author.flatMap { names[$0] }, text: thread.text)
    }
    var placed: Set<CellReference> = []
    var comments = notes.compactMap { note -> CellComment? in
      guard let thread = threads[note.cell] else { return note }
      return placed.insert(note.cell).inserted ? comment(note.cell, thread) : nil
    }
    for cell in cells where !placed.contains(cell) {
      if let thread = threads[cell] { comments.append(comment(cell, thread)) }
    }
    return comments
  }
}
