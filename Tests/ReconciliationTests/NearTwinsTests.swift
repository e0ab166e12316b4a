import TestSupport
import Testing
import ThaiText

@testable import Reconciliation

@Suite("Names that are nearly the same")
struct NearTwinsTests {
  @Test(
    "a letter too many, too few or another one is a slip",
    arguments: [
      ("กองสวนสาธารณะ", "กองสวนสาธารณ"), ("กองการต่างประเทศ", "กองต่างประเทศ"), ("สำนักงานเขตบางรัก", "สำนักงานเขตบางรัค"),
    ])
  func slips(_ one: String, _ other: String) {
    #expect(NearTwins.pairs(among: [one, "สำนักการโยธา", other]).map { [$0.first, $0.second] } == [[0, 2]])
  }

  @Test(
    "offices with names or numbers of their own are two offices",
    arguments: [
      ("สำนักงานเขตบางกะปิ", "สำนักงานเขตบางรัก"), ("กองพัฒนาเมืองที่ ๒", "กองพัฒนาเมืองที่ ๓"),
      ("กองสวนสาธารณะ", "กอง สวนสาธารณะ"), ("กองคลัง", "กองคลง"),
    ])
  func strangers(_ one: String, _ other: String) {
    #expect(NearTwins.pairs(among: [one, other]).isEmpty)
  }

  @Test("three letters that only one name has are a slip, four are another name")
  func gap() {
    let name = "กองสวนสาธารณะ"
    for (other, isSlip) in [("กองสวนกขคสาธารณะ", true), ("กองสวนกขคงสาธารณะ", false), ("กขคกองสวนสาธารณะ", true)] {
      #expect(NearTwins.pairs(among: [name, other]).isEmpty != isSlip, "\(other)")
      #expect(NearTwins.pairs(among: [other, name]).isEmpty != isSlip, "\(other)")
    }
    // Both names have letters of their own: one each is a slip, two are not.
    #expect(NearTwins.pairs(among: [name, "กองสวยสาธารณะ"]).count == 1)
    #expect(NearTwins.pairs(among: [name, "ของสวนสาธารณะ"]).count == 1)
    #expect(NearTwins.pairs(among: [name, "กองสวยยสาธารณะ"]).isEmpty)
    #expect(NearTwins.pairs(among: [name, "กองลวยสาธารณะ"]).isEmpty)
  }

  @Test("seven letters can be typed wrong, six are too few to tell")
  func shortest() {
    #expect(NearTwins.pairs(among: ["กขคงจฉช", "กขคงจฉชซ"]).count == 1)
    #expect(NearTwins.pairs(among: ["กขคงจฉ", "กขคงจฉช"]).isEmpty)
    #expect(NearTwins.pairs(among: ["กขคงจฉช", "กขคงจฉ"]).isEmpty)
  }

  @Test("every pair is named once, the lower place first")
  func everyPair() {
    let pairs = NearTwins.pairs(among: ["กองสวนสาธารณะ", "กองสวนสาธารณ", "กองคลังพัสดุ", "กองสวนสาธารณา"])
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 3], [1, 3]])
  }

  /// Whether two keys are twins, as the law says it: letter by letter, without an index.
  private func isSlip(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 3, min(a.count, b.count) > 6 else { return false }
    let difference = NameDifference(a, b)
    return !difference.hasNumber && (difference.isGap || difference.isOtherLetter)
  }

  @Test("the twins among many names are those that comparing every two of them finds", arguments: 1...40)
  func everyTwoCompared(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("กขค๑๒")
    var names = ["กขคกขคก", "กกกกกกก", "ขขขขขขขขข"]
    while names.count < 120 {
      // A name with a few letters put in, taken out or changed: twins, and what is just not one any more.
      var name = Array(names[random.number(in: 0...names.count - 1)])
      for _ in 1...random.number(in: 1...2) {
        let place = random.number(in: 0...name.count - 1)
        switch random.number(in: 1...3) {
        case 1:
          let gap = (1...random.number(in: 1...4)).compactMap { _ in random.pick(letters) }
          name.insert(contentsOf: gap, at: place)
        case 2: if name.count > 6 { name.remove(at: place) }
        default: name[place] = letters[random.number(in: 0...letters.count - 1)]
        }
      }
      names.append(String(name))
    }
    let keys = names.map { Array(MatchingKey($0).sparse.text.unicodeScalars) }
    let expected = keys.indices.flatMap { second in
      (0..<second).filter { isSlip(keys[$0], keys[second]) }.map { [$0, second] }
    }
    #expect(!expected.isEmpty)
    #expect(NearTwins.pairs(among: names).map { [$0.first, $0.second] } == expected)
  }
}
