/// The namespaces that matter to a workbook; transitional and strict ones are the same here.
///
/// Source: ECMA-376 part 1, annex A (strict) and part 4, annex A (transitional); part 2 for the package's own;
/// [MS-XLSX] for Excel's.
enum Namespace {
  /// SpreadsheetML, or no namespace at all, which some programs write.
  case main
  /// The namespace of `r:id`.
  case relationships
  /// The package's relationship parts.
  case packageRelationships
  /// The package's `[Content_Types].xml`.
  case contentTypes
  /// Markup compatibility: `AlternateContent` with its `Choice` and `Fallback`.
  case compatibility
  /// Drawings over the cells of a sheet.
  case spreadsheetDrawing
  /// DrawingML: shapes, their text and what they look like.
  case drawing
  /// Excel's threaded comments and the persons who write them.
  case threadedComments
  /// Excel's extensions of SpreadsheetML of 2009, commonly `x14`.
  case extension2009
  /// The formulas and references in those extensions, commonly `xm`.
  case excel
  /// The properties that a workbook was given.
  case customProperties
  /// The values of properties, commonly `vt`.
  case propertyValues
  /// Anything else; such elements are stepped over.
  case other

  /// The namespace that a URI names.
  init(_ uri: ArraySlice<UInt8>) {
    self =
      uri.isEmpty
      ? .main : Self.known.first { $0.uri.count == uri.count && uri.elementsEqual($0.uri) }?.namespace ?? .other
  }

  private static let known: [(uri: [UInt8], namespace: Namespace)] =
    ([
      ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .main),
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationships),
      ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
      ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
      ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
      ("http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", .spreadsheetDrawing),
      ("http://schemas.openxmlformats.org/drawingml/2006/main", .drawing),
      ("http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", .threadedComments),
      ("http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", .extension2009),
      ("http://schemas.microsoft.com/office/excel/2006/main", .excel),
      ("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", .customProperties),
      ("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", .propertyValues),
      ("http://purl.oclc.org/ooxml/officeDocument/customProperties", .customProperties),
      ("http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", .propertyValues),
      ("http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", .spreadsheetDrawing),
      ("http://purl.oclc.org/ooxml/drawingml/main", .drawing),
      ("http://purl.oclc.org/ooxml/spreadsheetml/main", .main),
      ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationships),
    ] as [(String, Namespace)]).map { (Array($0.0.utf8), $0.1) }
}

/// The namespaces in force at a place of a document.
struct NamespaceScope {
  /// One declaration: it holds from the element that carries it to that element's end.
  private struct Declaration {
    let prefix: Name
    let namespace: Namespace
    let depth: Int
  }

  private var declarations: [Declaration] = []
  /// The namespace of elements without a prefix.
  private(set) var unprefixed = Namespace.main

  /// How many declarations are in force.
  var count: Int { declarations.count }

  /// Takes in a declaration that an element at the given depth carries.
  mutating func declare(_ prefix: Name, _ namespace: Namespace, depth: Int) {
    declarations.append(Declaration(prefix: prefix, namespace: namespace, depth: depth))
    if prefix.isEmpty { unprefixed = namespace }
  }

  /// Forgets what an element at the given depth declared.
  mutating func leave(depth: Int) {
    guard let last = declarations.last, last.depth >= depth else { return }
    while let last = declarations.last, last.depth >= depth { declarations.removeLast() }
    unprefixed = declarations.last { $0.prefix.isEmpty }?.namespace ?? .main
  }

  /// Whether an element that is open at a depth declares anything.
  func declares(atDepth depth: Int) -> Bool { declarations.last.map { $0.depth >= depth } ?? false }

  /// The namespace of a prefix; `other` when it is not declared.
  func namespace(of prefix: Name) -> Namespace {
    if prefix.isEmpty { return unprefixed }
    return declarations.last { $0.prefix == prefix }?.namespace ?? .other
  }
}
