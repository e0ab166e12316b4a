import OfficialTables
import Testing

@testable import Reconciliation

/// Which names are sources of their own and which are slips of the finger: each threshold from both sides.
@Suite("Names of funding sources")
struct FundingSourceDirectoryTests {
  private static func reading(
    _ name: String, listed: [String] = [], used: [String] = []
  ) throws -> FundingSourceDirectory.Reading {
    FundingSourceDirectory(form: try CleanPlan.form.get(), listed: listed, used: used).reading(of: name)
  }

  @Test(
    "one letter wrong, left out or too many, or two neighbours changed over, is a slip",
    arguments: ["กรุงเทบมหานคร", "กรุงเทมหานคร", "กรุงเทพพมหานคร", "กรุงเพทมหานคร", "ครุงเทพมหานคร", "กรุงเทพมหานคน"])
  func slips(name: String) throws {
    #expect(try Self.reading(name) == .slip(of: "กรุงเทพมหานคร"))
  }

  @Test(
    "two letters wrong, left out or too many are another name",
    arguments: ["กรุงเทบมหานคน", "กรุงเทหานคร", "กรุงเทพพพมหานคร", "กรุงมเทพหานคร", "กรุงเทพมหานครที่ ๒"])
  func strangers(name: String) throws {
    #expect(try Self.reading(name) == .accepted)
    #expect(try Self.reading(name, listed: ["เทศบาล"]) == .unknown)
  }

  @Test("letters may change places with their neighbour only")
  func swapped() throws {
    #expect(try Self.reading("เทบศาล", listed: ["เทศบาล"]) == .slip(of: "เทศบาล"))
    #expect(try Self.reading("เบศทาล", listed: ["เทศบาล"]) == .unknown)
    #expect(try Self.reading("เทบลาล", listed: ["เทศบาล"]) == .unknown)
  }

  @Test("names that differ by a number are two sources")
  func numbers() throws {
    #expect(try Self.reading("กองทุน ๒", listed: ["กองทุน ๑"]) == .unknown)
    #expect(try Self.reading("กองทุน", listed: ["กองทุน ๑"]) == .unknown)
    #expect(try Self.reading("กองทูน ๑", listed: ["กองทุน ๑"]) == .slip(of: "กองทุน ๑"))
  }

  @Test("among names that are not listed, five letters can be typed wrong and four are an abbreviation")
  func shortest() throws {
    let often = { (name: String) in [name, name, name] }
    #expect(try Self.reading("กขคงช", used: often("กขคงจ")) == .slip(of: "กขคงจ"))
    #expect(try Self.reading("กขคช", used: often("กขคง")) == .accepted)
    // A list is meant as it stands: there two letters are enough, and one letter is no word.
    #expect(try Self.reading("กช", listed: ["กข"]) == .slip(of: "กข"))
    #expect(try Self.reading("ก", listed: ["กข"]) == .unknown)
  }

  @Test("a name that is used three times is known, one that is used twice is as good as its slip")
  func often() throws {
    let (name, slip) = ("เงินอุดหนุนเทศบาล", "เงินอุดหนุนเทศบาน")
    #expect(try Self.reading(slip, used: [name, name, name, slip]) == .slip(of: name))
    #expect(try Self.reading(slip, used: [name, name, slip]) == .accepted)
    #expect(try Self.reading(slip, used: [name, name, name, slip, slip, slip]) == .accepted)
    // However it is spaced and pointed, it is the same name.
    #expect(try Self.reading(slip, used: [name, "เงินอุดหนุน เทศบาล", "อุดหนุนเทศบาล.", slip]) == .slip(of: name))
  }

  @Test("points, blanks and a word for money in front make no difference, unless nothing is left behind it")
  func same() throws {
    let form = try CleanPlan.form.get()
    func areSame(_ one: String, _ other: String) -> Bool {
      FundingSourceDirectory.key(one, form: form) == FundingSourceDirectory.key(other, form: form)
    }
    #expect(areSame("กทม.", "งบ ก.ท.ม"))
    #expect(areSame("เงินอุดหนุน", "งบประมาณอุดหนุน"))
    #expect(areSame("งบเงินอุดหนุน", "อุดหนุน") == false)
    #expect(!areSame("เงิน", "งบ"))
    #expect(!areSame("งบ", ""))
  }
}
