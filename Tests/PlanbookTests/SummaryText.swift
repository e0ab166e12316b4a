/// A budget summary as the text of a CSV file: a plan's titles, its header and two projects.
enum SummaryText {
  /// The titles, the header and the first project.
  static let begin = """
    แผนปฏิบัติการประจำปี พ.ศ. 2568
    หน่วยงาน กองทดสอบ สังกัด สำนักทดสอบ
    สรุปโครงการและงบประมาณ
    ลำดับที่,ชื่อโครงการ,งบประมาณ,แหล่งงบประมาณ,ส่วนราชการที่รับผิดชอบ
    1,โครงการหนึ่ง (1.1.1.1),500000,กทม.,กลุ่มงานแผนงาน

    """
  /// The second project.
  static let second = "2,โครงการสอง (1.1.1.2),120000,กทม.,กลุ่มงานบริการ"
}
