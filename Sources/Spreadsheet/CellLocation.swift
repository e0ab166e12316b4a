/// The address of a cell that a user can go to: file, sheet and cell.
public struct CellLocation: Hashable, Sendable {
  private var source: Source
  /// The cell.
  public var cell: CellReference

  /// The file and the sheet of many cells, which name it instead of holding both names each.
  package final class Source: Hashable, Sendable {
    fileprivate let file: String?
    fileprivate let sheet: String?

    /// A sheet of a file.
    package init(file: String?, sheet: String?) {
      self.file = file
      self.sheet = sheet
    }

    /// Whether two sources have the same names.
    package static func == (left: Source, right: Source) -> Bool {
      left === right || (left.file == right.file && left.sheet == right.sheet)
    }

    /// Feeds the names.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(file)
      hasher.combine(sheet)
    }
  }

  /// An address.
  public init(file: String?, sheet: String?, cell: CellReference) {
    self.init(in: Source(file: file, sheet: sheet), cell: cell)
  }

  /// The address of a cell of a sheet.
  package init(in source: Source, cell: CellReference) {
    self.source = source
    self.cell = cell
  }

  /// The file's name as the user gave it; nil for data that came from no file.
  public var file: String? {
    get { source.file }
    set { source = Source(file: newValue, sheet: sheet) }
  }

  /// The sheet's name; nil where the source has no sheets.
  public var sheet: String? {
    get { source.sheet }
    set { source = Source(file: file, sheet: newValue) }
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
