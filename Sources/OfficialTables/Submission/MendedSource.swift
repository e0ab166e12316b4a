public import Spreadsheet

/// A text file that could not be read as it stands: its Thai had been read in a wrong code page before it was saved and was
/// mended, or records of it were left out or read as they were most likely meant.
public struct MendedSource: Hashable, Sendable {
  /// What was mended of misread Thai; nil for nothing.
  public var mending: TextMending?
  /// The records that were left out or read as they were most likely meant, in the order of their rows.
  public var faults: [TextFault]
  /// The cell that has the first mended piece; the first cell of the file where there is none.
  public var location: CellLocation

  /// A file that was mended.
  public init(_ mending: TextMending? = nil, faults: [TextFault] = [], location: CellLocation) {
    self.mending = mending
    self.faults = faults
    self.location = location
  }

  /// What was mended of a workbook; nil for nothing.
  package init?(_ workbook: Workbook) {
    guard let sheet = workbook.sheets.first, workbook.mending != nil || !workbook.faults.isEmpty else { return nil }
    let cell =
      workbook.mending.map { $0.cell(in: sheet) ?? CellReference(row: $0.lines.first ?? 1, column: 1) }
      ?? CellReference(row: 1, column: 1)
    self.init(
      workbook.mending, faults: workbook.faults,
      location: CellLocation(file: workbook.file, sheet: sheet.name, cell: cell))
  }

  /// Where a fault is.
  public func location(of fault: TextFault) -> CellLocation {
    var place = location
    place.cell = fault.cell
    return place
  }

  /// The records that were left out, each with its place, as an error lists them.
  package var leftOut: [Wording] {
    faults.filter(\.kind.isLeftOut).map { fault in
      let place = location(of: fault)
      let spot = fault.line.map {
        Wording(
          thai: " (บรรทัดที่ \($0) ไบต์ที่ \(fault.offset ?? 0))", english: " (line \($0), byte \(fault.offset ?? 0))")
      }
      return Wording(
        thai: "ไม่ได้อ่านแถวที่ \(place)\(spot?.thai ?? ""): \(fault.written)",
        english: "Not read: \(place)\(spot?.english ?? ""): \(fault.written)")
    }
  }
}
