import Spreadsheet
import StrictYAML
import Testing

@Suite("Texts are written so that they are read again as they are")
struct YAMLTextTests {
  @Test(
    "whatever signs of YAML they hold",
    arguments: [
      "โครงการที่ ๑", "ก. ๑, ก. ๒", "1,440,000", "a: b", "# ไม่ใช่หมายเหตุ", "ต่อ # ท้าย", "'q'", "\"q\"", "back\\slash",
      "- a", "*a", "&b", "{ก: ข}", "[ก]", "null", "~", "สอง\nบรรทัด", "แท็บ\tหนึ่ง", "100%", "ก\u{1}", "เว้น  สองช่อง",
      "R&D *x",
    ])
  func readAgain(text: String) throws {
    let faults = YAMLFaults()
    let root = try #require(YAMLValue.root(of: "k: \(YAMLText.value(text))  # หมายเหตุ\n", faults: faults))
    #expect(root.members(["k"])?["k"]?.text(Wording("", "")) == text)
    let key = try #require(YAMLValue.root(of: "\(YAMLText.value(text)): 1\n", faults: faults))
    #expect(key.pairs(Wording("", ""))?.map(\.name) == [text])
    #expect(faults.isEmpty)
  }

  @Test("plain words stay plain")
  func plain() {
    #expect(YAMLText.value("กองสวน (ฝ่าย ๑)") == "กองสวน (ฝ่าย ๑)")
    #expect(YAMLText.value("5.1.4") == "5.1.4")
    #expect(YAMLText.value("null") == "\"null\"")
    #expect(YAMLText.value("") == "\"\"")
    #expect(YAMLText.value("ท้าย ") == "\"ท้าย \"")
  }
}
