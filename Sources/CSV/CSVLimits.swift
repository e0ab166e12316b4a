/// How much a CSV file may ask of the machine before it is refused.
///
/// Every limit can be changed, and each is named in the error that it causes (`limit-exceeded`).
public struct CSVLimits: Sendable, Hashable {
  /// Bytes of one field in UTF-8; 64 MB.
  public var fieldBytes = 64_000_000
  /// Columns of a row; 16,384, as a worksheet has.
  public var columns = 16_384
  /// Rows; 1,048,576, as a worksheet has.
  public var rows = 1_048_576
  /// Fields that are not empty; 6 million; short ones take some 60 bytes each.
  public var cells = 6_000_000

  /// The default limits.
  public init() {}

  /// The default limits.
  public static let standard = CSVLimits()
}
