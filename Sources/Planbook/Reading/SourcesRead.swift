public import OfficialTables
public import Spreadsheet

/// What was read of the paths that a user names.
public struct SourcesRead: Sendable {
  /// The files in the order in which they were named, those of a folder in the order of their names.
  public var workbooks: [Workbook] = []
  /// Why files and folders inside the named folders could not be read, in that order.
  public var unread: [SourceError] = []
  /// Workbooks and folders that are no longer as they were exported.
  public var altered: [ExportAlteration] = []
  /// Files inside the named folders that are of no kind that is read, and links to folders.
  public var passedOver: [String] = []
  /// Reports of `reconcile` and `look` inside the named folders: they say about plans, and are none.
  public var reports: [String] = []
}
