/// What has become of a workbook, or of a folder of CSV files, since it was exported.
public struct ExportAlteration: Hashable, Sendable {
  /// What an export consists of.
  public enum Part: Hashable, Sendable {
    /// The sheets of a workbook.
    case sheet
    /// The files of a folder.
    case file
  }

  /// The workbook or the folder, as the user gave it.
  public var place: String
  /// What it consists of.
  public var part: Part
  /// The parts that say something else by now, in the order in which they are read.
  public var changed: [String] = []
  /// The parts that were exported and are not there any more.
  public var gone: [String] = []
  /// The parts that were not exported.
  public var added: [String] = []

  /// Nothing has become of it.
  public init(of place: String, _ part: Part) {
    self.place = place
    self.part = part
  }

  /// Compares what was exported with what is there; nil where all is as it was, whatever it is called by now.
  ///
  /// - Parameters:
  ///   - place: The workbook or the folder.
  ///   - part: What it consists of.
  ///   - exported: The parts that were exported, each with a digest of what it said.
  ///   - found: The parts that are there.
  package init?(
    of place: String, _ part: Part, exported: [(name: String, digest: String)],
    found: [(name: String, digest: String)]
  ) {
    self.init(of: place, part)
    var missing = exported
    func take(_ isOne: ((name: String, digest: String)) -> Bool) -> Bool {
      missing.firstIndex(where: isOne).map { missing.remove(at: $0) } != nil
    }
    // One that is all as it was comes before another that only says the same.
    let others = found.filter { one in !take { $0 == one } }.filter { one in !take { $0.digest == one.digest } }
    for one in others {
      if take({ $0.name == one.name }) { changed.append(one.name) } else { added.append(one.name) }
    }
    gone = missing.map(\.name)
    if changed.isEmpty, gone.isEmpty, added.isEmpty { return nil }
  }
}
