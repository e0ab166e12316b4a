/// A plan whose summary gives the money of project 5 two sources, while another table states another amount.
enum LostSources {
  /// The sheet, its cells with bars between them.
  static let sheet = """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
    ๕|โครงการปลูกต้นไม้|500|กทม.|กลุ่มงานหนึ่ง
    ||300|รัฐบาล|

    โครงการยุทธศาสตร์|ประมาณการ|ส่วนราชการ|เชื่อมโยงกับมาตรการ
    โครงการปลูกต้นไม้|900|กลุ่มงานหนึ่ง|๑.๑.๑.๑
    """
}
