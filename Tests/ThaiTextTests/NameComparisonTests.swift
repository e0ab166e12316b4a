import TestSupport
import Testing
import ThaiText

@Suite struct NameComparisonTests {
  private let names = NameComparison(
    openings: ["โครงการ", "กิจกรรม", "การ"], abbreviations: [("กทม.", "กรุงเทพมหานคร")])

  static let graded: [(String, String, MatchGrade)] = [
    ("โครงการเข้าร่วมประชุม  CITYNET", "โครงการเข้าร่วมประชุม CITYNET ", .exact),
    ("", "", .exact),
    ("กลุ่มงาน ต่างประเทศ ๑", "กลุ่มงานต่างประเทศ 1", .sameKey),
    ("สานักงานประจา", "สำนักงาน ประจำ", .sparse),
    ("โครงการ การเข้าร่วมประชุม ASEM", "โครงการเข้าร่วมประชุม ASEM", .affixes),
    ("กิจกรรมการจัดทำคำกล่าว", "จัดทาคากล่าว", .affixes),
    ("การดำเนินงานของ กทม.", "การดำเนินงานของกรุงเทพมหานคร", .affixes),
    ("องค์การระหว่างประเทศอื่นๆ", "องค์การระหว่างประเทศอื่น", .affixes),
    ("กิจกรรมฯ ประจำปี ๒๕๖๐", "กิจกรรม ประจำปี พ.ศ. ๒๕๖๐", .affixes),
    ("Summer Camp 2017", "Summer Camp ๒๕๖๐", .affixes),
    ("ค่ายเยาวชน ค.ศ. 2017", "ค่ายเยาวชน พ.ศ. 2560", .affixes),
    (
      "โครงการเข้าร่วมการประชุม Tokyo Global Partner Seminar 2016 ณ กรุงโตเกียว",
      "โครงการเข้าร่วมการประชุม Tokyo Global Partner Seminar ณ กรุงโตเกียว", .similar
    ),
    ("โครงการเข้าร่วมกิจกรรมของ WeGo", "กิจกรรมการจัดทำคำกล่าวภาษาอังกฤษ", .none),
    ("โครงการ", "กิจกรรม", .none),
    ("โครงการ", "", .none),
    ("ก", "ข", .none),
  ]

  @Test(arguments: graded) func `Names get the strongest grade that holds`(a: String, b: String, grade: MatchGrade) {
    #expect(names.grade(a, b) == grade)
    #expect(names.grade(b, a) == grade)
    #expect(names.grade(PreparedName(a, by: names), PreparedName(b, by: names)) == grade)
  }

  static let cores: [(String, String)] = [
    ("โครงการ การ กิจกรรม ประชุม", "ประชุม"),
    ("การ์ตูน", "การ์ตูน"),
    ("โครงการการ", "การ"),
    ("การาจี", "การาจี"),
    ("ฯ", "ฯ"),
    ("กทม", "กรุงเทพมหานคร"),
    ("ในกทม.และปริมณฑล", "ในกรุงเทพมหานครและปริมณฑล"),
    ("ผู้แทนฯ ฯลฯ", "ผู้แทน"),
    ("ปี 2016-2017", "ปี2559-2560"),
    ("๑๒๐๑๖ และ 201", "12016และ201"),
    ("พ.ศ. ๒๕๖๐", "2560"),
    ("พ.ศ. นี้", "พ.ศ.นี้"),
  ]

  @Test(arguments: cores) func `The core is what is left without affixes`(text: String, core: String) {
    #expect(names.core(of: MatchingKey(text)).text == core)
  }

  @Test func `Words that names may leave out and abbreviations are those that are given`() {
    let others = NameComparison(openings: ["งาน"], abbreviations: [("อบต.", "องค์การบริหารส่วนตำบล"), ("อบ", "อุบล")])
    #expect(others.core(of: MatchingKey("งานของ อบต.")).text == "ขององค์การบริหารส่วนตำบล")
    #expect(others.core(of: MatchingKey("โครงการ กทม. อบ")).text == "โครงการกทม.อุบล")
    #expect(others.core(of: MatchingKey("อบ้าง")).text == "อบ้าง")
    #expect(NameComparison().core(of: MatchingKey("โครงการ ก")).text == "โครงการก")
  }

  @Test func `Similarity counts pairs of neighbouring clusters as often as they occur`() {
    #expect(similarity("กขคง", "กขคง") == 1)
    #expect(similarity("กขคง", "กขค") == 0.8)
    #expect(similarity("กขกข", "กข") == 0.5)
    #expect(similarity("กา", "ก") == 0)
    #expect(similarity("ก้อ", "กอ") == 0)
    #expect(similarity("", "") == 1)
    #expect(similarity("", "กข") == 0)
  }

  @Test func `Similarity is symmetric, in 0...1, and 1 for a text with itself`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let a = MatchingKey(RandomThai.text(length: 0...20, using: &generator))
      let b = MatchingKey(RandomThai.text(length: 0...20, using: &generator))
      let value = NameComparison.similarity(a, b)
      #expect((0...1).contains(value))
      #expect(NameComparison.similarity(b, a) == value)
      #expect(NameComparison.similarity(a, a) == 1)
    }
  }

  @Test func `No two of several names are less alike than what all share tells, and equal ones are as alike as that`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<500 {
      let shared = RandomThai.text(length: 0...20, using: &generator)
      let texts = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
        shared + RandomThai.text(length: 0...6, using: &generator)
      }
      let prepared = texts.map { PreparedName($0, by: names) }
      let least = PreparedName.leastSimilarity(of: prepared)
      for (place, one) in prepared.enumerated() {
        for other in prepared[(place + 1)...] { #expect(one.similarity(to: other) >= least) }
      }
    }
    #expect(PreparedName.leastSimilarity(of: ["กขคงจ", "กขคงฉ", "กขคงช"].map { PreparedName($0, by: names) }) == 0.75)
    #expect(PreparedName.leastSimilarity(of: ["กข", "คง"].map { PreparedName($0, by: names) }) == 0)
    #expect(PreparedName.leastSimilarity(of: ["", ""].map { PreparedName($0, by: names) }) == 0)
  }

  @Test func `The core of a core is the core`() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "โครงการ", "กิจกรรม", "การ", "ฯ", "ๆ", "ล", "กทม.", "ก", "ทม", "2017", "๒๕", "พ.ศ.", "ค.ศ.", "\u{0E49}", "A",
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...7, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let core = names.core(of: MatchingKey(text))
      #expect(names.core(of: core) == core, "\(text)")
      #expect(core.isEmpty == MatchingKey(text).isEmpty)
    }
  }

  @Test func `Every stronger grade is above every weaker one`() {
    #expect(MatchGrade.allCases == [.none, .similar, .affixes, .sparse, .sameKey, .exact])
    #expect(MatchGrade.allCases == MatchGrade.allCases.sorted())
  }

  @Test(.timeLimit(.minutes(10))) func `Long hostile names take linear time`() {
    for unit in ["พ.ศ.", "การ", "ฯ", "กทม.", "ก\u{0E49}", "2017", "\u{0E49}\u{0E48}", "เ"] {
      let long = String(repeating: unit, count: 20_000)
      #expect(names.grade(long, long + "ข") != .exact)
    }
  }

  private func similarity(_ a: String, _ b: String) -> Double {
    NameComparison.similarity(MatchingKey(a), MatchingKey(b))
  }
}
