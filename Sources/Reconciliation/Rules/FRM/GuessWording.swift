internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Tells what was taken for what.
enum GuessWording {
  /// Reports the guesses of some kinds; those of one cause in one sheet are one finding with all its places.
  static func report(
    _ evidence: Evidence, _ rule: any Rule.Type, into report: inout Report,
    of wanted: (ReadingGuess.Kind) -> Bool
  ) {
    for guess in evidence.submission.guesses where wanted(guess.kind) {
      let cell =
        guess.table.map { Citation($0, at: guess.location, written: guess.written) }
        ?? Citation("text", at: guess.location, written: guess.written)
      report.add(
        rule, Wording.told(guess), severity: guess.kind.severity,
        subject: Finding.Subject(kind: guess.kind.rawValue), at: [cell], footing: .probable,
        cause: guess.kind.hasOneCause ? cause(of: guess) : nil)
    }
  }

  private static func cause(of guess: ReadingGuess) -> Cause {
    Cause(guess.kind.rawValue, guess.table?.rawValue ?? "", guess.location.sheet ?? "", fewest: 2)
  }
}

extension ReadingGuess.Kind {
  /// How much hangs on it.
  enum Weight {
    case explained, doubtful, wrong
  }

  /// How much hangs on it.
  var weight: Weight {
    switch self {
    case .totalWithoutName, .parts, .filledDown, .groupHeading, .groupOfTotal, .scheduleByName, .sharesOfOne, .unit,
      .year, .division:
      .explained
    case .yearOfName, .codeWithoutPoints, .codeOfOtherLevel, .total, .totalAbove, .partsThatDiffer, .moneyOfParts,
      .restOfName,
      .projectWithoutNumber, .projectBelowTotal, .columnByContent, .goesOn, .sheetOfOtherYear, .report, .notPlanned,
      .rowWithoutName, .struckOut:
      .doubtful
    case .projectWithoutName, .sharedAmount, .repeatedColumn: .wrong
    }
  }

  /// How a finding about it counts.
  fileprivate var severity: Severity {
    switch weight {
    case .explained: .note
    case .doubtful: .warning
    case .wrong: .error
    }
  }

  /// Whether one cause makes many of them.
  fileprivate var hasOneCause: Bool {
    switch self {
    case .filledDown, .projectWithoutNumber, .projectBelowTotal, .struckOut, .codeOfOtherLevel, .total, .totalAbove:
      true
    default: false
    }
  }
}

extension Wording {
  /// What was taken for what.
  fileprivate static func told(_ guess: ReadingGuess) -> Wording {
    let (thai, english) = phrase(guess)
    let written = guess.written.cutForMessage
    return Wording("\(guess.location) = “\(written)”: \(thai)", "\(guess.location) says “\(written)”: \(english)")
  }

