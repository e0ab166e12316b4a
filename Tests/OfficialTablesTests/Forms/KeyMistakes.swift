extension FormMistake {
  /// Keys that are not known, and keys and words that are missing.
  static let keys: [FormMistake] = [
    FormMistake(
      "a key of the form set misspelt",
      [
        ("bodySize: 16", "bodySise: 16")
      ],
      thai: """
        บรรทัดที่ 1 ตัวอักษรที่ 1: พบชุดค่าที่ไม่มี "bodySize" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 4 ตัวอักษรที่ 1 ที่ bodySise: พบชื่อ "bodySise" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "name", "label", "font", \
        "bodySize", "headingSize", "titleSize", "pageFooter", "levels", "texts", "words", "abbreviations", "tables", \
        "authority", "sheets" หมายถึง "bodySize" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """,
      english: """
        line 1, character 1: found a set of values without "bodySize", expected one that has it. Add the value \
        to the file.
        line 4, character 1, at bodySise: found the unknown name "bodySise", expected one of "name", "label", \
        "font", "bodySize", "headingSize", "titleSize", "pageFooter", "levels", "texts", "words", "abbreviations", "tables", \
        "authority", "sheets". Did you mean "bodySize"? Check the spelling of the name, or remove it from the \
        file.
        """),
    FormMistake(
      "a key of a level, a table, a column and a sheet misspelt",
      [
        ("prefixes:", "prefixs:"),
        ("titles: [โครงการ", "title: [โครงการ"),
        ("also: [ลำดับที่]", "alos: [ลำดับที่]"),
        ("key: projects", "kye: projects"),
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 105 ที่ levels[0].prefixs: พบชื่อ "prefixs" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "name", "label", \
        "words", "depth", "prefixes", "agencyOwn", "heading" หมายถึง "prefixes" หรือไม่ ให้ตรวจตัวสะกดของชื่อ \
        หรือลบออกจากไฟล์
        บรรทัดที่ 28 ตัวอักษรที่ 5 ที่ tables.projects.title: พบชื่อ "title" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "label", \
        "row", "subject", "titles", "code", "kind", "columns", "group", "totals" หมายถึง "titles" หรือไม่ \
        ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        บรรทัดที่ 30 ตัวอักษรที่ 36 ที่ tables.projects.columns[0].alos: พบชื่อ "alos" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "fact", \
        "label", "also", "width", "optional" หมายถึง "also" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        บรรทัดที่ 48 ตัวอักษรที่ 5 ที่ sheets[1]: พบชุดค่าที่ไม่มี "key" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 48 ตัวอักษรที่ 6 ที่ sheets[1].kye: พบชื่อ "kye" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "key", "name", "tables", \
        "group" หมายถึง "key" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """,
      english: """
        line 8, character 105, at levels[0].prefixs: found the unknown name "prefixs", expected one of "name", \
        "label", "words", "depth", "prefixes", "agencyOwn", "heading". Did you mean "prefixes"? Check the \
        spelling of the name, or remove it from the file.
        line 28, character 5, at tables.projects.title: found the unknown name "title", expected one of \
        "label", "row", "subject", "titles", "code", "kind", "columns", "group", "totals". Did you mean "titles"? \
        Check the spelling of the name, or remove it from the file.
        line 30, character 36, at tables.projects.columns[0].alos: found the unknown name "alos", expected one \
        of "fact", "label", "also", "width", "optional". Did you mean "also"? Check the spelling of the name, \
        or remove it from the file.
        line 48, character 5, at sheets[1]: found a set of values without "key", expected one that has it. Add \
        the value to the file.
        line 48, character 6, at sheets[1].kye: found the unknown name "kye", expected one of "key", "name", \
        "tables", "group". Did you mean "key"? Check the spelling of the name, or remove it from the file.
        """),
    FormMistake(
      "a key that is like none",
      [
        ("depth: 1", "colour: 1, depth: 1")
      ],
      thai: """
        บรรทัดที่ 8 ตัวอักษรที่ 95 ที่ levels[0].colour: พบชื่อ "colour" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "name", "label", \
        "words", "depth", "prefixes", "agencyOwn", "heading" ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """,
      english: """
        line 8, character 95, at levels[0].colour: found the unknown name "colour", expected one of "name", \
        "label", "words", "depth", "prefixes", "agencyOwn", "heading". Check the spelling of the name, or \
        remove it from the file.
        """),
    FormMistake(
      "a language missing and another one there",
      [
        ("english: strategies}", "german: strategien}")
      ],
      thai: """
        บรรทัดที่ 39 ตัวอักษรที่ 12 ที่ tables.strategies.label: พบชุดค่าที่ไม่มี "english" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 39 ตัวอักษรที่ 28 ที่ tables.strategies.label.german: พบชื่อ "german" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน \
        "thai", "english" ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """,
      english: """
        line 39, character 12, at tables.strategies.label: found a set of values without "english", expected \
        one that has it. Add the value to the file.
        line 39, character 28, at tables.strategies.label.german: found the unknown name "german", expected one \
        of "thai", "english". Check the spelling of the name, or remove it from the file.
        """),
    FormMistake(
      "a key in capitals",
      [
        ("repeatHeader", "repeatheader")
      ],
      thai: """
        บรรทัดที่ 36 ตัวอักษรที่ 27 ที่ tables.projects.group.repeatheader: พบชื่อ "repeatheader" ซึ่งไม่รู้จัก \
        แต่ต้องเป็นค่าใดค่าหนึ่งใน "by", "repeatHeader" หมายถึง "repeatHeader" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """,
      english: """
        line 36, character 27, at tables.projects.group.repeatheader: found the unknown name "repeatheader", \
        expected one of "by", "repeatHeader". Did you mean "repeatHeader"? Check the spelling of the name, or \
        remove it from the file.
        """),
    FormMistake(
      "a word misspelt and thereby missing",
      [
        ("  grandTotal:", "  grandtotals:")
      ],
      thai: """
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "grandTotal" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 18 ตัวอักษรที่ 3 ที่ words.grandtotals: พบชื่อ "grandtotals" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน "planTitle", \
        "division", "department", "aspect", "aspectTitle", "strategicMission", "routineMission", \
        "otherMission", "scheduleIndicator", "scheduleProject", "definition", "target", "calculation", \
        "budget", "baht", "thousandBaht", "tenThousandBaht", "hundredThousandBaht", "millionBaht", "noBudget", "state", "percent", "step", "stepNumber", \
        "upTo", "progress", "total", "grandTotal", "carriedForward", "scheduleTotal", "carriedOver", \
        "carriedOverProgress", "carriedOverYear", "project", "activity", "and", "workGroup", "fundingSource", \
        "knownSource", "note", "era", "office", "noAmount", "nameOpening", "sourceOpening", \
        "sourceLabel", "moneyStage", "unit", "year", "fiscalYear", "signature", "report", \
        "scheduleName", "owner", "planLine", "resultLine", "week", "planLevel", "notPlanned", "sameAsAbove" หมายถึง "grandTotal" หรือไม่ ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์
        """,
      english: """
        line 11, character 3, at words: found a set of values without "grandTotal", expected one that has it. \
        Add the value to the file.
        line 18, character 3, at words.grandtotals: found the unknown name "grandtotals", expected one of \
        "planTitle", "division", "department", "aspect", "aspectTitle", "strategicMission", "routineMission", \
        "otherMission", "scheduleIndicator", "scheduleProject", "definition", "target", "calculation", \
        "budget", "baht", "thousandBaht", "tenThousandBaht", "hundredThousandBaht", "millionBaht", "noBudget", "state", "percent", "step", "stepNumber", \
        "upTo", "progress", "total", "grandTotal", "carriedForward", "scheduleTotal", "carriedOver", \
        "carriedOverProgress", "carriedOverYear", "project", "activity", "and", "workGroup", "fundingSource", \
        "knownSource", "note", "era", "office", "noAmount", "nameOpening", "sourceOpening", \
        "sourceLabel", "moneyStage", "unit", "year", "fiscalYear", "signature", "report", \
        "scheduleName", "owner", "planLine", "resultLine", "week", "planLevel", "notPlanned", "sameAsAbove". Did you mean "grandTotal"? Check the spelling of the name, or \
        remove it from the file.
        """),
    FormMistake(
      "words missing that the facts of tables need",
      [
        (
          """
            workGroup: [กลุ่มบริหาร, กลุ่มสาระ, ฝ่าย, งาน]
            and: [และ]

          """, ""
        )
      ],
      thai: """
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "and" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "workGroup" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        """,
      english: """
        line 11, character 3, at words: found a set of values without "and", expected one that has it. Add the \
        value to the file.
        line 11, character 3, at words: found a set of values without "workGroup", expected one that has it. \
        Add the value to the file.
        """),
    FormMistake(
      "words missing that the subject of a table needs",
      [
        (
          "authority: [projects]",
          """
            extra:
              label: {thai: ขั้นตอน, english: steps}
              subject: step
              columns:
                - {fact: step, label: ขั้นตอน, width: 40}
                - {fact: months, label: เดือน, width: 5}
          authority: [projects]
          """
        ),
        ("tables: [projects]}", "tables: [projects, extra]}"),
      ],
      thai: """
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "scheduleIndicator" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "scheduleProject" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "step" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "scheduleTotal" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "carriedOver" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "carriedOverProgress" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 11 ตัวอักษรที่ 3 ที่ words: พบชุดค่าที่ไม่มี "carriedOverYear" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        """,
      english: """
        line 11, character 3, at words: found a set of values without "scheduleIndicator", expected one that \
        has it. Add the value to the file.
        line 11, character 3, at words: found a set of values without "scheduleProject", expected one that has \
        it. Add the value to the file.
        line 11, character 3, at words: found a set of values without "step", expected one that has it. Add the \
        value to the file.
        line 11, character 3, at words: found a set of values without "scheduleTotal", expected one that has \
        it. Add the value to the file.
        line 11, character 3, at words: found a set of values without "carriedOver", expected one that has it. \
        Add the value to the file.
        line 11, character 3, at words: found a set of values without "carriedOverProgress", expected one that \
        has it. Add the value to the file.
        line 11, character 3, at words: found a set of values without "carriedOverYear", expected one that has \
        it. Add the value to the file.
        """),
    FormMistake(
      "keys missing",
      [
        (
          """
          name: school

          """, ""
        ),
        (
          """
          font: TH SarabunPSK

          """, ""
        ),
        (
          """
              subject: strategy

          """, ""
        ),
        (", width: 20}", "}"),
      ],
      thai: """
        บรรทัดที่ 1 ตัวอักษรที่ 1: พบชุดค่าที่ไม่มี "name" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 1 ตัวอักษรที่ 1: พบชุดค่าที่ไม่มี "font" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 30 ตัวอักษรที่ 9 ที่ tables.projects.columns[2]: พบชุดค่าที่ไม่มี "width" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        บรรทัดที่ 37 ตัวอักษรที่ 5 ที่ tables.strategies: พบชุดค่าที่ไม่มี "subject" แต่ต้องเป็นชุดค่าที่มี ให้เพิ่มค่านี้ในไฟล์
        """,
      english: """
        line 1, character 1: found a set of values without "name", expected one that has it. Add the value to \
        the file.
        line 1, character 1: found a set of values without "font", expected one that has it. Add the value to \
        the file.
        line 30, character 9, at tables.projects.columns[2]: found a set of values without "width", expected \
        one that has it. Add the value to the file.
        line 37, character 5, at tables.strategies: found a set of values without "subject", expected one that \
        has it. Add the value to the file.
        """),
  ]
}
