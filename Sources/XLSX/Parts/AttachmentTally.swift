import Spreadsheet

/// Counts what a workbook attaches to its cells against the limits: names, comments, drawn objects and ranges.
struct AttachmentTally {
  private let limits: XLSXLimits
  private var count = 0
  private var textBytes = 0

  /// Nothing counted yet.
  init(limits: XLSXLimits) { self.limits = limits }

  /// Counts one more thing, with the bytes of its texts; refuses it when it is one too many.
  mutating func add(textBytes bytes: Int = 0, at offset: Int, _ place: Place) throws(SourceError) {
    count += 1
    textBytes += bytes
    guard count <= limits.attachments else {
      throw place.error(
        .limitExceeded(
          "attachments", thai: "จำนวนชื่อ หมายเหตุ ภาพวาด และช่วงเซลล์มีอย่างน้อย",
          english: "The number of names, comments, drawn objects and ranges is at least", is: count,
          allowed: limits.attachments), offset: offset)
    }
    guard textBytes <= limits.textBytes else {
      throw place.error(
        .limitExceeded(
          "textBytes", thai: "ข้อความของชื่อ หมายเหตุ และภาพวาดมีอย่างน้อย (ไบต์)",
          english: "The texts of names, comments and drawn objects have at least, in bytes,", is: textBytes,
          allowed: limits.textBytes), offset: offset)
    }
  }
}
