internal import Spreadsheet
internal import ThaiText

/// A project or activity that serves another agency's indicator: `- กิจกรรม… (งานธุรการ)`.
public struct AgencyWorkItem: Hashable, Sendable {
  /// The number in the indicator's list; blank where there is only one.
  public var number: Entry<Int>
  /// The name.
  public var name: Entry<String>
  /// The work groups; blank where none is named.
  public var workGroups: Entry<[String]>

  /// An item to be written.
  public init(number: Int?, name: String, workGroups: [String]) {
    self.number = Entry(number)
    self.name = Entry(name)
    self.workGroups = Entry(workGroups.isEmpty ? nil : workGroups)
  }

  /// Reads one item.
  init(written text: String, at location: CellLocation, form: Form) {
    var scanner = TextScanner(text)
    if scanner.take("-", "–", "•") { scanner.skipBlanks() }
    let numbered = NumberedName(written: scanner.remainder)
    number = Entry(
      numbered.number, written: numbered.number.map { ThaiDigits.thai(String($0)) } ?? "", location: location)
    workGroups = Entry(nil, written: "", location: location)
    var rest = numbered.name
    if let (before, inside) = rest.splittingFinalParentheses, WorkGroupList.looksLikeGroups(inside, form: form) {
      workGroups = Entry(WorkGroupList.read(inside, form: form), written: inside, location: location)
      rest = before
    }
    name = Entry(rest, written: rest, location: location)
  }

  /// Reads the items of a cell.
  static func items(in cell: CellText, form: Form) -> [AgencyWorkItem] {
    WorkListText.split(cell.written, form: form).map { AgencyWorkItem(written: $0, at: cell.location, form: form) }
  }

  /// The item as it is printed.
  func written(_ form: Form) -> String {
    let groups = workGroups.value.map { " (\(WorkGroupList.write($0, form: form)))" } ?? ""
    let name = (name.value ?? "").singleSpaced
    return (number.value == nil ? "- \(name)" : NumberedName(number: number.value, name: name).written) + groups
  }
}
