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
}
