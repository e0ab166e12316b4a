/// How much a workbook may ask of the machine before it is refused.
///
/// Every limit is policy, not format: each can be changed, each is named in the error that it causes
/// (`limit-exceeded`). The defaults leave room for every real file seen and stop every bomb.
public struct XLSXLimits: Sendable, Hashable {
  /// Bytes that all parts read from one package may have when inflated; 2 GiB.
  public var packageBytes = 2 << 30
  /// Bytes that one part may have when inflated; 1 GiB.
  public var partBytes = 1 << 30
  /// Entries in the package; 10,000.
  public var entries = 10_000
  /// Inflated bytes for each compressed byte of a part; 200.
  ///
  /// It counts only above `ratioMatters`, since small parts
  /// of good files reach 299.
  public var ratio = 200
  /// The inflated size in bytes from which `ratio` counts; 100 MB.
  public var ratioMatters = 100_000_000
  /// Tags, comments and the like in all parts read from one package; 24 million.
  ///
  /// They are what takes time when a file is made to take long. Cells and shared strings in the usual forms do not
  /// count, with formulas and texts of their own or without; attributes past the fourth of a tag do.
  public var markup = 24_000_000
  /// How deep elements may stand in each other; 256.
  public var depth = 256
  /// Bytes of one tag, attribute or name; 1 MiB.
  public var tagBytes = 1 << 20
  /// UTF-16 units of the text of one cell; 32,767 as in Excel.
  public var cellText = 32_767
  /// Bytes of all shared strings of a workbook and, counted apart, of all texts that cells hold themselves; 256 MiB.
  public var textBytes = 256 << 20
  /// Defined names, comments, drawn objects, merged ranges and ranges of validations in a workbook; 1 million.
  ///
  /// The bytes of their texts count, apart from the others, against `textBytes`.
  public var attachments = 1_000_000
  /// Bytes of all formulas of a workbook, those included that are derived from shared formulas; 64 MiB.
  public var formulaBytes = 64 << 20
  /// Cells with a value, a formula or a style in all sheets read; 30 million.
  ///
  /// A cell with a formula or an error value counts as four, as does one that comes out of order: so much more memory
  /// it takes.
  public var cells = 30_000_000
  /// The last row that a cell may stand in; 1,048,576, the format's own.
  public var rows = 1_048_576
  /// The last column that a cell may stand in; 16,384 (XFD), the format's own.
  public var columns = 16_384
  /// Entries in each list of the styles part, such as fonts and cell formats; 100,000 (Excel writes 65,490 at most).
  public var styles = 100_000
  /// Sheets in a workbook; 10,000.
  public var sheets = 10_000

  /// The default limits.
  public init() {}

  /// The limits that may be set, by the names that errors call them; the others are the format's own, or guard the stack.
  public static var settable: [String: WritableKeyPath<XLSXLimits, Int>] {
    [
      "packageBytes": \.packageBytes, "partBytes": \.partBytes, "entries": \.entries, "ratio": \.ratio,
      "ratioMatters": \.ratioMatters, "markup": \.markup, "tagBytes": \.tagBytes, "textBytes": \.textBytes,
      "attachments": \.attachments, "formulaBytes": \.formulaBytes, "cells": \.cells, "styles": \.styles,
      "sheets": \.sheets,
    ]
  }

  /// The default limits.
  public static let standard = XLSXLimits()
}
