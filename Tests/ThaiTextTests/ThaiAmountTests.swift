import TestSupport
import Testing
import ThaiText

@Suite struct ThaiAmountTests {
  static let amounts: [(String, Int64)] = [
    ("๕๐๐,๐๐๐", 50_000_000), ("500000", 50_000_000), ("๕๐๐,๐๐๐.-", 50_000_000), ("๕๐๐,๐๐๐.- บาท", 50_000_000),
    ("๕๐๐,๐๐๐.บาท", 50_000_000), ("500,000.50", 50_000_050), ("๑.๕ ล้านบาท", 150_000_000),
    ("๒๖,๐๐๐,๐๐๐.- บาท", 2_600_000_000), ("1,000,000.-บาท", 100_000_000), (" ๕๐๐,๐๐๐\u{A0}", 50_000_000),
    ("๕๐๐,๐๐๐. –", 50_000_000), ("500 บาท.-", 50_000), ("500 .- บาท", 50_000), ("500.00.-", 50_000),
    ("๕ แสนบาท", 50_000_000), ("๒ ร้อยล้าน", 20_000_000_000), ("1.25 million", 125_000_000),
    ("๑.๕๐๐ ล้านบาท", 150_000_000),
    ("1.2345678 ล้าน", 123_456_780), ("1.5 ลบ.", 150_000_000), ("฿500", 50_000), ("THB 1,200.00", 120_000),
    ("500 baht", 50_000),
    ("จำนวน ๑,๒๐๐,๐๐๐ บาท", 120_000_000), ("เป็นเงิน 500.-", 50_000), ("วงเงิน1.5 ล้านบาท", 150_000_000),
    ("38,500 บาท (สามหมื่นแปดพันห้าร้อยบาทถ้วน)", 3_850_000), ("จำนวน ๑๒๑ บาท (หนึ่งร้อยยี่สิบเอ็ดบาท)", 12_100),
    ("1,000,001.25 (หนึ่งล้านเอ็ดบาทยี่สิบห้าสตางค์)", 100_000_125), ("0 บาท (ศูนย์บาทถ้วน)", 0),
    ("2.1 ล้านบาท (สองล้านหนึ่งแสนบาทถ้วน)", 210_000_000), ("11 (สิบเอ็ด บาทถ้วน)", 1_100),
    ("20,000,010 บาท (ยี่สิบล้านสิบบาทถ้วน)", 2_000_001_000), ("0.75 บาท (เจ็ดสิบห้าสตางค์)", 75),
    ("101 บาท (หนึ่งร้อยเอ็ดบาทถ้วน)", 10_100), ("1 บาท (หนึ่งบาทถ้วน)", 100), ("0.01 บาท (หนึ่งสตางค์)", 1),
    ("1,100,210.11 บาท (หนึ่งล้านหนึ่งแสนสองร้อยสิบบาทสิบเอ็ดสตางค์)", 110_021_011),
    ("120,000*", 12_000_000), ("120,000 **", 12_000_000), ("500 บาท***", 50_000), ("(500)*", -50_000),
    ("500 บาทถ้วน", 50_000), ("500 บ.", 50_000), ("0", 0), ("๐", 0), ("-0", 0), ("0.5", 50), ("0.50", 50), ("7.", 700),
    ("-500", -50_000), ("–๕๐๐.-", -50_000), ("(500,000)", -50_000_000), ("(500,000.-) บาท", -50_000_000),
    ("1,000.500", 100_050), ("0.500", 50), ("0007", 700), ("５００", 50_000),
    ("๕๐๐\u{200B},๐๐๐", 50_000_000), ("92,233,720,368,547,758.07", .max), ("-92233720368547758.08", .min),
  ]

  @Test(arguments: amounts) func `An amount is read to the satang`(text: String, satang: Int64) {
    #expect(ThaiAmount.read(text) == .satang(satang))
  }

