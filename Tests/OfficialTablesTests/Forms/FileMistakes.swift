extension FormMistake {
  /// Files that are no form set at all.
  static let files: [FormMistake] = [
    FormMistake(
      "text that is no YAML",
      [
        ("name: school", "name: \"school")
      ],
      thai: """
        บรรทัดที่ 33 ตัวอักษรที่ 32: พบข้อความที่ไม่ใช่ YAML (did not find expected key) แต่ต้องเป็นYAML ที่ถูกต้อง ให้ตรวจย่อหน้า \
        เครื่องหมาย ":" และเครื่องหมายคำพูดใกล้บรรทัดนี้
        """,
      english: """
        line 33, character 32: found text that is no YAML (did not find expected key), expected valid YAML. \
        Check indentation, colons and quotation marks near this line.
        """),
    FormMistake(
      "a key twice",
      [
        (
          "bodySize: 16",
          """
          bodySize: 16
          bodySize: 17
          """
        )
      ],
      thai: """
        บรรทัดที่ 4 ตัวอักษรที่ 1: พบ"bodySize" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 4, character 1: found "bodySize" more than once, expected it once. Remove the one that is too many \
        from the file.
        """),
    FormMistake(
      "an anchor",
      [
        ("words: [กลยุทธ์ที่, กลยุทธ์]", "words: &w [กลยุทธ์ที่, กลยุทธ์]")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 72: พบเครื่องหมาย "&" ของการอ้างอิง (anchor หรือ alias) แต่ต้องเป็นค่าที่เขียนไว้ตรงนั้น \
        ให้เขียนค่าซ้ำแทนการอ้างอิง หรือใส่เครื่องหมายคำพูดถ้าเป็นข้อความ
        """,
      english: """
        line 8, character 72: found the sign "&" of an anchor or alias, expected the value itself. Write the \
        value again instead; a text that begins so needs quotation marks.
        """),
  ]
}
