extension FormMistake {
  /// Values of the wrong kind, and values out of range.
  static let values: [FormMistake] = [
    FormMistake(
      "a size that is no number",
      [
        ("bodySize: 16", "bodySize: big")
      ],
      thai: """
        บรรทัดที่ 4 ตัวอักษรที่ 11 ที่ bodySize: พบข้อความ "big" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 4, character 11, at bodySize: found the text "big", expected a number from 6 to 72. Correct this \
        value in the file.
        """),
    FormMistake(
      "words that are signs, hold a line break, or are too long",
      [
        ("total: [รวม]", "total: [\".\"]"),
        ("and: [และ]", "and: [\"แ\\nล\"]"),
        ("era: [พ.ศ.]", "era: [\(String(repeating: "พ", count: 251))]"),
      ],
      thai: """
        บรรทัดที่ 17 ตัวอักษรที่ 11 ที่ words.total[0]: พบข้อความ "." แต่ต้องเป็นคำในบรรทัดเดียวที่มีตัวอักษรหรือตัวเลข ไม่เกิน 250 ตัว ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 21 ตัวอักษรที่ 9 ที่ words.and[0]: พบข้อความ "แ\\nล" แต่ต้องเป็นคำในบรรทัดเดียวที่มีตัวอักษรหรือตัวเลข ไม่เกิน 250 ตัว ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 23 ตัวอักษรที่ 9 ที่ words.era[0]: พบข้อความ "\(String(repeating: "พ", count: 60))…" แต่ต้องเป็นคำในบรรทัดเดียวที่มีตัวอักษรหรือตัวเลข ไม่เกิน 250 ตัว ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 17, character 11, at words.total[0]: found the text ".", expected a word on one line with a letter or a digit in it, of at most 250 characters. Correct this value \
        in the file.
        line 21, character 9, at words.and[0]: found the text "แ\\nล", expected a word on one line with a letter or a digit in it, of at most 250 characters. Correct this value \
        in the file.
        line 23, character 9, at words.era[0]: found the text "\(String(repeating: "พ", count: 60))…", expected a word on one line with a letter or a digit in it, of at most 250 characters. Correct this value \
        in the file.
        """),
    FormMistake(
      "sizes just out of range",
      [
        ("bodySize: 16", "bodySize: 5.9"),
        ("titleSize: 20", "titleSize: 72.1"),
      ],
      thai: """
        บรรทัดที่ 4 ตัวอักษรที่ 11 ที่ bodySize: พบข้อความ "5.9" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 6 ตัวอักษรที่ 12 ที่ titleSize: พบข้อความ "72.1" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 4, character 11, at bodySize: found the text "5.9", expected a number from 6 to 72. Correct this \
        value in the file.
        line 6, character 12, at titleSize: found the text "72.1", expected a number from 6 to 72. Correct this \
        value in the file.
        """),
    FormMistake(
      "widths just out of range",
      [
        ("width: 8}", "width: 0.9}"),
        ("width: 90}", "width: 200.1}"),
      ],
      thai: """
        บรรทัดที่ 30 ตัวอักษรที่ 61 ที่ tables.projects.columns[0].width: พบข้อความ "0.9" แต่ต้องเป็นตัวเลขตั้งแต่ 1 ถึง 200 \
        ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 44 ตัวอักษรที่ 46 ที่ tables.strategies.columns[1].width: พบข้อความ "200.1" แต่ต้องเป็นตัวเลขตั้งแต่ 1 ถึง 200 \
        ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 30, character 61, at tables.projects.columns[0].width: found the text "0.9", expected a number \
        from 1 to 200. Correct this value in the file.
        line 44, character 46, at tables.strategies.columns[1].width: found the text "200.1", expected a number \
        from 1 to 200. Correct this value in the file.
        """),
    FormMistake(
      "numbers as computers write some",
      [
        ("bodySize: 16", "bodySize: 1e1"),
        ("titleSize: 20", "titleSize: -20"),
        ("headingSize: 18", "headingSize: nan"),
      ],
      thai: """
        บรรทัดที่ 4 ตัวอักษรที่ 11 ที่ bodySize: พบข้อความ "1e1" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 5 ตัวอักษรที่ 14 ที่ headingSize: พบข้อความ "nan" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 6 ตัวอักษรที่ 12 ที่ titleSize: พบข้อความ "-20" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 4, character 11, at bodySize: found the text "1e1", expected a number from 6 to 72. Correct this \
        value in the file.
        line 5, character 14, at headingSize: found the text "nan", expected a number from 6 to 72. Correct \
        this value in the file.
        line 6, character 12, at titleSize: found the text "-20", expected a number from 6 to 72. Correct this \
        value in the file.
        """),
    FormMistake(
      "values of other kinds",
      [
        ("font: TH SarabunPSK", "font: [TH SarabunPSK]"),
        ("texts: [place]", "texts: place"),
        ("percent: [ร้อยละ]", "percent: ร้อยละ"),
        ("optional: true", "optional: yes"),
      ],
      thai: """
        บรรทัดที่ 3 ตัวอักษรที่ 7 ที่ font: พบรายการ 1 ค่า แต่ต้องเป็นชื่อแบบอักษรที่ยาวไม่เกิน 31 ตัว และไม่มี " & , ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 9 ตัวอักษรที่ 8 ที่ texts: พบข้อความ "place" แต่ต้องเป็นรายการชื่อ เช่น [place, detail] ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 16 ตัวอักษรที่ 12 ที่ words.percent: พบข้อความ "ร้อยละ" แต่ต้องเป็นรายการคำสะกดอย่างน้อยหนึ่งคำ เช่น [รวม, \
        ยอดรวม] ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 35 ตัวอักษรที่ 60 ที่ tables.projects.columns[5].optional: พบข้อความ "yes" แต่ต้องเป็น true หรือ false \
        ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 3, character 7, at font: found a list of 1 values, expected the name of a font of at most 31 \
        characters without " & ,. Correct this value in the file.
        line 9, character 8, at texts: found the text "place", expected a list of names, such as [place, \
        detail]. Correct this value in the file.
        line 16, character 12, at words.percent: found the text "ร้อยละ", expected a list of one spelling at \
        least, such as [รวม, ยอดรวม]. Correct this value in the file.
        line 35, character 60, at tables.projects.columns[5].optional: found the text "yes", expected true or \
        false. Correct this value in the file.
        """),
    FormMistake(
      "sets and lists exchanged",
      [
        (
          """
          levels:
            - {
          """,
          """
          levels:
            {
          """
        ),
        ("label: {thai: กลยุทธ์, english: strategies}", "label: กลยุทธ์"),
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 3 ที่ levels: พบชุดค่า แต่ต้องเป็นรายการระดับของยุทธศาสตร์ เช่น - name: strategy ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 39 ตัวอักษรที่ 12 ที่ tables.strategies.label: พบข้อความ "กลยุทธ์" แต่ต้องเป็นชุดค่าที่มีชื่อ thai, english \
        ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 8, character 3, at levels: found a set of values, expected a list of levels, such as - name: \
        strategy. Correct this value in the file.
        line 39, character 12, at tables.strategies.label: found the text "กลยุทธ์", expected a set of values \
        named thai, english. Correct this value in the file.
        """),
    FormMistake(
      "names that scripts cannot use",
      [
        ("name: school", "name: โรงเรียน"),
        (
          """
            projects:

          """,
          """
            Projects:

          """
        ),
        ("texts: [place]", "texts: [the place]"),
        ("key: strategies", "key: -s"),
      ],
      thai: """
        บรรทัดที่ 1 ตัวอักษรที่ 7 ที่ name: พบข้อความ "โรงเรียน" แต่ต้องเป็นชื่อที่ใช้ตัวอักษร a–z ตัวเลข 0–9 และขีด - ยาวไม่เกิน 40 ตัว \
        เช่น budget-summary ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 9 ตัวอักษรที่ 9 ที่ texts[0]: พบข้อความ "the place" แต่ต้องเป็นชื่อที่ใช้ตัวอักษร a–z ตัวเลข 0–9 และขีด - ยาวไม่เกิน \
        40 ตัว เช่น budget-summary ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 25 ตัวอักษรที่ 3 ที่ tables.Projects: พบข้อความ "Projects" แต่ต้องเป็นชื่อที่ใช้ตัวอักษร a–z ตัวเลข 0–9 และขีด - \
        ยาวไม่เกิน 40 ตัว เช่น budget-summary ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 47 ตัวอักษรที่ 11 ที่ sheets[0].key: พบข้อความ "-s" แต่ต้องเป็นชื่อที่ใช้ตัวอักษร a–z ตัวเลข 0–9 และขีด - ยาวไม่เกิน \
        40 ตัว เช่น budget-summary ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 1, character 7, at name: found the text "โรงเรียน", expected a name of a–z, 0–9 and hyphens of at \
        most 40 characters, such as budget-summary. Correct this value in the file.
        line 9, character 9, at texts[0]: found the text "the place", expected a name of a–z, 0–9 and hyphens \
        of at most 40 characters, such as budget-summary. Correct this value in the file.
        line 25, character 3, at tables.Projects: found the text "Projects", expected a name of a–z, 0–9 and \
        hyphens of at most 40 characters, such as budget-summary. Correct this value in the file.
        line 47, character 11, at sheets[0].key: found the text "-s", expected a name of a–z, 0–9 and hyphens \
        of at most 40 characters, such as budget-summary. Correct this value in the file.
        """),
    FormMistake(
      "a font and a footer that no workbook can hold",
      [
        ("font: TH SarabunPSK", "font: \"TH \\\"Sarabun\\\"\""),
        (
          "levels:",
          """
          pageFooter: วันที่ &D
          levels:
          """
        ),
      ],
      thai: """
        บรรทัดที่ 3 ตัวอักษรที่ 7 ที่ font: พบข้อความ "TH \\"Sarabun\\"" แต่ต้องเป็นชื่อแบบอักษรที่ยาวไม่เกิน 31 ตัว และไม่มี " & , \
        ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 7 ตัวอักษรที่ 13 ที่ pageFooter: พบข้อความ "วันที่ &D" แต่ต้องเป็นข้อความไม่เกิน 200 ตัว ที่ใช้ & ได้เฉพาะ &P \
        (เลขหน้า) &N (จำนวนหน้า) และ && (เครื่องหมาย &) ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 3, character 7, at font: found the text "TH \\"Sarabun\\"", expected the name of a font of at most \
        31 characters without " & ,. Correct this value in the file.
        line 7, character 13, at pageFooter: found the text "วันที่ &D", expected text of at most 200 characters, \
        with & only in &P (the page's number), &N (the number of pages) and && (a plain &). Correct this value \
        in the file.
        """),
    FormMistake(
      "spellings that are none",
      [
        ("percent: [ร้อยละ]", "percent: []"),
        ("baht: [บาท]", "baht: [บาท, \"\"]"),
        ("note: [หมายเหตุ]", "note: [หมายเหตุ, ~]"),
      ],
      thai: """
        บรรทัดที่ 15 ตัวอักษรที่ 15 ที่ words.baht[1]: พบข้อความ "" แต่ต้องเป็นข้อความที่ไม่ว่าง ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 16 ตัวอักษรที่ 12 ที่ words.percent: พบรายการ 0 ค่า แต่ต้องเป็นรายการคำสะกดอย่างน้อยหนึ่งคำ เช่น [รวม, ยอดรวม] \
        ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 22 ตัวอักษรที่ 20 ที่ words.note[1]: พบว่าไม่มีค่า แต่ต้องเป็นข้อความที่ไม่ว่าง ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 15, character 15, at words.baht[1]: found the text "", expected text that is not blank. Correct \
        this value in the file.
        line 16, character 12, at words.percent: found a list of 0 values, expected a list of one spelling at \
        least, such as [รวม, ยอดรวม]. Correct this value in the file.
        line 22, character 20, at words.note[1]: found nothing, expected text that is not blank. Correct this \
        value in the file.
        """),
    FormMistake(
      "spellings that are there twice",
      [
        ("era: [พ.ศ.]", "era: [พ.ศ., ปี, พ.ศ.]"),
        ("label: ที่, also: [ลำดับที่]", "label: ที่, also: [ลำดับที่, ที่]"),
      ],
      thai: """
        บรรทัดที่ 23 ตัวอักษรที่ 19 ที่ words.era[2]: พบ"พ.ศ." มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์
        บรรทัดที่ 30 ตัวอักษรที่ 53 ที่ tables.projects.columns[0].also[1]: พบ"ที่" มากกว่าหนึ่งครั้ง แต่ต้องเป็นค่าที่มีเพียงครั้งเดียว \
        ให้ลบค่าที่เกินมาออกจากไฟล์
        """,
      english: """
        line 23, character 19, at words.era[2]: found "พ.ศ." more than once, expected it once. Remove the one \
        that is too many from the file.
        line 30, character 53, at tables.projects.columns[0].also[1]: found "ที่" more than once, expected it \
        once. Remove the one that is too many from the file.
        """),
    FormMistake(
      "placeholders that stand for nothing",
      [
        ("งบประมาณปี {year} (บาท)", "งบประมาณปี {yeer} (บาท)"),
        ("titles: [กลยุทธ์ของโรงเรียน]", "titles: [\"กลยุทธ์ปี {year}\"]"),
      ],
      thai: """
        บรรทัดที่ 33 ตัวอักษรที่ 31 ที่ tables.projects.columns[3].label: พบเครื่องหมายแทนค่า {yeer} แต่ต้องเป็นค่าใดค่าหนึ่งใน \
        "{year}", "{firstYear}", "{secondYear}" ให้แก้ค่านี้ในไฟล์
        บรรทัดที่ 41 ตัวอักษรที่ 14 ที่ tables.strategies.titles[0]: พบเครื่องหมายแทนค่า {year} \
        แต่ต้องเป็นข้อความที่ไม่มีเครื่องหมายแทนค่า ให้แก้ค่านี้ในไฟล์
        """,
      english: """
        line 33, character 31, at tables.projects.columns[3].label: found the placeholder {yeer}, expected one \
        of "{year}", "{firstYear}", "{secondYear}". Correct this value in the file.
        line 41, character 14, at tables.strategies.titles[0]: found the placeholder {year}, expected text \
        without placeholders. Correct this value in the file.
        """),
  ]
}
