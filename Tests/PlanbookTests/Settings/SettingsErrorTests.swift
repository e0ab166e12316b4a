import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

/// A mistake in a settings file, and what is said of it.
struct SettingsMistake: Sendable, CustomTestStringConvertible {
  var yaml: String
  var code: String
  var thai: String
  var english: String
  var testDescription: String { yaml }

  init(_ yaml: String, _ code: String, _ thai: String, _ english: String) {
    (self.yaml, self.code, self.thai, self.english) = (yaml, code, thai, english)
  }

  private static let correct = ("ให้แก้ค่านี้ในไฟล์", "Correct this value in the file.")

  private static func wrong(
    _ yaml: String, _ code: String = "settings-wrong-value", at line: Int, _ column: Int,
    _ found: (String, String), _ expected: (String, String)
  ) -> SettingsMistake {
    SettingsMistake(
      yaml, code, "บรรทัดที่ \(line) ตัวอักษรที่ \(column): พบ\(found.0) แต่ต้องเป็น\(expected.0) \(correct.0)",
      "line \(line), character \(column): found \(found.1), expected \(expected.1). \(correct.1)")
  }

  private static func text(_ text: String) -> (String, String) { ("ข้อความ \"\(text)\"", "the text \"\(text)\"") }

  private static let rule = (
    "รหัสหรือชื่อกฎ เช่น BUD002 (ดูด้วย planbook rules)", "the code or name of a rule, such as BUD002 (see planbook rules)"
  )
  private static let money = (
    "จำนวนเงินบาทที่ไม่ติดลบ เช่น 1,500,000.50", "an amount of baht that is not negative, such as 1,500,000.50"
  )
  private static let percent = (
    "ตัวเลขตั้งแต่ 0 ถึง 100 มีทศนิยมไม่เกินสี่ตำแหน่ง เช่น 0.01",
    "a number from 0 to 100 with four decimal places at most, such as 0.01"
  )
  private static let day = (
    "วันที่แบบ ปี-เดือน-วัน เช่น 2569-03-31 หรือ 2026-03-31", "a day as year-month-day, such as 2026-03-31 or 2569-03-31"
  )
  fileprivate static let table = (
    "ค่าใดค่าหนึ่งใน \"budget-summary\", \"project-list\", \"indicators\", \"step-schedules\"",
    "one of \"budget-summary\", \"project-list\", \"indicators\", \"step-schedules\""
  )

  private static let ground = (
    "ค่าใดค่าหนึ่งใน \"totals\", \"majority\", \"authority\"", "one of \"totals\", \"majority\", \"authority\""
  )

  private static func answer(_ members: String...) -> String {
    "answers:\n" + members.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
  }

  fileprivate static func waiver(_ lines: String) -> String {
    "waivers:\n  - rule: BUD002\n    reason: x\n    by: y\n" + lines
  }

