import Spreadsheet

/// A part of custom properties: names and values that somebody has given the workbook.
///
/// Source: ECMA-376 part 1, 15.2.12.2 and 22.3.
enum PropertiesPart {
  /// The properties that are texts, in the order of the file; none where there is no such part, or it is damaged.
  static func read(_ root: Relationships, in package: inout OpenPackage) -> [DocumentProperty] {
    guard let part = root.target(.customProperties) ?? root.target(.strictCustomProperties) else { return [] }
    return (try? read(part, in: &package)) ?? []
  }

  private static func read(_ part: String, in package: inout OpenPackage) throws(SourceError) -> [DocumentProperty] {
    var tally = AttachmentTally(limits: package.limits)
    var properties: [DocumentProperty] = []
    var markup = try package.open(part)
    let place = markup.stream.place
    try markup.root(.properties, "Properties", in: .customProperties)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .property, markup.namespace == .customProperties, let name = try markup.string(.name)
      else { continue }
      let offset = markup.stream.base + markup.eventStart
      var values = markup.children
      while try markup.next(&values) {
        guard markup.name == .wideText, markup.namespace == .propertyValues else { continue }
        var text: [UInt8] = []
        try markup.appendContents(to: &text)
        try tally.add(textBytes: name.utf8.count + text.count, at: offset, place)
        properties.append(DocumentProperty(name, value: String(decoding: text, as: UTF8.self)))
      }
    }
    try package.finish(markup)
    return properties
  }
}
