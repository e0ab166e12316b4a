import Spreadsheet

/// A persons part: who wrote threaded comments.
///
/// Source: [MS-XLSX], CT_PersonList.
enum PersonsPart {
  /// Reads the part: the name to show for each person's identifier.
  static func read(
    _ part: String, in package: inout OpenPackage, tally: inout AttachmentTally
  ) throws(SourceError) -> [String: String] {
    var names: [String: String] = [:]
    var markup = try package.open(part)
    let place = markup.stream.place
    try markup.root(.personList, "personList", in: .threadedComments)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .person, markup.namespace == .threadedComments,
        let identifier = try markup.string(.id), let name = try markup.string(.displayName), !name.isEmpty
      else { continue }
      try tally.add(textBytes: name.utf8.count, at: markup.stream.base + markup.eventStart, place)
      names[identifier] = name
    }
    try package.finish(markup)
    return names
  }
}
