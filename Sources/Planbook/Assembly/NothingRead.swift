public import OfficialTables
public import Spreadsheet
internal import ThaiText

extension SourceError {
  /// The error for sources of which no row of an official table was read, with the records that were left out of them.
  ///
  /// Its code is `form-not-filled-in` where they are a form that nobody filled in, else `no-table`.
  ///
  /// - Parameter files: The names of the sources, as the user gave them.
  public init(noRowsIn submission: Submission, files: [String]) {
    let unfilled = submission.unfilledTables
    let details = submission.mended.flatMap(\.leftOut)
    let file = files.joined(separator: ", ")
    guard unfilled.isEmpty else {
      let message = Wording.notFilledIn(unfilled)
      self.init(
        "form-not-filled-in", file: file,
        thai: "\(message.thai) ให้กรอกแล้วส่งใหม่ หรือตรวจว่าเลือกไฟล์ถูกต้อง",
        english: "\(message.english). Fill it in, or check that this is the right file.", details: details)
      return
    }
    let nearest = submission.nearestHeader.map { Wording.nearest($0, isNamingFile: files.count > 1) }
    self.init(
      "no-table", file: file,
      thai:
        "ไม่พบตารางของแผนปฏิบัติการ ต้องมีอย่างน้อยหนึ่งตารางที่มีแถวหัวตารางตามแบบฟอร์ม ให้ตรวจว่าเลือกไฟล์ถูกต้อง หรือเลือกชุดแบบฟอร์มอื่นด้วย --template (ดู planbook templates)",
      english: """
        no official table was found. At least one table with the header of the form is needed. Check that \
        this is the right file, or choose another form set with --template (see planbook templates).
        """,
      details: [nearest].compactMap(\.self) + details)
  }
}

extension Wording {
  /// That a form was recognised and nobody has filled it in.
  static func notFilledIn(_ tables: [TableKey]) -> Wording {
    let labels = tables.prefix(mostNamed).map(\.label)
    let rest = tables.count - labels.count
    let (thai, english) = (labels.map(\.thai), labels.map(\.english))
    return Wording(
      "แบบฟอร์มนี้ยังไม่ได้กรอก: พบหัวตารางของแบบ (\(thai.joined(separator: ", "))"
        + (rest > 0 ? " และอีก \(ThaiDigits.thai(String(rest))) ตาราง" : "") + ") แต่ไม่มีรายการใดเลย",
      "the form has not been filled in: headers of its tables were found (\(english.joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more" : "") + "), but not a single row")
  }

  /// How many tables are named one by one.
  private static let mostNamed = 3

  /// What comes nearest to a header, and what it lacks.
  fileprivate static func nearest(_ header: NearestHeader, isNamingFile: Bool) -> Wording {
    func quoted(_ labels: [String]) -> String { labels.map { "“\($0.shortened(to: 60))”" }.joined(separator: " ") }
    let file = isNamingFile && header.location.sheet != nil ? header.location.file.map { "\($0): " } ?? "" : ""
    let place = file + header.location.description
    let found = quoted(header.found)
    guard !header.missing.isEmpty else {
      return Wording(
        "ใกล้เคียงที่สุดคือ \(place) (\(header.table.label.thai)): พบ \(found) แต่ข้างใต้ไม่มีแถวที่อ่านได้",
        "The nearest header stands at \(place) (\(header.table.label.english)): found \(found), but no row below it could be read."
      )
    }
    let missing = quoted(header.missing)
    return Wording(
      "ใกล้เคียงที่สุดคือ \(place) (\(header.table.label.thai)): พบ \(found) แต่หา \(missing) ไม่พบ",
      "The nearest header stands at \(place) (\(header.table.label.english)): found \(found), looked for \(missing) in vain."
    )
  }
}
