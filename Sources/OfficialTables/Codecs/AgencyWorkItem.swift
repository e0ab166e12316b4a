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
  ///
  /// - Parameter groups: What stands in parentheses on a line of its own below the item, which names its work groups;
  ///   nil where there is no such line, and parentheses at the end name groups only where they look like it.
  init(written text: String, groups: String?, at location: CellLocation?, form: Form) {
    var scanner = TextScanner(text)
    if scanner.take("-", "–", "•") { scanner.skipBlanks() }
    let numbered = NumberedName(written: scanner.remainder)
    number = Entry(
      numbered.number, written: numbered.number.map { ThaiDigits.thai(String($0)) } ?? "", location: location)
    workGroups = Entry(nil, written: "", location: location)
    var rest = numbered.name
    var named = groups
    if groups == nil, let (before, inside) = rest.splittingFinalParentheses,
      WorkGroupList.looksLikeGroups(inside, form: form)
    {
      (rest, named) = (before, inside)
    }
    if let named, named != BlankMark.text {
      workGroups = Entry(WorkGroupList.read(named, form: form), written: named, location: location)
    }
    name = Entry(rest, written: rest, location: location)
  }

  /// Reads the items of a cell.
  static func items(in cell: CellText, form: Form) -> [AgencyWorkItem] {
    items(in: cell.written, at: cell.location, form: form)
  }

  private static func items(in text: String, at location: CellLocation?, form: Form) -> [AgencyWorkItem] {
    var items: [AgencyWorkItem] = []
    var lines: [Substring] = []
    func finish(groups: String?) {
      var written = WorkListText.split(lines.joined(separator: "\n"), form: form)
      lines = []
      let last = written.popLast()
      items += written.map { AgencyWorkItem(written: $0, groups: nil, at: location, form: form) }
      if let last { items.append(AgencyWorkItem(written: last, groups: groups, at: location, form: form)) }
    }
    for line in text.split(separator: "\n") {
      if !lines.isEmpty, let groups = inParentheses(line) { finish(groups: groups) } else { lines.append(line) }
    }
    finish(groups: nil)
    return items
  }

  /// The text of a line that stands in parentheses as a whole and is no list's number.
  private static func inParentheses(_ line: Substring) -> String? {
    var scanner = TextScanner(line)
    guard scanner.listNumber() == nil, let (before, inside) = line.singleSpaced.splittingFinalParentheses,
      before.isEmpty
    else { return nil }
    return inside
  }

  /// The item as it is printed; groups that do not look like it, and names that end like groups, leave a line of its own
  /// to the groups.
  func written(_ form: Form) -> String {
    let name = (name.value ?? "").singleSpaced
    let groups = workGroups.value.map { WorkGroupList.write($0, form: form) }
    let bulleted = number.value == nil ? "- \(name)" : NumberedName(number: number.value, name: name).written
    let listed = NumberedName(number: number.value ?? 1, name: name).written
    let plain = bulleted + (groups.map { " (\($0))" } ?? "")
    let ownLine = "\n(\(groups ?? BlankMark.text))"
    return [plain, bulleted + ownLine, listed + ownLine].first { returns(from: $0, form: form) } ?? plain
  }

  /// Whether reading a text gives the item back.
  func returns(from text: String, form: Form) -> Bool {
    let read = Self.items(in: text, at: nil, form: form)
    return read.count == 1 && read[0].name.value == name.value && read[0].workGroups.value == workGroups.value
  }
}
