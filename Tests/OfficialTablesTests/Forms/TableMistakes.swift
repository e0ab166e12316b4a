extension FormMistake {
  /// Tables whose rows could not be read or printed.
  static let tables: [FormMistake] = [
    FormMistake(
      "a fact misspelt",
      [
        ("fact: place", "fact: plcae")
      ],
      thai: """
        บรรทัดที่ 32 ตัวอักษรที่ 16 ที่ tables.projects.columns[2].fact: พบข้อความ "plcae" แต่ต้องเป็นค่าใดค่าหนึ่งใน "number", \
        "name", "name-with-measure", "measure", "budget", "source", "work-groups", "months", "note", "place" \
        หมายถึง "place" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 32, character 16, at tables.projects.columns[2].fact: found the text "plcae", expected one of \
        "number", "name", "name-with-measure", "measure", "budget", "source", "work-groups", "months", "note", \
        "place". Did you mean "place"? Correct this value in the file.
        """),
    FormMistake(
      "a fact of another subject",
      [
        ("fact: code", "fact: place")
      ],
      thai: """
        บรรทัดที่ 43 ตัวอักษรที่ 16 ที่ tables.strategies.columns[0].fact: พบข้อความ "place" แต่ต้องเป็นค่าใดค่าหนึ่งใน "level", \
        "code", "title", "element", "project-count", "project-share", "budget", "budget-share", "work-groups" \
        ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 43, character 16, at tables.strategies.columns[0].fact: found the text "place", expected one of \
        "level", "code", "title", "element", "project-count", "project-share", "budget", "budget-share", \
        "work-groups". Correct this value in the file.
        """),
    FormMistake(
      "a fact twice in a table",
      [
        ("{fact: note,", "{fact: budget,")
      ],
      thai: """
        บรรทัดที่ 35 ตัวอักษรที่ 16 ที่ tables.projects.columns[5].fact: พบ"budget" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 35, character 16, at tables.projects.columns[5].fact: found "budget" more than once, expected it \
        once. Remove the one that is too many from the file.
        """),
    FormMistake(
      "an unknown subject",
      [
        ("subject: project", "subject: projects")
      ],
      thai: """
        บรรทัดที่ 27 ตัวอักษรที่ 14 ที่ tables.projects.subject: พบข้อความ "projects" แต่ต้องเป็นค่าใดค่าหนึ่งใน "work-group", \
        "mission", "strategy", "key-result", "project", "activity", "indicator", "agency-indicator", "step" \
        หมายถึง "project" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 27, character 14, at tables.projects.subject: found the text "projects", expected one of \
        "work-group", "mission", "strategy", "key-result", "project", "activity", "indicator", \
        "agency-indicator", "step". Did you mean "project"? Correct this value in the file.
        """),
    FormMistake(
      "no column that says what a row is about",
      [
        ("fact: title", "fact: level")
      ],
      thai: """
        บรรทัดที่ 43 ตัวอักษรที่ 7 ที่ tables.strategies.columns: พบตารางที่ไม่มีคอลัมน์ซึ่งบอกว่าแถวเป็นของอะไร แต่ต้องเป็นคอลัมน์ของ \
        "title" หรือ "element" ให้เพิ่มคอลัมน์นี้
        """,
      english: """
        line 43, character 7, at tables.strategies.columns: found no column that says what a row is about, \
        expected a column of the fact "title" or "element". Add the column.
        """),
    FormMistake(
      "one column only",
      [
        (
          """
                - {fact: code, label: รหัส, width: 10}

          """, ""
        )
      ],
      thai: """
        บรรทัดที่ 43 ตัวอักษรที่ 7 ที่ tables.strategies.columns: พบรายการ 1 ค่า แต่ต้องเป็นรายการคอลัมน์อย่างน้อยสองคอลัมน์ เช่น - \
        fact: name ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 43, character 7, at tables.strategies.columns: found a list of 1 values, expected a list of two \
        columns at least, such as - fact: name. Correct this value in the file.
        """),
    FormMistake(
      "labels that cannot be told apart",
      [
        ("label: สถานที่", "label: \"โครง การ ๒ (บาท)\"")
      ],
      thai: """
        บรรทัดที่ 32 ตัวอักษรที่ 30 ที่ tables.projects.columns[2].label: พบข้อความ "โครง การ ๒ (บาท)" \
        แต่ต้องเป็นชื่อที่ไม่เหมือนกับคอลัมน์อื่นของตาราง (ช่องว่าง ตัวเลข ปี และหน่วยเงินไม่นับ) ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 32, character 30, at tables.projects.columns[2].label: found the text "โครง การ ๒ (บาท)", expected \
        a label that differs from the table's other columns (blanks, digits, years and units of money do not \
        count). Correct this value in the file.
        """),
    FormMistake(
      "a label that says nothing but a year",
      [
        ("\"งบประมาณปี {year} (บาท)\", also: [งบประมาณ]", "\"พ.ศ. {year}\", also: [งบประมาณ]")
      ],
      thai: """
        บรรทัดที่ 33 ตัวอักษรที่ 31 ที่ tables.projects.columns[3].label: พบข้อความ "พ.ศ. {year}" \
        แต่ต้องเป็นชื่อคอลัมน์ที่มีคำอื่นนอกจากปีและหน่วยเงิน ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 33, character 31, at tables.projects.columns[3].label: found the text "พ.ศ. {year}", expected a \
        label with words besides years and units of money. Correct this value in the file.
        """),
    FormMistake(
      "one title for two tables",
      [
        ("titles: [กลยุทธ์ของโรงเรียน]", "titles: [กลยุทธ์ของโรงเรียน, โครงการ ตามกลยุทธ์ของโรงเรียน]")
      ],
      thai: """
        บรรทัดที่ 41 ตัวอักษรที่ 34 ที่ tables.strategies.titles[1]: พบข้อความ "โครงการ ตามกลยุทธ์ของโรงเรียน" \
        แต่ต้องเป็นชื่อที่ไม่มีตารางอื่นใช้ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 41, character 34, at tables.strategies.titles[1]: found the text "โครงการ ตามกลยุทธ์ของโรงเรียน", \
        expected a title that no other table has. Correct this value in the file.
        """),
    FormMistake(
      "a kind where there are no activities",
      [
        (
          "subject: strategy",
          """
          subject: strategy
              kind: strategic
          """
        )
      ],
      thai: """
        บรรทัดที่ 41 ตัวอักษรที่ 11 ที่ tables.strategies.kind: พบค่า kind ซึ่งใช้กับตารางกิจกรรมเท่านั้น แต่ต้องเป็นตารางที่ไม่มีค่านี้ \
        ให้ลบค่านี้ออกจากไฟล์
        """,
      english: """
        line 41, character 11, at tables.strategies.kind: found the key kind, which only a table of activities \
        has, expected a table without it. Remove it from the file.
        """),
    FormMistake(
      "no kind of activities, and a wrong one",
      [
        (
          "authority: [projects]",
          """
            extra:
              label: {thai: กิจกรรม, english: activities}
              subject: activity
              columns:
                - {fact: number, label: ที่, width: 40}
                - {fact: name, label: กิจกรรม, width: 5}
            more:
              label: {thai: กิจกรรม, english: activities}
              subject: activity
              kind: rutine
              columns:
                - {fact: number, label: ที่, width: 40}
                - {fact: name, label: กิจกรรม, width: 5}
          authority: [projects]
          """
        ),
        ("tables: [projects]}", "tables: [projects, extra, more]}"),
        (
          "era: [พ.ศ.]",
          """
          era: [พ.ศ.]
            activity: [กิจกรรม]
          """
        ),
      ],
      thai: """
        บรรทัดที่ 47 ตัวอักษรที่ 5 ที่ tables.extra: พบชุดค่าที่ไม่มี "kind" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 55 ตัวอักษรที่ 11 ที่ tables.more.kind: พบข้อความ "rutine" แต่ต้องเป็นค่าใดค่าหนึ่งใน "strategic", "routine" \
        หมายถึง "routine" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 47, character 5, at tables.extra: found a set of values without "kind", expected one that has it. \
        Add the value to the file.
        line 55, character 11, at tables.more.kind: found the text "rutine", expected one of "strategic", \
        "routine". Did you mean "routine"? Correct this value in the file.
        """),
    FormMistake(
      "groups by something unknown",
      [
        ("by: strategy", "by: strategi")
      ],
      thai: """
        บรรทัดที่ 36 ตัวอักษรที่ 17 ที่ tables.projects.group.by: พบข้อความ "strategi" แต่ต้องเป็นค่าใดค่าหนึ่งใน "strategy", \
        "work-group" หมายถึง "strategy" หรือไม่ ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 36, character 17, at tables.projects.group.by: found the text "strategi", expected one of \
        "strategy", "work-group". Did you mean "strategy"? Correct this value in the file.
        """),
    FormMistake(
      "groups and totals of a subject that has none",
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
              group: {by: work-group}
              totals: [table]
          authority: [projects]
          """
        ),
        ("tables: [projects]}", "tables: [projects, extra]}"),
      ],
      thai: """
        บรรทัดที่ 51 ตัวอักษรที่ 12 ที่ tables.extra.group: พบการจัดกลุ่มของตาราง mission ซึ่งจัดกลุ่มเองไม่ได้ \
        แต่ต้องเป็นตารางที่ไม่มีค่านี้ ให้ลบค่านี้ออกจากไฟล์
        บรรทัดที่ 52 ตัวอักษรที่ 13 ที่ tables.extra.totals: พบยอดรวมของตารางที่ไม่มีคอลัมน์ให้รวม แต่ต้องเป็นตารางที่ไม่มีค่านี้ \
        ให้ลบค่านี้ออกจากไฟล์
        """,
      english: """
        line 51, character 12, at tables.extra.group: found groups in a table of the subject mission, which \
        cannot be grouped, expected a table without it. Remove it from the file.
        line 52, character 13, at tables.extra.totals: found totals of a table without a column that can be \
        added up, expected a table without it. Remove it from the file.
        """),
    FormMistake(
      "totals without groups or of an unknown kind",
      [
        (
          """
              group: {by: strategy, repeatHeader: true}
              totals: [groups, table]
          """, "    totals: [groups, tables, groups]"
        )
      ],
      thai: """
        บรรทัดที่ 36 ตัวอักษรที่ 14 ที่ tables.projects.totals[0]: พบยอดรวมของกลุ่ม ทั้งที่ตารางไม่จัดกลุ่ม แต่ต้องเป็นตารางที่มี group \
        ให้เพิ่ม group หรือลบ groups ออก
        บรรทัดที่ 36 ตัวอักษรที่ 22 ที่ tables.projects.totals[1]: พบข้อความ "tables" แต่ต้องเป็นค่าใดค่าหนึ่งใน "table", \
        "groups" หมายถึง "table" หรือไม่ ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 36 ตัวอักษรที่ 30 ที่ tables.projects.totals[2]: พบ"groups" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 36, character 14, at tables.projects.totals[0]: found totals of groups in a table that has none, \
        expected a table with group. Add group, or remove groups.
        line 36, character 22, at tables.projects.totals[1]: found the text "tables", expected one of "table", \
        "groups". Did you mean "table"? Correct this value in the file.
        line 36, character 30, at tables.projects.totals[2]: found "groups" more than once, expected it once. \
        Remove the one that is too many from the file.
        """),
    FormMistake(
      "totals without money",
      [
        (
          """
                - {fact: budget, label: "งบประมาณปี {year} (บาท)", also: [งบประมาณ], width: 18}

          """, ""
        )
      ],
      thai: """
        บรรทัดที่ 36 ตัวอักษรที่ 13 ที่ tables.projects.totals: พบยอดรวมของตารางที่ไม่มีคอลัมน์ให้รวม แต่ต้องเป็นตารางที่ไม่มีค่านี้ \
        ให้ลบค่านี้ออกจากไฟล์
        """,
      english: """
        line 36, character 13, at tables.projects.totals: found totals of a table without a column that can be \
        added up, expected a table without it. Remove it from the file.
        """),
    FormMistake(
      "texts that projects have anyway or that are there twice",
      [
        ("texts: [place]", "texts: [place, note, place]")
      ],
      thai: """
        บรรทัดที่ 9 ตัวอักษรที่ 16 ที่ texts[1]: พบข้อความ "note" แต่ต้องเป็นชื่อที่ยังไม่เป็นข้อเท็จจริงของโครงการ ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 9 ตัวอักษรที่ 22 ที่ texts[2]: พบ"place" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 9, character 16, at texts[1]: found the text "note", expected a name that no fact of projects has \
        yet. Correct this value in the file.
        line 9, character 22, at texts[2]: found "place" more than once, expected it once. Remove the one that \
        is too many from the file.
        """),
  ]
}
