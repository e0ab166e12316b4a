extension FormMistake {
  /// Levels that do not make a strategy.
  static let levels: [FormMistake] = [
    FormMistake(
      "a level that begins below the first",
      [
        ("depth: 1", "depth: 2")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 102 ที่ levels[0].depth: พบข้อความ "2" แต่ต้องเป็น 1 ซึ่งถัดจากระดับก่อนหน้า ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 8, character 102, at levels[0].depth: found the text "2", expected 1, which comes next. Correct \
        this value in the file.
        """),
    FormMistake(
      "a gap between levels",
      [
        (
          "prefixes: [กล.]}",
          """
          prefixes: [กล.]}
            - {name: plan, label: {thai: แผน, english: plan}, words: [แผน], depth: 3}
          """
        )
      ],
      thai: """
        บรรทัดที่ 9 ตัวอักษรที่ 74 ที่ levels[1].depth: พบข้อความ "3" แต่ต้องเป็น 2 ซึ่งถัดจากระดับก่อนหน้า ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 9, character 74, at levels[1].depth: found the text "3", expected 2, which comes next. Correct \
        this value in the file.
        """),
    FormMistake(
      "depths that no code has",
      [
        ("depth: 1", "depth: 9")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 102 ที่ levels[0].depth: พบข้อความ "9" แต่ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 8 ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 8, character 102, at levels[0].depth: found the text "9", expected a whole number from 1 to 8. \
        Correct this value in the file.
        """),
    FormMistake(
      "a depth that is no whole number",
      [
        ("depth: 1", "depth: 1.5")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 102 ที่ levels[0].depth: พบข้อความ "1.5" แต่ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 8 ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 8, character 102, at levels[0].depth: found the text "1.5", expected a whole number from 1 to 8. \
        Correct this value in the file.
        """),
    FormMistake(
      "no level with a depth",
      [
        (", depth: 1", "")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 3 ที่ levels: พบชุดค่าที่ไม่มี "depth" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มระดับที่มี depth: 1
        """,
      english: """
        line 8, character 3, at levels: found a set of values without "depth", expected one that has it. Add a \
        level with depth: 1.
        """),
    FormMistake(
      "a second level without a depth",
      [
        (
          "prefixes: [กล.]}",
          """
          prefixes: [กล.]}
            - {name: part, label: {thai: ส่วน, english: part}, words: [ส่วน]}
          """
        )
      ],
      thai: """
        บรรทัดที่ 9 ตัวอักษรที่ 5 ที่ levels[1]: พบชุดค่าที่ไม่มี "depth" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ \
        เพราะมีเพียงระดับแรกเท่านั้นที่ไม่มีความลึกได้
        """,
      english: """
        line 9, character 5, at levels[1]: found a set of values without "depth", expected one that has it. Add \
        the value: only the first level can be without a depth.
        """),
    FormMistake(
      "one word and one prefix for two levels of a depth",
      [
        (
          "prefixes: [กล.]}",
          """
          prefixes: [กล.]}
            - {name: own, label: {thai: ของเรา, english: own}, words: [ของเรา, กลยุทธ์], depth: 1, prefixes: [กล .], agencyOwn: true}
          """
        )
      ],
      thai: """
        บรรทัดที่ 9 ตัวอักษรที่ 70 ที่ levels[1].words[1]: พบ"กลยุทธ์" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        บรรทัดที่ 9 ตัวอักษรที่ 101 ที่ levels[1].prefixes[0]: พบ"กล ." มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 9, character 70, at levels[1].words[1]: found "กลยุทธ์" more than once, expected it once. Remove the \
        one that is too many from the file.
        line 9, character 101, at levels[1].prefixes[0]: found "กล ." more than once, expected it once. Remove \
        the one that is too many from the file.
        """),
    FormMistake(
      "a level of the agency beside none of the strategy",
      [
        (
          "prefixes: [กล.]}",
          """
          prefixes: [กล.]}
            - {name: own, label: {thai: ของเรา, english: own}, words: [ของเรา], depth: 2, agencyOwn: true}
          """
        )
      ],
      thai: """
        บรรทัดที่ 9 ตัวอักษรที่ 78 ที่ levels[1].depth: พบข้อความ "2" แต่ต้องเป็นความลึกของระดับหนึ่งที่อยู่ก่อนหน้า \
        ซึ่งยังไม่มีระดับของหน่วยงาน ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 9, character 78, at levels[1].depth: found the text "2", expected the depth of a level above, \
        beside which no level of the agency's own stands yet. Correct this value in the file.
        """),
    FormMistake(
      "one name for two levels",
      [
        (
          "prefixes: [กล.]}",
          """
          prefixes: [กล.]}
            - {name: strategy, label: {thai: แผน, english: plan}, words: [แผน], depth: 2}
          """
        )
      ],
      thai: """
        บรรทัดที่ 9 ตัวอักษรที่ 12 ที่ levels[1].name: พบ"strategy" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 9, character 12, at levels[1].name: found "strategy" more than once, expected it once. Remove the \
        one that is too many from the file.
        """),
    FormMistake(
      "a heading of no known kind",
      [
        ("depth: 1", "heading: code-frist, depth: 1")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 104 ที่ levels[0].heading: พบข้อความ "code-frist" แต่ต้องเป็นค่าใดค่าหนึ่งใน "word-first", \
        "code-first" หมายถึง "code-first" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 8, character 104, at levels[0].heading: found the text "code-frist", expected one of "word-first", \
        "code-first". Did you mean "code-first"? Correct this value in the file.
        """),
  ]
}
