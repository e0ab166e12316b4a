/// Something drawn over the cells: an arrow, another shape, a picture or a chart.
///
/// Offices draw arrows over the months of a step schedule instead of typing into the cells.
///
/// Source: ECMA-376 part 1, 20.5 (spreadsheetDrawing).
public struct DrawnObject: Hashable, Sendable {
  /// What is drawn.
  public enum Kind: String, Hashable, Sendable { case shape, connector, picture, chart, other }

  /// What is drawn.
  public var kind: Kind
  /// The name in the file, such as `Straight Arrow Connector 3`; nil for none.
  public var name: String?
  /// The shape's preset geometry, such as `rightArrow` or `straightConnector1` (20.1.10.56); nil for others.
  public var geometry: String?
  /// The text written inside; nil for none.
  public var text: String?
  /// The cells that it covers, wholly or in part.
  public var range: CellRange

  /// A drawn object.
  public init(_ kind: Kind, name: String? = nil, geometry: String? = nil, text: String? = nil, range: CellRange) {
    self.kind = kind
    self.name = name
    self.geometry = geometry
    self.text = text
    self.range = range
  }
}
