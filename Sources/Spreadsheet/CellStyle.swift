/// How a cell looks and how its number is shown.
public struct CellStyle: Hashable, Sendable {
  /// Where the content stands between the left and the right edge.
  public enum HorizontalAlignment: String, Hashable, Sendable { case general, left, center, right }
  /// Where the content stands between the top and the bottom edge.
  public enum VerticalAlignment: String, Hashable, Sendable { case top, center, bottom }
  /// The edges of a cell that carry a thin line.
  public struct Edges: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8
    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The upper edge.
    public static let top = Edges(rawValue: 1)
    /// The lower edge.
    public static let bottom = Edges(rawValue: 2)
    /// The left edge.
    public static let left = Edges(rawValue: 4)
    /// The right edge.
    public static let right = Edges(rawValue: 8)
    /// All four edges.
    public static let all: Edges = [.top, .bottom, .left, .right]
  }

  /// The number format's code, such as `#,##0`; nil for `General`.
  public var numberFormat: String?
  /// The font's name; nil for the workbook's own.
  public var fontName: String?
  /// The font's size in points; nil for the workbook's own.
  public var fontSize: Double?
  /// Whether the text is bold.
  public var isBold = false
  /// Horizontal alignment.
  public var horizontal = HorizontalAlignment.general
  /// Vertical alignment.
  public var vertical = VerticalAlignment.bottom
  /// Whether long text is broken into lines.
  public var wraps = false
  /// Whether the content is made smaller until it fits.
  public var shrinks = false
  /// The edges with a thin line.
  public var borders: Edges = []
  /// The fill colour as 0xRRGGBB; nil for none.
  public var fill: UInt32?
  /// The text's colour as 0xRRGGBB; nil for the workbook's own.
  public var colour: UInt32?
  /// Whether the text is struck out.
  public var isStruckOut = false
  /// Whether the text is underlined, as links are.
  public var isUnderlined = false

  /// The plain style.
  public init() {}
}
