internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The rows of a division in which a project stands once more in a table: single ones, and whole tables given twice.
struct DoubledRows {
  /// A project that stands more than once in one table.
  struct Double {
    /// The project.
    var project: ProjectCase
    /// The table.
    var table: TableKey
    /// Whether the rows are headings of schedules.
    var isOfSchedules = false
    /// Its rows.
    var citations: [Citation]
    /// The money of the rows after the first.
    var extra: Money

    /// What mending it would change.
    var effects: [Report.Effect] {
      let division = project.division.index
      return [
        Report.Effect(.budget(division: division, table: table.rawValue, project: project.index), by: -extra.satang),
        Report.Effect(.rows(division: division, table: table.rawValue), by: Int64(1 - citations.count)),
      ]
    }
  }

  /// Tables that stand in two sheets or files, with the projects that both have.
  struct Repetition {
    /// The projects, table by table.
    var doubles: [(table: TableKey, doubles: [Double])]
  }

  /// Projects doubled by hand.
  private(set) var singles: [Double] = []
  /// Tables given twice, such as a sheet copied from another year or a plan file beside its own workbook.
  private(set) var repetitions: [Repetition] = []

  /// From so many projects in the same two sheets on, it is the table that is doubled.
  private static let fewestOfATable = 3

  /// Where the rows of a double stand; of different files the sheets do not matter.
  private struct Places: Hashable {
    var files: [String?]
    var sheets: [String?]

    init?(_ double: Double) {
      let places = double.citations.compactMap(\.location)
      files = places.map(\.file)
      let areFilesApart = Set(files).count == places.count
      sheets = areFilesApart ? [] : places.map(\.sheet)
      guard places.count > 1, areFilesApart || Set(sheets).count == places.count else { return nil }
    }
  }

  /// Looks through the projects of a division.
  init(_ division: DivisionEvidence) {
    var order: [Places] = []
    var byPlaces: [Places: [TableKey: [Double]]] = [:]
    for double in division.projects.flatMap(Self.doubles) {
      guard let places = Places(double) else {
        singles.append(double)
        continue
      }
      if byPlaces[places] == nil { order.append(places) }
      byPlaces[places, default: [:]][double.table, default: []].append(double)
    }
    for places in order {
      let tables = (byPlaces[places] ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
      let whole = tables.filter { $0.value.count >= Self.fewestOfATable }
      if !whole.isEmpty { repetitions.append(Repetition(doubles: whole.map { ($0.key, $0.value) })) }
      singles += tables.filter { $0.value.count < Self.fewestOfATable }.flatMap(\.value)
    }
  }

  private static func doubles(of project: ProjectCase) -> [Double] {
    let (matched, division) = (project.matched, project.division)
    var doubles: [Double] = []
    func add(_ table: TableKey, _ citations: [Citation], extra: Money?, isOfSchedules: Bool = false) {
      guard citations.count > 1 else { return }
      doubles.append(
        Double(
          project: project, table: table, isOfSchedules: isOfSchedules, citations: citations, extra: extra ?? .zero))
    }
    for pairings in matched.tables where pairings.count > 1 {
      let rows = pairings.map { division.said.projects[$0.place] }
      // What states a project line by line repeats what a list of projects says.
      for rows in [rows.filter(\.isCard), rows.filter { !$0.isCard }] where rows.count > 1 {
        add(
          rows[0].table, rows.map { Citation($0.table, $0.name) },
          extra: Money.sum(rows.dropFirst().flatMap { $0.fundings.compactMap(\.amount.value) }))
      }
    }
    if matched.schedules.count > 1, let table = division.said.schedules[matched.schedules[0].place].table {
      let headings = matched.schedules.map {
        division.citation(ofSchedule: $0.place, division.said.schedules[$0.place].project)
      }
      add(table, headings, extra: nil, isOfSchedules: true)
    }
    guard matched.works.count > 1 else { return doubles }
    let byIndicator = Dictionary(grouping: matched.works) {
      division.indicatorOfRow[$0.place.indicator] ?? -1 - $0.place.indicator
    }
    for indicator in byIndicator.keys.sorted() {
      let works = (byIndicator[indicator] ?? []).map { division.work(at: $0) }
      if let table = works.first?.table { add(table, works.map { Citation($0.table, $0.item.name) }, extra: nil) }
    }
    return doubles
  }
}
