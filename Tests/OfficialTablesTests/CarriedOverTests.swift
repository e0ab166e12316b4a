import ActionPlans
import Testing

@testable import OfficialTables

/// The note that says which steps were done in the year before.
@Suite("Steps carried over from the year before")
struct CarriedOverTests {
  private static func read(_ text: String) throws -> CarriedOver? {
    CarriedOver(written: text, form: try Form.standard())
  }

  private static let whole = CarriedOver(
    firstStep: 1, lastStep: 3, progress: ExactDecimal("60"), fiscalYear: FiscalYear(buddhistYear: 2559))

  @Test(
    "the progress and the year are read in either order",
    arguments: [
      "ได้ดำเนินการในขั้นตอนที่ ๑ - ๓ คิดเป็นความก้าวหน้าโครงการร้อยละ ๖๐ แล้วในปีงบประมาณ พ.ศ. ๒๕๕๙",
      "ได้ดำเนินการในขั้นตอนที่ ๑ - ๓ แล้วในปีงบประมาณ พ.ศ. ๒๕๕๙ คิดเป็นความก้าวหน้าโครงการร้อยละ ๖๐",
      "ขั้นตอนที่ 1-3 ได้ดำเนินการไปแล้วในปีงบประมาณ 2559 คิดเป็นร้อยละ 60", "ขั้นตอนที่ ๑ ถึง ๓ คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙",
    ])
  func order(text: String) throws {
    #expect(try Self.read(text) == Self.whole)
  }

  @Test("a single step, and steps without their progress")
  func single() throws {
    var one = Self.whole
    one.lastStep = 1
    #expect(try Self.read("ได้ดำเนินการในขั้นตอนที่ ๑ คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙") == one)
    #expect(try Self.read("ได้ดำเนินการในขั้นตอนที่ ๑ - ๑ คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙") == one)
    one.progress = nil
    #expect(try Self.read("ได้ดำเนินการในขั้นตอนที่ ๑ แล้วในปีงบประมาณ ๒๕๕๙") == one)
  }

  @Test("a fraction of a percent is kept, and a year may be left out")
  func fraction() throws {
    let read = try #require(try Self.read("ขั้นตอนที่ ๒ - ๔ คิดเป็นร้อยละ ๓๓.๓๓ แล้วในปีงบประมาณ"))
    #expect(read.progress == ExactDecimal("33.33"))
    #expect(read.fiscalYear == nil)
    #expect((read.firstStep, read.lastStep) == (2, 4))
  }

  @Test(
    "steps that run backwards, a step zero and a note without its year's words are no such note",
    arguments: [
      "ขั้นตอนที่ ๓ - ๒ คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙", "ขั้นตอนที่ ๐ คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙",
      "ขั้นตอนที่ ๑ - ๓ คิดเป็นร้อยละ ๖๐", "ขั้นตอนที่ ๑ - คิดเป็นร้อยละ แล้วในปีงบประมาณ", "คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙",
    ])
  func noNote(text: String) throws {
    #expect(try Self.read(text) == nil)
  }

  @Test("what is written is read back")
  func comesBack() throws {
    let form = try Form.standard()
    for last in [1, 3] {
      for progress in [nil, ExactDecimal("60"), ExactDecimal("0.5")] {
        for year in [nil, FiscalYear(buddhistYear: 2559)] {
          let note = CarriedOver(firstStep: 1, lastStep: last, progress: progress, fiscalYear: year)
          #expect(CarriedOver(written: note.written(form), form: form) == note, "\(note.written(form))")
        }
      }
    }
  }
}
