/// A property that somebody, or a program, has given a workbook: a name and a text, shown among the properties of the file.
public struct DocumentProperty: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The text.
  public var value: String

  /// A property.
  public init(_ name: String, value: String) {
    self.name = name
    self.value = value
  }
}
