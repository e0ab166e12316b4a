import Testing

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
}