  static let values: [SettingsMistake] = [
    wrong("rules: {BUD999: off}", at: 1, 9, text("BUD999"), rule),
    wrong(
      "rules:\n  BUD002: fatal\n", at: 2, 11, text("fatal"),
      ("error, warning, note หรือ off", "error, warning, note or off")),
    wrong(
      "rules: [BUD002]", "settings-wrong-type", at: 1, 8, ("รายการ 1 ค่า", "a list of 1 values"),
      ("ชุดค่าของกฎ เช่น BUD002: warning", "a set of rules, such as BUD002: warning")),
    wrong(
      "limits: {cells: 0}", at: 1, 17, text("0"),
      ("จำนวนเต็ม 1 ถึง 1099511627776 เช่น 60000000", "a whole number from 1 to 1099511627776, such as 60000000")),
    wrong(
      "limits: {sheets: 1099511627777}", at: 1, 18, text("1099511627777"),
      ("จำนวนเต็ม 1 ถึง 1099511627776 เช่น 60000000", "a whole number from 1 to 1099511627776, such as 60000000")),
    wrong("authority: [strategy]", at: 1, 13, text("strategy"), table),
    wrong(
      "authority: indicators", "settings-wrong-type", at: 1, 12, text("indicators"),
      ("รายการตาราง เช่น [budget-summary, project-list]", "a list of tables, such as [budget-summary, project-list]")),
    wrong("decide: [majority, guess]", at: 1, 20, text("guess"), ground),
    wrong("decide: [majority, first]", at: 1, 20, text("first"), ground),
    wrong("decide: [[totals]]", "settings-wrong-type", at: 1, 10, ("รายการ 1 ค่า", "a list of 1 values"), ground),
    wrong(
      "decide: totals", "settings-wrong-type", at: 1, 9, text("totals"),
      (
        "รายการสิ่งที่ใช้ตัดสิน เช่น [totals, majority, authority]",
        "a list of what decides, such as [totals, majority, authority]"
      )),
    wrong(
      "reading: {year: 2569}", "settings-wrong-type", at: 1, 10, ("ชุดค่า", "a set of values"),
      (
        "รายการคำตอบเรื่องแผ่นงาน เช่น - sheet: แผน*", "a list of answers about sheets, such as - sheet: แผน*"
      )),
    wrong(
      "reading: [{year: 69}]", at: 1, 18, text("69"), ("ปีงบประมาณ เช่น 2569", "a fiscal year such as 2569")),
    wrong(
      "reading: [{unit: ดอลลาร์}]", at: 1, 18, text("ดอลลาร์"),
      (
        "ค่าใดค่าหนึ่งใน \"บาท\", \"พันบาท\", \"หมื่นบาท\", \"แสนบาท\", \"ล้านบาท\"",
        "one of \"บาท\", \"พันบาท\", \"หมื่นบาท\", \"แสนบาท\", \"ล้านบาท\""
      )),
    wrong("reading: [{leaveOut: yes}]", at: 1, 22, text("yes"), ("true หรือ false", "true or false")),
    wrong(
      "reading: [{headerRow: 4-9}]", at: 1, 23, text("4-9"),
      (
        "แถวหรือช่วงแถวไม่เกิน 5 แถว เช่น 4 หรือ 4-5", "a row or a range of 5 rows at most, such as 4 or 4-5"
      )),
    wrong(
      "reading: [{rows: {9-7: part}}]", at: 1, 19, text("9-7"),
      (
        "แถวหรือช่วงแถว เช่น 7 หรือ 7-9 หรือเซลล์ เช่น B7",
        "a row or a range of rows, such as 7 or 7-9, or a cell such as B7"
      )),
    wrong(
      "answers: {project: 5}", "settings-wrong-type", at: 1, 10, ("ชุดค่า", "a set of values"),
      ("รายการคำตอบ เช่น - project: 5", "a list of answers, such as - project: 5")),
    wrong(answer("project: 5", "fact: budget", "value: มาก"), at: 4, 12, text("มาก"), money),
    wrong(answer("project: 5", "fact: number", "value: 0"), at: 4, 12, text("0"), ("ลำดับที่ เช่น 5", "a number such as 5")),
    wrong(
      answer("project: 5", "fact: measure", "value: ก"), at: 4, 12, text("ก"),
      ("รหัส เช่น 1.2.3.1", "a code such as 1.2.3.1")),
    wrong(
      answer("indicator: 5", "fact: target", "value: มาก"), at: 4, 12, text("มาก"),
      ("ค่าเป้าหมาย เช่น 3 ครั้ง หรือ 80%", "a target such as 3 ครั้ง or 80%")),
    wrong(
      answer("schedule: 5", "step: 1", "fact: weight", "value: 100.1"), at: 5, 12, text("100.1"),
      ("ตัวเลขตั้งแต่ 0 ถึง 100", "a number from 0 to 100")),
    wrong(
      answer("schedule: 5", "step: 1", "fact: months", "value: นาน"), at: 5, 12, text("นาน"),
      ("เดือน เช่น ต.ค.–ธ.ค., ก.พ.", "months such as Oct–Dec, Feb")),
    wrong(
      answer("fact: fiscal-year", "value: สองพัน"), at: 3, 12, text("สองพัน"),
      ("ปีงบประมาณ เช่น 2569", "a fiscal year such as 2569")),
    wrong(
      answer("project: 5", "fact: sources", "value: [ก]"), "settings-wrong-type", at: 4, 12,
      ("รายการ 1 ค่า", "a list of 1 values"),
      (
        "แหล่งงบประมาณ หรือจำนวนเงินตามแหล่ง เช่น {กทม.: 500000}",
        "a source, or amounts by source such as {กทม.: 500000}"
      )),
    wrong("tolerance: {money: -1}", at: 1, 20, text("-1"), money),
    wrong("tolerance: {money: สิบบาท}", at: 1, 20, text("สิบบาท"), money),
    wrong("tolerance: {percent: 0.00001}", at: 1, 22, text("0.00001"), percent),
    wrong("tolerance: {percent: 100.1}", at: 1, 22, text("100.1"), percent),
    wrong("tolerance: {percent: -0.1}", at: 1, 22, text("-0.1"), percent),
    wrong(
      "ceilings: {amount: 5}", "settings-wrong-type", at: 1, 11, ("ชุดค่า", "a set of values"),
      ("รายการเพดาน เช่น - amount: 1,500,000", "a list of ceilings, such as - amount: 1,500,000")),
    wrong(
      "ceilings:\n  - amount: [1]\n", "settings-wrong-type", at: 2, 13, ("รายการ 1 ค่า", "a list of 1 values"), money),
    wrong(
      "vocabulary:\n  fundingSources: กทม.\n", "settings-wrong-type", at: 2, 19, text("กทม."),
      ("รายการข้อความ", "a list of texts")),
    wrong(
      "vocabulary:\n  fundingSources: [\" \"]\n", at: 2, 20, text(" "),
      ("ข้อความในเครื่องหมายคำพูด", "text in quotation marks")),
    wrong(
      "vocabulary:\n  workGroups: [ก.]\n", "settings-wrong-type", at: 2, 15, ("รายการ 1 ค่า", "a list of 1 values"),
      (
        "ชุดชื่อย่อ เช่น กนผ.: กลุ่มงานนโยบายและแผน", "a set of abbreviations, such as กนผ.: กลุ่มงานนโยบายและแผน"
      )),
    wrong(waiver("    written: [\"x\"]\n    until: 2569-02-30\n"), at: 6, 12, text("2569-02-30"), day),
    wrong(waiver("    written: [\"x\"]\n    until: 31/3/2569\n"), at: 6, 12, text("31/3/2569"), day),
    wrong(
      waiver("    fingerprint: abc\n    until: 2569-03-31\n"), at: 5, 18, text("abc"),
      ("รหัสประจำเรื่องจากรายงาน เช่น 0123456789abcdef:1", "a fingerprint from a report, such as 0123456789abcdef:1")),
    wrong(
      waiver("    written: []\n    until: 2569-03-31\n"), at: 5, 14, ("รายการ 0 ค่า", "a list of 0 values"),
      ("รายการข้อความของทุกเซลล์ในเรื่องนั้น", "a list of the texts of all cells of the finding")),
    wrong(
      waiver("    written: [1,440,000]\n    until: 2569-03-31\n"), at: 5, 15, text("1"),
      (
        "ข้อความในเครื่องหมายคำพูด หรือบรรทัดละข้อความที่ขึ้นต้นด้วย - เพราะในวงเล็บเหลี่ยมเครื่องหมาย \",\" แบ่งข้อความ",
        "a text in quotation marks, or one text a line after -, since a comma between brackets ends a text"
      )),
    wrong(
      waiver("    where: {cell: 41}\n    written: [\"x\"]\n    until: 2569-03-31\n"), at: 5, 19, text("41"),
      ("ที่อยู่เซลล์ เช่น C41", "a cell such as C41")),
    wrong(
      "- a\n", "settings-wrong-type", at: 1, 1, ("รายการ 1 ค่า", "a list of 1 values"),
      (
        "ชุดค่าที่มีชื่อ rules, authority, decide, answers, reading, tolerance, ceilings, vocabulary, waivers, limits",
        "a set of values named rules, authority, decide, answers, reading, tolerance, ceilings, vocabulary, waivers, limits"
      )),
    wrong(
      "rules: {? [a] : off}", "settings-wrong-type", at: 1, 11, ("รายการ 1 ค่า", "a list of 1 values"),
      ("ชื่อที่เป็นข้อความ", "a name that is a text")),
  ]

