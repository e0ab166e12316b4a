import Spreadsheet
import StrictYAML
import Testing

@Suite("Values of a file of YAML know their place")
struct YAMLValueTests {
  private static let expected = Wording("ค่า", "a value")

  @Test("lines, characters and keys lead to values, also behind Thai text and in lists in lists")
  func places() throws {
    let faults = YAMLFaults()
    let root = try #require(
      YAMLValue.root(of: "# ก\nตาราง: {ชื่อ: ก}\nsheets:\n  - [{key: a}, {key: b}]\n", faults: faults))
    let members = try #require(root.members(["ตาราง", "sheets"]))
    let name = try #require(members["ตาราง"]?.members(["ชื่อ"])?["ชื่อ"])
    #expect((name.line, name.column) == (2, 15))
    #expect(name.path == "ตาราง.ชื่อ")
    let inner = try #require(members["sheets"]?.list(Self.expected)?[0].list(Self.expected)?[1])
    #expect((inner.line, inner.column) == (4, 16))
    #expect(inner.path == "sheets[0][1]")
    #expect(inner.members(["key"])?["key"]?.path == "sheets[0][1].key")
    #expect(faults.isEmpty)
  }

  @Test(
    "mistakes are told in the order of the file, whatever the order in which they are noted, with their keys or without"
  )
  func order() throws {
    let faults = YAMLFaults()
    let root = try #require(YAMLValue.root(of: "a: [1, 2]\nb: x\n", faults: faults))
    let members = try #require(root.members(["a", "b", "c"]))
    #expect(members["b"]?.list(Self.expected) == nil)
    let list = try #require(members["a"]?.list(Self.expected))
    #expect(list[1].read(Self.expected) { $0 == "1" ? 1 : nil } == nil)
    #expect(members.needed("c") == nil)
    #expect(
      faults.inOrder.map(\.wordingWithPath.english) == [
        "line 1, character 1: found a set of values without \"c\", expected one that has it. Add the value to the file.",
        "line 1, character 8, at a[1]: found the text \"2\", expected a value. Correct this value in the file.",
        "line 2, character 4, at b: found the text \"x\", expected a value. Correct this value in the file.",
      ])
    #expect(
      faults.inOrder.map(\.wordingWithPath.thai) == [
        "บรรทัดที่ 1 ตัวอักษรที่ 1: พบชุดค่าที่ไม่มี \"c\" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์",
        "บรรทัดที่ 1 ตัวอักษรที่ 8 ที่ a[1]: พบข้อความ \"2\" แต่ต้องเป็นค่า ให้แก้ค่านี้ในไฟล์",
        "บรรทัดที่ 2 ตัวอักษรที่ 4 ที่ b: พบข้อความ \"x\" แต่ต้องเป็นค่า ให้แก้ค่านี้ในไฟล์",
      ])
    #expect(
      faults.inOrder.last?.wording.english
        == "line 2, character 4: found the text \"x\", expected a value. Correct this value in the file.")
  }
}
