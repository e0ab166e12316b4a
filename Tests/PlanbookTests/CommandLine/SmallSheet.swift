import TestSupport

extension TemporaryFolder {
  /// Puts a small sheet into the folder: two projects, and a total that is a baht too high.
  func putSmallSheet(_ name: String = "แผน.csv") throws {
    let lines = [
      "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙,,,", "หน่วยงาน กองสวน,,,", "ลำดับที่,ชื่อโครงการ,งบประมาณ,แหล่งงบประมาณ",
      "1,โครงการ ก,5000,กทม.",
      "2,โครงการ ข,700,กทม.", "รวม,,5701,",
    ]
    try put(Array(lines.map { $0 + "\r\n" }.joined().utf8), name)
  }
}