  static let others: [SettingsMistake] = [
    SettingsMistake(
      "tolerance:\n  mony: 1\n", "settings-unknown-key",
      "บรรทัดที่ 2 ตัวอักษรที่ 3: พบชื่อ \"mony\" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน \"money\", \"percent\" หมายถึง \"money\" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์",
      "line 2, character 3: found the unknown name \"mony\", expected one of \"money\", \"percent\". Did you mean \"money\"? Check the spelling of the name, or remove it from the file."
    ),
    SettingsMistake(
      "rules:\n  BUD002: off\n  budget-does-not-tie-out: note\n", "settings-repeated",
      "บรรทัดที่ 3 ตัวอักษรที่ 3: พบ\"BUD002\" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "line 3, character 3: found \"BUD002\" more than once, expected it once. Remove the one that is too many from the file."
    ),
    SettingsMistake(
      "# ค่า\nrules: {}\nrules: {}\n", "settings-repeated",
      "บรรทัดที่ 2 ตัวอักษรที่ 1: พบ\"rules\" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "line 2, character 1: found \"rules\" more than once, expected it once. Remove the one that is too many from the file."
    ),
    SettingsMistake(
      "authority: [indicators, indicators]", "settings-repeated",
      "บรรทัดที่ 1 ตัวอักษรที่ 25: พบ\"indicators\" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "line 1, character 25: found \"indicators\" more than once, expected it once. Remove the one that is too many from the file."
    ),
    SettingsMistake(
      "decide:\n  - totals\n  - totals\n", "settings-repeated",
      "บรรทัดที่ 3 ตัวอักษรที่ 5: พบ\"totals\" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "line 3, character 5: found \"totals\" more than once, expected it once. Remove the one that is too many from the file."
    ),
    SettingsMistake(
      "reading: [{sheet: แผน}]", "settings-missing-key",
      "บรรทัดที่ 1 ตัวอักษรที่ 11: พบชุดค่าที่ไม่มี \"year\" หรือ \"division\" หรือ \"department\" หรือ \"workGroup\" หรือ \"unit\" หรือ \"leaveOut\" หรือ \"headerRow\" หรือ \"columns\" หรือ \"lacks\" หรือ \"rows\" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์",
      "line 1, character 11: found a set of values without \"year\" or \"division\" or \"department\" or \"workGroup\" or \"unit\" or \"leaveOut\" or \"headerRow\" or \"columns\" or \"lacks\" or \"rows\", expected one that has it. Add the value to the file."
    ),
    SettingsMistake(
      answer("project: 5", "activity: 2", "fact: budget", "value: 1"), "settings-wrong-value",
      "บรรทัดที่ 3 ตัวอักษรที่ 15: พบสิ่งที่สองนอกจาก \"project\" แต่ต้องเป็นคำตอบของสิ่งเดียว ให้แยกเป็นคำตอบละสิ่ง",
      "line 3, character 15: found a second thing beside \"project\", expected an answer about one thing. Give each thing an answer of its own."
    ),
    SettingsMistake(
      answer("project: 5", "fact: budget", "value: 1") + "  - project: 5\n    fact: budget\n    value: 2\n",
      "settings-repeated",
      "บรรทัดที่ 5 ตัวอักษรที่ 5: พบ\"5 budget\" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "line 5, character 5: found \"5 budget\" more than once, expected it once. Remove the one that is too many from the file."
    ),
    SettingsMistake(
      answer("project: 5", "fact: months", "value:   # ทำ"), "settings-missing-key",
      "บรรทัดที่ 2 ตัวอักษรที่ 5: พบชุดค่าที่ไม่มี \"value\" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์",
      "line 2, character 5: found a set of values without \"value\", expected one that has it. Add the value to the file."
    ),
    SettingsMistake(
      "ceilings:\n  - workGroup: ก. ๑\n    amount: 1\n  - workGroup: ก. ๑\n    amount: 2\n", "settings-repeated",
      "บรรทัดที่ 4 ตัวอักษรที่ 5: พบ\"ก. ๑\" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "line 4, character 5: found \"ก. ๑\" more than once, expected it once. Remove the one that is too many from the file."
    ),
    SettingsMistake(
      "ceilings:\n  - workGroup: ก. ๑\n", "settings-missing-key",
      "บรรทัดที่ 2 ตัวอักษรที่ 5: พบชุดค่าที่ไม่มี \"amount\" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์",
      "line 2, character 5: found a set of values without \"amount\", expected one that has it. Add the value to the file."
    ),
    SettingsMistake(
      waiver("    until: 2569-03-31\n"), "settings-missing-key",
      "บรรทัดที่ 2 ตัวอักษรที่ 5: พบชุดค่าที่ไม่มี \"fingerprint\" หรือ \"written\" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่าหนึ่งในสองค่านี้ เพื่อให้ข้อยกเว้นไม่ซ่อนข้อขัดแย้งใหม่ที่เกิดในที่เดียวกัน",
      "line 2, character 5: found a set of values without \"fingerprint\" or \"written\", expected one that has it. Add one of the two, so that the waiver hides no other contradiction in the same place."
    ),
    SettingsMistake(
      waiver("    written: [\"x\"]\n"), "settings-missing-key",
      "บรรทัดที่ 2 ตัวอักษรที่ 5: พบชุดค่าที่ไม่มี \"until\" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์",
      "line 2, character 5: found a set of values without \"until\", expected one that has it. Add the value to the file."
    ),
    SettingsMistake(
      "ceilings:\n  - source: &a กทม.\n    amount: 1\n", "settings-alias",
      "บรรทัดที่ 2 ตัวอักษรที่ 13: พบเครื่องหมาย \"&\" ของการอ้างอิง (anchor หรือ alias) แต่ต้องเป็นค่าที่เขียนไว้ตรงนั้น ให้เขียนค่าซ้ำแทนการอ้างอิง หรือใส่เครื่องหมายคำพูดถ้าเป็นข้อความ",
      "line 2, character 13: found the sign \"&\" of an anchor or alias, expected the value itself. Write the value again instead; a text that begins so needs quotation marks."
    ),
    SettingsMistake(
      "rules:\n\tBUD002: off\n", "settings-not-yaml",
      "บรรทัดที่ 2 ตัวอักษรที่ 1: พบข้อความที่ไม่ใช่ YAML (found character that cannot start any token) แต่ต้องเป็นYAML ที่ถูกต้อง ให้ตรวจย่อหน้า เครื่องหมาย \":\" และเครื่องหมายคำพูดใกล้บรรทัดนี้",
      "line 2, character 1: found text that is no YAML (found character that cannot start any token), expected valid YAML. Check indentation, colons and quotation marks near this line."
    ),
    SettingsMistake(
      "rules: {}\n# ก\u{1}\n", "settings-not-yaml",
      "บรรทัดที่ 2 ตัวอักษรที่ 4: พบข้อความที่ไม่ใช่ YAML (control characters are not allowed) แต่ต้องเป็นYAML ที่ถูกต้อง ให้ตรวจย่อหน้า เครื่องหมาย \":\" และเครื่องหมายคำพูดใกล้บรรทัดนี้",
      "line 2, character 4: found text that is no YAML (control characters are not allowed), expected valid YAML. Check indentation, colons and quotation marks near this line."
    ),
    SettingsMistake(
      "---\nrules: {}\n---\nrules: {}\n", "settings-not-yaml",
      "บรรทัดที่ 3 ตัวอักษรที่ 1: พบข้อความที่ไม่ใช่ YAML (but found another document) แต่ต้องเป็นYAML ที่ถูกต้อง ให้ตรวจย่อหน้า เครื่องหมาย \":\" และเครื่องหมายคำพูดใกล้บรรทัดนี้",
      "line 3, character 1: found text that is no YAML (but found another document), expected valid YAML. Check indentation, colons and quotation marks near this line."
    ),
  ]
}

