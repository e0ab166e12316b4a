/// The address of a cell that a user can go to: file, sheet and cell.
public struct CellLocation: Hashable, Sendable {
  /// The file's name as the user gave it; nil for data that came from no file.
  public var file: String?
  /// The sheet's name; nil where the source has no sheets.
  public var sheet: String?
  /// The cell.
  public var cell: CellReference

  /// An address.
  public init(file: String?, sheet: String?, cell: CellReference) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }
}

extension CellLocation: CustomStringConvertible {
  /// The address in short: `แผ่นงาน!C41`, or `plan.txt:C41` where there is no sheet; the file without its folders.
  public var description: String {
    if let sheet { return "\(sheet)!\(cell)" }
    if let fileName { return "\(fileName):\(cell)" }
    return cell.description
  }

  /// The file's name without its folders.
  public var fileName: String? { file.map { $0.split(separator: "/").last.map(String.init) ?? $0 } }
}
