extension FormMistake {
  /// Sheets and the order of belief.
  static let sheets: [FormMistake] = [
    FormMistake(
      "a table in no sheet",
      [
        (
          """
            - {key: strategies, name: กลยุทธ์, tables: [strategies]}

          """, ""
        )
      ],
      thai: """
        บรรทัดที่ 38 ตัวอักษรที่ 3 ที่ tables.strategies: พบตารางที่ไม่อยู่ในชีตใด แต่ต้องเป็นตารางที่อยู่ในชีตอย่างน้อยหนึ่งชีต \
        ให้เพิ่มตารางนี้ใน sheets
        """,
      english: """
        line 38, character 3, at tables.strategies: found a table that stands in no sheet, expected one that \
        stands in a sheet. Add the table to one of the sheets.
        """),
    FormMistake(
      "an unknown table in a sheet",
      [
        ("tables: [projects]}", "tables: [projects, stratgies]}")
      ],
      thai: """
        บรรทัดที่ 48 ตัวอักษรที่ 55 ที่ sheets[1].tables[1]: พบข้อความ "stratgies" แต่ต้องเป็นค่าใดค่าหนึ่งใน "projects", \
        "strategies" หมายถึง "strategies" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 48, character 55, at sheets[1].tables[1]: found the text "stratgies", expected one of "projects", \
        "strategies". Did you mean "strategies"? Correct this value in the file.
        """),
    FormMistake(
      "a table twice in a sheet, and none",
      [
        ("tables: [projects]}", "tables: [projects, projects, strategies]}"),
        ("tables: [strategies]}", "tables: []}"),
      ],
      thai: """
        บรรทัดที่ 47 ตัวอักษรที่ 46 ที่ sheets[0].tables: พบรายการ 0 ค่า แต่ต้องเป็นรายการตารางอย่างน้อยหนึ่งตาราง เช่น \
        [project-list] ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 48 ตัวอักษรที่ 55 ที่ sheets[1].tables[1]: พบ"projects" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 47, character 46, at sheets[0].tables: found a list of 0 values, expected a list of one table at \
        least, such as [project-list]. Correct this value in the file.
        line 48, character 55, at sheets[1].tables[1]: found "projects" more than once, expected it once. \
        Remove the one that is too many from the file.
        """),
    FormMistake(
      "names of sheets that Excel refuses",
      [
        ("name: กลยุทธ์, tables", "name: \"กลยุทธ์/ปี\", tables"),
        ("name: โครงการ, tables", "name: โครงการทั้งหมดของโรงเรียนบ้านสวน, tables"),
      ],
      thai: """
        บรรทัดที่ 47 ตัวอักษรที่ 29 ที่ sheets[0].name: พบข้อความ "กลยุทธ์/ปี" แต่ต้องเป็นชื่อชีตที่ยาวไม่เกิน 31 ตัว ไม่มี [ ] : * ? / \
        \\ ไม่ขึ้นต้นหรือลงท้ายด้วย ' และไม่ใช่ History ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 48 ตัวอักษรที่ 27 ที่ sheets[1].name: พบข้อความ "โครงการทั้งหมดของโรงเรียนบ้านสวน" แต่ต้องเป็นชื่อชีตที่ยาวไม่เกิน 31 \
        ตัว ไม่มี [ ] : * ? / \\ ไม่ขึ้นต้นหรือลงท้ายด้วย ' และไม่ใช่ History ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 47, character 29, at sheets[0].name: found the text "กลยุทธ์/ปี", expected a sheet's name of at most \
        31 characters without [ ] : * ? / \\, with no ' at its ends, and not History. Correct this value in the \
        file.
        line 48, character 27, at sheets[1].name: found the text "โครงการทั้งหมดของโรงเรียนบ้านสวน", expected a \
        sheet's name of at most 31 characters without [ ] : * ? / \\, with no ' at its ends, and not History. \
        Correct this value in the file.
        """),
    FormMistake(
      "names of sheets that are there twice",
      [
        ("{key: projects, name: โครงการ", "{key: strategies, name: กลยุทธ์")
      ],
      thai: """
        บรรทัดที่ 48 ตัวอักษรที่ 11 ที่ sheets[1].key: พบ"strategies" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        บรรทัดที่ 48 ตัวอักษรที่ 29 ที่ sheets[1].name: พบ"กลยุทธ์" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 48, character 11, at sheets[1].key: found "strategies" more than once, expected it once. Remove \
        the one that is too many from the file.
        line 48, character 29, at sheets[1].name: found "กลยุทธ์" more than once, expected it once. Remove the \
        one that is too many from the file.
        """),
    FormMistake(
      "a sheet under elements of a level that is none",
      [
        ("tables: [projects]}", "tables: [projects], group: stratgy}")
      ],
      thai: """
        บรรทัดที่ 48 ตัวอักษรที่ 63 ที่ sheets[1].group: พบข้อความ "stratgy" แต่ต้องเป็นค่าใดค่าหนึ่งใน "strategy" หมายถึง \
        "strategy" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 48, character 63, at sheets[1].group: found the text "stratgy", expected one of "strategy". Did \
        you mean "strategy"? Correct this value in the file.
        """),
    FormMistake(
      "a sheet under elements with a table that serves none",
      [
        (
          "authority: [projects]",
          """
            extra:
              label: {thai: พันธกิจ, english: missions}
              subject: mission
              columns:
                - {fact: number, label: ที่, width: 40}
                - {fact: mission, label: พันธกิจ, width: 5}
          authority: [projects]
          """
        ),
        ("tables: [projects]}", "tables: [projects, extra], group: strategy}"),
      ],
      thai: """
        บรรทัดที่ 54 ตัวอักษรที่ 70 ที่ sheets[1].group: พบตาราง extra ซึ่งพิมพ์ใต้แต่ละระดับไม่ได้ แต่ต้องเป็นชีตที่มีแต่ตารางของโครงการ \
        กิจกรรม หรือยุทธศาสตร์ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 54, character 70, at sheets[1].group: found the table extra, which cannot be printed under \
        elements of a level, expected a sheet of tables of projects, activities or the strategy only. Correct \
        this value in the file.
        """),
    FormMistake(
      "a table of projects without authority",
      [
        ("authority: [projects]", "authority: []")
      ],
      thai: """
        บรรทัดที่ 45 ตัวอักษรที่ 12 ที่ authority: พบรายการที่ไม่มีตาราง projects แต่ต้องเป็นรายการที่มีตารางโครงการครบทุกตาราง \
        ให้เพิ่มตารางนี้
        """,
      english: """
        line 45, character 12, at authority: found a list without the table projects, expected one that holds \
        all tables of projects. Add the table.
        """),
    FormMistake(
      "authority of a table that says nothing of projects, and twice",
      [
        ("authority: [projects]", "authority: [strategies, projects, projects]")
      ],
      thai: """
        บรรทัดที่ 45 ตัวอักษรที่ 13 ที่ authority[0]: พบข้อความ "strategies" แต่ต้องเป็นค่าใดค่าหนึ่งใน "projects" ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 45 ตัวอักษรที่ 35 ที่ authority[2]: พบ"projects" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 45, character 13, at authority[0]: found the text "strategies", expected one of "projects". \
        Correct this value in the file.
        line 45, character 35, at authority[2]: found "projects" more than once, expected it once. Remove the \
        one that is too many from the file.
        """),
    FormMistake(
      "no authority",
      [
        (
          """
          authority: [projects]

          """, ""
        )
      ],
      thai: """
        บรรทัดที่ 1 ตัวอักษรที่ 1: พบชุดค่าที่ไม่มี "authority" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        """,
      english: """
        line 1, character 1: found a set of values without "authority", expected one that has it. Add the value \
        to the file.
        """),
    FormMistake(
      "authority where no table speaks of projects",
      [
        (
          """
              group: {by: strategy, repeatHeader: true}
              totals: [groups, table]

          """, ""
        ),
        ("subject: project", "subject: key-result"),
        ("fact: place", "fact: target"),
        (
          """
                - {fact: budget, label: "งบประมาณปี {year} (บาท)", also: [งบประมาณ], width: 18}
                - {fact: work-groups, label: ผู้รับผิดชอบ, width: 24}
                - {fact: note, label: หมายเหตุ, width: 18, optional: true}

          """, ""
        ),
      ],
      thai: """
        บรรทัดที่ 40 ตัวอักษรที่ 12 ที่ authority: พบรายการ 1 ค่า แต่ต้องเป็นรายการว่าง เพราะไม่มีตารางใดกล่าวถึงโครงการ \
        ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 40, character 12, at authority: found a list of 1 values, expected an empty list, since no table \
        speaks of projects. Correct this value in the file.
        """),
    FormMistake(
      "no sheets",
      [
        (
          """
          sheets:
            - {key: strategies, name: กลยุทธ์, tables: [strategies]}
            - {key: projects, name: โครงการ, tables: [projects]}

          """,
          """
          sheets: []

          """
        )
      ],
      thai: """
        บรรทัดที่ 46 ตัวอักษรที่ 9 ที่ sheets: พบรายการ 0 ค่า แต่ต้องเป็นรายการชีตอย่างน้อยหนึ่งชีต เช่น - key: plan ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 46, character 9, at sheets: found a list of 0 values, expected a list of one sheet at least, such \
        as - key: plan. Correct this value in the file.
        """),
  ]
}