@Suite("A mistake in a settings file is named with its place")
struct SettingsErrorTests {
  @Test("in both languages, in full", arguments: SettingsMistake.values + SettingsMistake.others)
  func isNamed(mistake: SettingsMistake) throws {
    let error = #expect(throws: SourceError.self) { try Settings(yaml: mistake.yaml, file: "ค่า.yaml") }
    #expect(error?.code == mistake.code)
    #expect(error?.sentence(in: .thai) == "ค่า.yaml: \(mistake.thai)")
    #expect(error?.sentence(in: .english) == "ค่า.yaml: \(mistake.english)")
  }

  @Test("texts between brackets need quotation marks, whatever ends the lines of the file")
  func bracketsInWindowsFile() {
    let yaml = SettingsMistake.waiver("    written: [1,440,000]\n    until: 2569-03-31\n").replacing("\n", with: "\r\n")
    let error = #expect(throws: SourceError.self) { try Settings(yaml: yaml, file: nil) }
    #expect(error?.code == "settings-wrong-value")
    #expect(error?.english.hasPrefix("line 5, character 15: found the text \"1\"") ?? false)
  }

  @Test("many at once are named one a line, in the order of the file, under the code of the first")
  func areNamedTogether() throws {
    let yaml = """
      authority: [indicator, strategy]
      rules:
        BUD002: fatal
      tolerence: {money: 1}
      """
    let error = #expect(throws: SourceError.self) { try Settings(yaml: yaml, file: "ค่า.yaml") }
    #expect(error?.code == "settings-wrong-value")
    #expect(
      error?.sentence(in: .thai) == """
        ค่า.yaml: พบที่ผิด 4 แห่งในไฟล์ตั้งค่า
          บรรทัดที่ 1 ตัวอักษรที่ 13: พบข้อความ "indicator" แต่ต้องเป็น\(SettingsMistake.table.0) ให้แก้ค่านี้ในไฟล์
          บรรทัดที่ 1 ตัวอักษรที่ 24: พบข้อความ "strategy" แต่ต้องเป็น\(SettingsMistake.table.0) ให้แก้ค่านี้ในไฟล์
          บรรทัดที่ 3 ตัวอักษรที่ 11: พบข้อความ "fatal" แต่ต้องเป็นerror, warning, note หรือ off ให้แก้ค่านี้ในไฟล์
          บรรทัดที่ 4 ตัวอักษรที่ 1: พบชื่อ "tolerence" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "rules", "authority", \
        "decide", "answers", "reading", "tolerance", "ceilings", "vocabulary", "waivers", "limits" หมายถึง "tolerance" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """)
    #expect(
      error?.sentence(in: .english) == """
        ค่า.yaml: 4 mistakes in the settings file:
          line 1, character 13: found the text "indicator", expected \(SettingsMistake.table.1). Correct this value in \
        the file.
          line 1, character 24: found the text "strategy", expected \(SettingsMistake.table.1). Correct this value in \
        the file.
          line 3, character 11: found the text "fatal", expected error, warning, note or off. Correct this value in the \
        file.
          line 4, character 1: found the unknown name "tolerence", expected one of "rules", "authority", "decide", \
        "answers", "reading", "tolerance", "ceilings", "vocabulary", "waivers", "limits". Did you mean "tolerance"? Check the spelling of the name, or \
        remove it from the file.
        """)
  }

  @Test("of more than twenty the first are named, and how many more there are", arguments: [20, 21, 22])
  func manyAreCounted(count: Int) {
    let yaml = "rules:\n" + (0..<count).map { "  X\($0): off\n" }.joined()
    let error = #expect(throws: SourceError.self) { try Settings(yaml: yaml, file: nil) }
    #expect(error?.english == "\(count) mistakes in the settings file:")
    #expect(error?.details.count == min(count, 21))
    let last = error?.details.last
    switch count {
    case 20: #expect(last?.english.hasPrefix("line 21, ") ?? false)
    case 21: #expect(last == Wording("และอีก 1 แห่ง", "and one more"))
    default: #expect(last == Wording("และอีก 2 แห่ง", "and 2 more"))
    }
  }

  @Test(
    "signs of anchors and aliases inside texts and comments are none",
    arguments: [
      "# &a *b\n", "rules: {} # *a\n",
      "vocabulary: {fundingSources: [\"*a\", '&b', a *b, 'it''s, *c', \"x\\\" *d\"]}\n",
      "vocabulary:\n  fundingSources:\n    - R&D\n    - a, *b\n    - '*'\n",
    ])
  func noReferences(yaml: String) throws { _ = try Settings(yaml: yaml, file: nil) }

  @Test(
    "anchors and aliases are refused wherever a value can begin",
    arguments: [
      "a: &x 1", "- &x 1", "[&x 1]", "{a: *x}", "{a:*x}", "? *x", "a: !t &x 1", "a:\n  *x", "a: 'q'\nb: &x 1", "[a,*x]",
    ])
  func references(yaml: String) {
    let error = #expect(throws: SourceError.self) { try Settings(yaml: yaml, file: nil) }
    #expect(error?.code == "settings-alias")
  }

  @Test(
    "where a parser sees the text otherwise, too many aliases are refused all the same",
    arguments: ["# c\r", "authority: |\n  'abc\n", "ceilings: [a:'z]\n", "rules: a\n  'b\n"])
  func disguisedReferences(opening: String) {
    let aliases = String(repeating: "*a,", count: 13)
    let error = #expect(throws: SourceError.self) {
      try Settings(yaml: opening + "waivers: [&a x, \(aliases)]", file: nil)
    }
    #expect(error?.code == "settings-alias")
  }

  @Test("values inside each other without end, and lists without end, are refused and not followed")
  func limits() {
    let deep = [
      "a: " + String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000) + "x",
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ]
    for yaml in deep {
      let error = #expect(throws: SourceError.self) { try Settings(yaml: yaml, file: nil) }
      #expect(error?.code == "settings-not-yaml")
    }
    let long = "vocabulary: {fundingSources: [" + String(repeating: "x,", count: 10_001) + "]}"
    let error = #expect(throws: SourceError.self) { try Settings(yaml: long, file: nil) }
    #expect(error?.code == "settings-limit-exceeded")
    #expect(
      error?.english == "line 1, character 30: found 10001 values, expected 1000 at most. State fewer values.")
  }

  @Test(
    "the sample cut anywhere, or with any byte changed, is read or refused with a place",
    arguments: 0..<4 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    let sample = try InputFile.read(Program.path("samples/planbook.yaml"), limit: Settings.largestFile)
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for round in 0..<250 {
      var bytes = sample
      if round % 2 == 0 {
        bytes = Array(bytes.prefix(random.number(in: 0...bytes.count)))
      } else {
        for _ in 0..<random.number(in: 1...4) {
          bytes[random.number(in: 0...bytes.count - 1)] = UInt8(random.number(in: 0...255))
        }
      }
      do throws(SourceError) {
        _ = try Settings(yaml: TextEncoding.decode(bytes, file: "a.yaml"), file: "a.yaml")
      } catch {
        refused += 1
        #expect(error.file == "a.yaml" && !error.thai.isEmpty && !error.english.isEmpty)
        if error.code.hasPrefix("settings-") {
          let first = error.details.first?.english ?? error.english
          #expect(first.hasPrefix("line "))
        }
      }
    }
    #expect(refused > 20)
  }

  @Test("a file that is missing, too large, or no text is an error of the file")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.put(Array(repeating: 0x20, count: Settings.largestFile + 1), "large.yaml")
    try folder.put([0, 1, 2], "binary.yaml")
    for (name, code) in [
      ("missing.yaml", "input-missing"), ("large.yaml", "limit-exceeded"), ("binary.yaml", "nul-in-text"),
    ] {
      let error = #expect(throws: SourceError.self) { try Settings(file: folder.path(name), form: Form.standard()) }
      #expect(error?.code == code)
    }
  }
}