  @Test(arguments: [
    "", " ", "\n", "-", "–", "—", "--", "- บาท", ".-", "\u{200B}-",
  ])
  func `No amount is told from an amount of zero`(text: String) {
    #expect(ThaiAmount.read(text) == .none)
  }

  @Test func `Words that mean no amount are those that are given, and no number is asked about`() {
    var asked: [String] = []
    func isNothing(_ text: String) -> Bool {
      asked.append(text)
      return text == "ไม่มี"
    }
    #expect(ThaiAmount.read("ไม่มี", orNothing: isNothing) == .none)
    #expect(ThaiAmount.read("มี", orNothing: isNothing) == .unreadable)
    #expect(ThaiAmount.read("๕๐๐", orNothing: isNothing) == .satang(50_000))
    #expect(ThaiAmount.read("-", orNothing: isNothing) == .none)
    #expect(asked == ["ไม่มี", "มี"])
  }

  @Test(arguments: [
    "๑,๒๐", "12,34,567", "1,0000", ",500", "500,", "0,500", "1234,567", "๕๐๐.๐๐๐", "12.340", "1.000.000", "500,000.001",
    "0.005", "1.234567891 ล้าน", "500 000", "๑,๐๐๐, ๐๐๐", "500-600", "500-", "500 -", "500 บาท 600", "(500", "500)",
    "()",
    "(-500)", "--500", "+500", "ล้านบาท", "บาท", "ประมาณ 500", "500 บาท/คน", "5e3", "NaN", "รอจัดสรร", ".50", "...",
    "(-)x",
    "92233720368547758.08", "-92233720368547758.09", "99999999999999999999", "1๑0๐x", "๕ แสน ๕ หมื่น",
    "38,500 บาท (สามหมื่นแปดพันหกร้อยบาทถ้วน)", "38,500 บาท (งบกลาง)", "(สามหมื่นบาทถ้วน)", "500 (ห้าร้อยบาทถ้วน) 5", "จำนวน ๓ คน",
    "จำนวน ๓", "จำนวน ๓*", "จำนวน", "งบประมาณ ๒๕๖๘", "รวมเป็นเงิน ๕๐๐ บาท", "จำนวน จำนวน 5", "500 ****", "*500",
    "*", "500*5",
  ])
  func `What is not an amount, or could be two, is not read`(text: String) {
    #expect(ThaiAmount.read(text) == .unreadable)
  }

  @Test func `Hostile lengths are refused and not computed`() {
    #expect(ThaiAmount.read(String(repeating: "9", count: 100_000)) == .unreadable)
    #expect(ThaiAmount.read("1." + String(repeating: "0", count: 100_000)) == .satang(100))
    #expect(ThaiAmount.read("1" + String(repeating: ",000", count: 50_000)) == .unreadable)
    #expect(ThaiAmount.read(String(repeating: "(", count: 50_000)) == .unreadable)
    #expect(ThaiAmount.read(String(repeating: "- ", count: 50_000)) == .none)
  }

  @Test(
    arguments: [
      (50_000_000, "๕๐๐,๐๐๐"), (50, "๐.๕๐"), (5, "๐.๐๕"), (0, "๐"), (-123_450, "-๑,๒๓๔.๕๐"), (100_000_000, "๑,๐๐๐,๐๐๐"),
      (Int64.min, "-๙๒,๒๓๓,๗๒๐,๓๖๘,๕๔๗,๗๕๘.๐๘"),
    ] as [(Int64, String)])
  func `An amount is written as it is printed`(satang: Int64, text: String) {
    #expect(ThaiAmount.write(satang: satang) == text)
  }

  @Test func `What is written is read back`() {
    var generator = SeededGenerator(seed: 6)
    for round in 0..<10_000 {
      let bound = Int64.max >> (round % 60)
      let satang = Int64.random(in: -bound...bound, using: &generator)
      let text = ThaiAmount.write(satang: satang)
      #expect(ThaiAmount.read(text) == .satang(satang))
      #expect(ThaiAmount.read(ThaiDigits.arabic(text) + " บาท") == .satang(satang))
    }
  }
}