  private static func phrase(_ guess: ReadingGuess) -> (thai: String, english: String) {
    let meaning = guess.meaning.cutForMessage
    return switch guess.kind {
    case .total:
      ("อ่านเป็นยอดรวม เพราะเท่ากับผลบวกของแถวข้างบน", "taken for a total, since it is the sum of the rows above")
    case .totalAbove:
      (
        "อ่านเป็นหัวข้อที่มียอดรวม เพราะเท่ากับผลบวกของแถวข้างล่าง",
        "taken for a heading with a total, since it is the sum of the rows below"
      )
    case .totalWithoutName:
      (
        "ไม่มีชื่อ อ่านเป็นยอดรวม เพราะเท่ากับผลบวกของแถวข้างบน",
        "no name; taken for the total, since it is the sum of the rows above"
      )
    case .parts:
      ("อ่านเป็นรายการย่อยของ “\(meaning)” ไม่ใช่โครงการ", "taken for a part of “\(meaning)” and no project")
    case .partsThatDiffer:
      (
        "อ่านเป็นรายการย่อยของ “\(meaning)” แต่รายการย่อยรวมกันไม่เท่ากับงบประมาณของโครงการ",
        "taken for a part of “\(meaning)”, but the parts do not add up to its budget"
      )
    case .moneyOfParts:
      (
        "“\(meaning)” ไม่บอกงบประมาณ จึงใช้ผลบวกของรายการย่อย",
        "“\(meaning)” states no budget, so that the sum of its parts was taken"
      )
    case .restOfName:
      ("อ่านเป็นส่วนที่เหลือของชื่อ “\(meaning)”", "taken for the rest of the name “\(meaning)”")
    case .projectWithoutNumber:
      ("ไม่มีลำดับที่ แต่อ่านเป็นโครงการ", "no number, and yet taken for a project")
    case .projectBelowTotal:
      (
        "อยู่ใต้ยอดรวมทั้งตาราง แต่อ่านเป็นโครงการ เพราะมีลำดับที่หรือชื่ออย่างโครงการ",
        "below the total of the whole table, and yet taken for a project, since it has a number or is named as one"
      )
    case .projectWithoutName: ("มีลำดับที่หรือเงิน แต่ไม่มีชื่อโครงการ", "a number or money, and no name of a project")
    case .rowWithoutName:
      (
        "แถวนี้มีค่า แต่ช่องที่บอกว่าเป็นเรื่องอะไรว่างอยู่", "the row has values, but the cell that says what it is about is blank"
      )
    case .filledDown:
      (
        "ช่องว่างในแถวนี้ถือว่าเหมือนข้างบน: “\(meaning)”",
        "a blank cell of the row is taken for what stands above it: “\(meaning)”"
      )
    case .sharedAmount:
      (
        "เงินจำนวนเดียวในช่องที่ผสานข้ามหลายโครงการ (\(meaning)) นับให้โครงการแรกเท่านั้น ให้แยกเป็นของแต่ละโครงการ",
        "one amount in cells merged over several projects (\(meaning)); it counts for the first alone. Split it between them"
      )
    case .groupHeading:
      ("อ่านเป็นหัวข้อของกลุ่มงาน", "taken for the heading of a work group")
    case .groupOfTotal:
      ("อ่านเป็นกลุ่มงานของแถวข้างบนที่รวมไว้", "taken for the work group of the rows above that it sums up")
    case .sharesOfOne:
      (
        "น้ำหนักของขั้นตอนรวมกันได้ ๑ จึงอ่านเป็นส่วนของ ๑ แล้วคูณ ๑๐๐",
        "the weights of the steps add up to 1; each was taken for a share of it"
      )
    case .scheduleByName:
      ("อ่านเป็นชื่อโครงการของตารางขั้นตอนข้างใต้", "taken for the project of the schedule below")
    case .columnByContent:
      ("อ่านเป็นคอลัมน์ “\(meaning)” ตามสิ่งที่อยู่ในคอลัมน์", "taken for the column “\(meaning)” by what stands in it")
    case .repeatedColumn:
      (
        "มีหลายคอลัมน์ที่ชื่อบอกสิ่งเดียวกัน (\(meaning)) อ่านคอลัมน์แรก ให้ตั้งชื่อให้ต่างกัน",
        "several columns say by their labels that they state the same (\(meaning)); the first was read. Name them apart"
      )
    case .unit: ("ใช้เป็นหน่วยของเงินในตาราง", "taken for the unit of the money in the table")
    case .year:
      ("อ่านเป็นปีงบประมาณ \(ThaiDigits.thai(meaning)) ของแผน", "taken for the fiscal year \(meaning) of the plan")
    case .yearOfName:
      (
        "ไม่มีที่ใดบอกปีงบประมาณ จึงใช้ปี \(ThaiDigits.thai(meaning)) ตามชื่อแผ่นงานหรือไฟล์",
        "nothing names the fiscal year; \(meaning) was taken from the name of the sheet or the file"
      )
    case .codeWithoutPoints:
      ("อ่านเป็นรหัส \(ThaiDigits.thai(meaning)) ซึ่งแถวอื่นใช้", "taken for the code \(meaning), which other rows have")
    case .codeOfOtherLevel:
      (
        "อ่านเป็นรหัสมาตรการ \(ThaiDigits.thai(meaning)) ทั้งที่แถวอื่นเป็นรหัสอีกระดับหนึ่ง",
        "taken for the code of a measure, \(meaning), though those of other rows are of another level"
      )
    case .division: ("อ่านเป็นชื่อหน่วยงาน “\(meaning)”", "taken for the name of the division, “\(meaning)”")
    case .goesOn:
      ("ไม่มีหัวตาราง อ่านต่อจากตารางที่ \(meaning)", "no header; read as the rest of the table at \(meaning)")
    case .sheetOfOtherYear:
      (
        "แผ่นงานนี้เป็นของปีอื่น ไม่ใช่ปี \(ThaiDigits.thai(meaning)) ของแผน จึงไม่อ่าน",
        "the sheet is of another year than the plan's, \(meaning), and was left out"
      )
    case .report:
      (
        "แผ่นงาน “\(meaning)” เป็นรายงานผลของโครงการในแผ่นอื่น จึงไม่อ่าน",
        "the sheet “\(meaning)” reports on projects of another sheet and was left out"
      )
    case .notPlanned:
      (
        "แผ่นงาน “\(meaning)” เป็นรายการที่ไม่อยู่ในแผน จึงไม่อ่าน",
        "the sheet “\(meaning)” lists what is not in the plan and was left out"
      )
    case .struckOut: ("ขีดฆ่าไว้ จึงไม่นับ", "struck out, and so not counted")
    }
  }
}
