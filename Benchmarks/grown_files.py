"""Files that hold n of one thing each, for growers.py. Each maker takes n and a folder and returns the source's path."""
import csv, json, pathlib, zipfile
from xml.sax.saxutils import escape

SUMMARY = ["ลำดับที่", "ชื่อโครงการ", "งบประมาณ", "แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ", "ส่วนราชการที่รับผิดชอบ"]
LISTED = ["โครงการยุทธศาสตร์", "", "ประมาณการ ๒๕๖๙", "ส่วนราชการ", "เชื่อมโยงกับมาตรการ"]
SCHEDULE = ["ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม", "เนื้องานรายขั้นตอน (ร้อยละ)", "คิดความก้าวหน้าโครงการ (ร้อยละ)"]
MONTHS = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
HEADING = [["แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙"], ["หน่วยงาน กองแผนงาน สังกัด สำนักยุทธศาสตร์"], []]
SYLLABLES = ["กา", "รี", "มู", "เด", "โน", "ปา", "ซื", "ลำ", "เท", "วี", "หา", "ชุ", "ยา", "แพ", "ดี", "ไถ"]
LONGEST_TEXT = 32_767


def word(number):
    """A word that no other number has, without a digit."""
    return (word(number // 16) if number >= 16 else "") + SYLLABLES[number % 16]


def letters(number):
    """A text of three scalars that differs from that of every other number below 40,000 in one to three of them."""
    return "".join(chr(0x0E01 + number // 34**power % 34) for power in (2, 1, 0))


def file(folder, ending):
    return pathlib.Path(folder) / f"grown.{ending}"


def column_letters(column):
    return chr(64 + column) if column <= 26 else column_letters((column - 1) // 26) + chr(65 + (column - 1) % 26)


def cell(row, column, value):
    at = f'<c r="{column_letters(column)}{row}"'
    if isinstance(value, (int, float)):
        return f"{at}><v>{value}</v></c>"
    return f'{at} t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet_data(rows):
    for number, values in enumerate(rows, 1):
        cells = "".join(cell(number, column, value) for column, value in enumerate(values, 1) if value != "")
        yield f'<row r="{number}">{cells}</row>'


def package(path, sheets, strings=None, stored=False):
    """Writes a workbook of worksheets given by name, each the pieces of its sheetData."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        listed, related, typed = "", "", ""
        for at, (name, markup) in enumerate(sheets.items(), 1):
            with book.open(f"xl/worksheets/sheet{at}.xml", "w", force_zip64=True) as part:
                part.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
                for piece in markup:
                    part.write(piece.encode())
                part.write(b"</sheetData></worksheet>")
            listed += f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>'
            related += f'<Relationship Id="rId{at}" Type="{office}/worksheet" Target="worksheets/sheet{at}.xml"/>'
            typed += f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{kind}.worksheet+xml"/>'
        if strings is not None:
            book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">' + "".join(
                f"<si><t>{escape(text)}</t></si>" for text in strings) + "</sst>")
            related += f'<Relationship Id="strings" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
            typed += f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/>'
        relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{listed}</sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f"<Relationships {relationships}>{related}</Relationships>")
        book.writestr("_rels/.rels", f'<Relationships {relationships}><Relationship Id="rId1" '
                      f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("[Content_Types].xml", (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{typed}</Types>'))
    return path


def workbook(folder, rows, **options):
    return package(file(folder, "xlsx"), {"ก": sheet_data(rows)}, **options)


def table(folder, rows):
    path = file(folder, "csv")
    with open(path, "w", encoding="utf-8", newline="") as output:
        csv.writer(output, lineterminator="\n").writerows(rows)
    return path


def summary(names, budget=lambda at: 1000 + at):
    yield SUMMARY
    for at, name in enumerate(names):
        yield [at + 1, name, budget(at), "กทม.", "ก"]


# Texts and cells.
def one_text(n, folder):
    cells = (f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, n + 1))
    return package(file(folder, "xlsx"), {"ก": cells}, strings=["โครงการ" * (LONGEST_TEXT // 7)])


def shared_formula(n, folder):
    formula = "+".join(f"A{at}" for at in range(1, 1600))
    cells = (f'<row r="{at}"><c r="C{at}"><f t="shared" si="0"' + (f' ref="C1:C{n}">{formula}</f>' if at == 1 else "/>")
             + "<v>1</v></c></row>" for at in range(1, n + 1))
    return package(file(folder, "xlsx"), {"ก": cells})


def same_row(n, folder):
    return package(file(folder, "xlsx"), {"ก": ('<row r="1"><c r="A1"><v>1</v></c></row>' for _ in range(n))})


def stored_part(n, folder):
    return workbook(folder, ([at, f"ข้อความที่ {at} " + "ก" * 300, at * 2] for at in range(n)), stored=True)


def one_field(n, folder):
    return table(folder, [["ก" * n]])


def stray_rows(n, folder):
    return table(folder, ([f"ข้อความ {word(at)}", at, at * 3] for at in range(n)))


def stray_cells(n, folder):
    """Beside every project, far from the table, a word of its own."""
    rows = list(summary(f"โครงการ{word(at)}" for at in range(n)))
    return table(folder, [rows[0]] + [row + ["", "", word(at), word(at + 1)] for at, row in enumerate(rows[1:])])


def document_lines(n, folder):
    path = file(folder, "txt")
    path.write_text("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙\n\n" + "".join(
        f"ข้อความที่{word(at)} ว่าด้วยงานของสำนัก\n\n" for at in range(n)), encoding="utf-8")
    return path


def sheets(n, folder):
    return package(file(folder, "xlsx"), {f"ก{at}": sheet_data(summary([f"โครงการ{word(at)}"])) for at in range(n)})


# Headers and divisions.
def equal_rows(n, folder):
    return workbook(folder, (row for _ in range(n) for row in (SUMMARY, [1, "โครงการ", 5, "กทม.", "ก"])))


def header_across(n, folder):
    """The header again and again to the right, in 16 rows."""
    header = SUMMARY * (n // len(SUMMARY))
    return workbook(folder, ([] if at % 3 else header for at in range(48)))


def header_down(n, folder):
    header = SUMMARY * 600
    return workbook(folder, ([] if at % 3 else header for at in range(n * 3)))


def divisions(n, folder):
    return table(folder, HEADING[:1] + [row for at in range(n) for row in (
        [f"หน่วยงาน กองที่ {at} สังกัด สำนัก ก"], [], SUMMARY[:4], [1, f"โครงการ {at}", 1000, "กทม."], [])])


def named_divisions(n, folder):
    return table(folder, HEADING[:1] + [row for at in range(n) for row in (
        [f"หน่วยงาน กอง{word(at * 7919)} สังกัด สำนัก{word(at)}"], [], SUMMARY[:4],
        [1, f"โครงการ{word(at)}", 1000, "กทม."], [])])


# Names.
def names_table(n, folder, name, budget=lambda at: 1000 + at):
    """The same names in the summary and in the list of projects, each with a budget of its own."""
    names = [name(at) for at in range(n)]
    listed = [[text, "", budget(at), "ก", "๕.๑.๔.๑"] for at, text in enumerate(names)]
    return table(folder, [*HEADING, *summary(names, budget), [], ["มาตรการที่ ๕.๑.๔.๑ ส่งเสริมงาน"], LISTED, *listed])


def equal_names(n, folder):
    return names_table(n, folder, lambda at: "โครงการพัฒนาศักยภาพของบุคลากร")


def near_names(n, folder):
    return names_table(n, folder, lambda at: "โครงการพัฒนาศักยภาพและส่งเสริมการมีส่วนร่วมของประชาชน " + letters(at))


def numbered_names(n, folder):
    return names_table(n, folder, lambda at: f"โครงการพัฒนาศักยภาพของบุคลากร ครั้งที่ {at}")


def long_names(n, folder):
    return names_table(n, folder, lambda at: f"โครงการ{word(at)}" + "พัฒนาศักยภาพ" * 400)


def long_near_names(n, folder):
    return names_table(n, folder, lambda at: "พัฒนาศักยภาพ" * 200 + letters(at))


def subtotals(n, folder):
    rows = [["", "รวม", 3000, "", ""] if at % 4 == 3 else [at + 1, f"โครงการ{word(at)}", 1000, "กทม.", "ก"]
            for at in range(n * 4)]
    return table(folder, [*HEADING, SUMMARY, *rows, ["", "รวมทั้งสิ้น", 3000 * n, "", ""]])


def false_subtotals(n, folder):
    rows = [["", "รวม", 3000 + at, "", ""] if at % 4 == 3 else [at + 1, f"โครงการ{word(at)}", 1000 + at % 7, "กทม.", "ก"]
            for at in range(n * 4)]
    return table(folder, [*HEADING, SUMMARY, *rows, ["", "รวมทั้งสิ้น", 3001 * n, "", ""]])


def totals_only(n, folder):
    return table(folder, [*HEADING, *summary(["โครงการ ก"]), *(["", "รวมทั้งสิ้น", 1000 + at, "", ""] for at in range(n))])


def steps(n, folder):
    """One project with n steps."""
    rows = [[f"{at + 1}. ขั้นตอน{word(at)}", 1, at + 1] + ["↔" if month == at % 12 else "" for month in range(12)]
            for at in range(n)]
    return table(folder, [
        *HEADING, ["ชื่อโครงการที่ ๑ โครงการหนึ่ง"], SCHEDULE + ["ระยะเวลาดำเนินการ"],
        ["", "", "", "พ.ศ. ๒๕๖๘", "", "", "พ.ศ. ๒๕๖๙"], ["", "", ""] + MONTHS, *rows])


def schedules(n, folder):
    """n projects of two steps, each a table of its own."""
    return table(folder, HEADING + [row for at in range(n) for row in (
        [f"ชื่อโครงการที่ {at + 1} โครงการ{word(at)}"], SCHEDULE + ["ระยะเวลาดำเนินการ"],
        ["", "", "", "พ.ศ. ๒๕๖๘", "", "", "พ.ศ. ๒๕๖๙"], ["", "", ""] + MONTHS,
        [f"๑. เตรียมงาน{word(at)}", 50, 50, "↔"], ["๒. ดำเนินงาน", 50, 100, "", "↔"], [])])


def indicators(n, folder):
    return table(folder, [*HEADING, ["มาตรการ", "ตัวชี้วัดมาตรการ", "นิยาม/คำอธิบายตัวชี้วัด", "โครงการ/กิจกรรม"], *(
        [f"ส่งเสริมงาน{word(at)} (ม. ๕.๑.{at // 50 + 1}.{at % 50 + 1})", f"{at + 1}. จำนวนครั้งของ{word(at * 31)}",
         "ค่าเป้าหมาย ๒ ครั้ง", f"๑. โครงการ{word(at)} งบประมาณ ๕๐๐,๐๐๐.- บาท (ดำเนินการ)"] for at in range(n))])


def works(n, folder):
    """One indicator with n works."""
    return table(folder, [*HEADING, ["มาตรการ", "ตัวชี้วัดมาตรการ", "นิยาม/คำอธิบายตัวชี้วัด", "โครงการ/กิจกรรม"],
        ["ส่งเสริมงาน (ม. ๕.๑.๔.๑)", "๑. จำนวนครั้งของงาน", "ค่าเป้าหมาย ๒ ครั้ง", "๑. โครงการหนึ่ง"], *(
        ["", "", "", f"{at + 2}. โครงการ{word(at)} งบประมาณ ๕๐๐,๐๐๐.- บาท (ดำเนินการ)"] for at in range(n))])


def activities(n, folder):
    return table(folder, [*HEADING, ["กิจกรรมงานยุทธศาสตร์"],
        ["ลำดับที่", "ชื่อกิจกรรม", "รหัสกิจกรรม", "ส่วนราชการที่รับผิดชอบ"],
        *([at + 1, f"กิจกรรม{word(at)}", "๙.๕.๑.๒", f"กลุ่มงาน{word(at % 50)}"] for at in range(n))])


def work_groups(n, folder):
    return table(folder, [*HEADING, ["หน่วยงานและกลุ่มงาน"],
        ["หน่วยงาน", "", "สังกัด", "กลุ่มงาน/ฝ่าย/งาน", "ชื่อย่อ"],
        *(["กองแผนงาน", "", "สำนักยุทธศาสตร์", f"กลุ่มงาน{word(at)}", f"ก.{word(at)}"] for at in range(n)), [],
        SUMMARY, *([at + 1, f"โครงการ{word(at)}", 1000, "กทม.", f"กลุ่มงาน{word(at)}"] for at in range(n))])


def sources(n, folder):
    """n projects, each with money of a source of its own."""
    return table(folder, [*HEADING, SUMMARY, *([at + 1, f"โครงการ{word(at)}", 1000, f"กองทุน{word(at * 7)}", "ก"] for at in range(n))])


def departments(n, folder):
    """One division, named again and again with another department."""
    return table(folder, HEADING[:1] + [row for at in range(n) for row in (
        [f"หน่วยงาน กองแผนงาน สังกัด สำนัก{word(at)}"], [], SUMMARY[:4], [at + 1, f"โครงการ{word(at)}", 1000, "กทม."], [])])


def group_totals(n, folder):
    """n projects of n work groups, and the sum of each group."""
    rows = [[at + 1, f"โครงการ{word(at)}", 1000, "กทม.", f"กลุ่มงาน{word(at)}"] for at in range(n)]
    return table(folder, [*HEADING, SUMMARY, *rows, [], ["กลุ่มงาน", "งบประมาณ"],
                          *([f"กลุ่มงาน{word(at)}", 1000 + at % 2] for at in range(n))])


def wrong_budgets(n, folder):
    """The summary and the list of projects differ in every budget, and sub-totals in every fourth row."""
    rows = [["", "รวม", 3001, "", ""] if at % 4 == 3 else [at + 1, f"โครงการ{word(at)}", 1000 + at, "กทม.", "ก"]
            for at in range(n * 4)]
    listed = [[f"โครงการ{word(at)}", "", 1001 + at, "ก", "๕.๑.๔.๑"] for at in range(n * 4) if at % 4 < 3]
    return table(folder, [*HEADING, SUMMARY, *rows, [], ["มาตรการที่ ๕.๑.๔.๑ ส่งเสริมงาน"], LISTED, *listed])


def missing_numbers(n, folder):
    return table(folder, [*HEADING, SUMMARY, *([at * 3 + 1, f"โครงการ{word(at)}", 1000, "กทม.", "ก"] for at in range(n))])


def unreadable_amounts(n, folder):
    """Amounts that cannot be read, each for a reason of its own."""
    return table(folder, [*HEADING, SUMMARY, *([at + 1, f"โครงการ{word(at)}", f"รอ{word(at)}", "กทม.", "ก"] for at in range(n))])


def unknown_abbreviations(n, folder):
    """n work groups, and n projects of groups that no abbreviation fits."""
    return table(folder, [*HEADING, ["หน่วยงานและกลุ่มงาน"], ["หน่วยงาน", "", "สังกัด", "กลุ่มงาน/ฝ่าย/งาน", "ชื่อย่อ"],
        *(["กองแผนงาน", "", "สำนักยุทธศาสตร์", f"กลุ่มงาน{word(at)}", ""] for at in range(n)), [],
        SUMMARY, *([at + 1, f"โครงการ{word(at)}", 1000, "กทม.", f"ฮ.{word(at)[:4]}."] for at in range(n))])


def headings_of_one(n, folder):
    """n schedules under one indicator, whose name is another in each."""
    return table(folder, HEADING + [row for at in range(n) for row in (
        [f"ชื่อตัวชี้วัดที่ ๑ จำนวนครั้งของ{word(at)}"], [f"ชื่อโครงการที่ {at + 1} โครงการ{word(at)}"],
        SCHEDULE + ["ระยะเวลาดำเนินการ"], ["", "", "", "พ.ศ. ๒๕๖๘", "", "", "พ.ศ. ๒๕๖๙"], ["", "", ""] + MONTHS,
        [f"๑. เตรียมงาน{word(at)}", 100, 100, "↔"], [])])


# Plan files.
def plan(n, folder):
    weights = [5, 10, 10, 20, 20, 15, 10, 10]
    measures = sorted({(at // 2000 + 1, at // 400 % 5 + 1, at // 80 % 5 + 1, at // 40 % 2 + 1) for at in range(n)})
    codes = sorted({code[:depth] for code in measures for depth in range(1, 5)})
    path = file(folder, "json")
    path.write_text(json.dumps({
        "schema": 1, "fiscalYear": 2569,
        "strategy": {
            "parts": [{"number": 1, "title": "การบริการสาธารณะ", "areas": [str(code[0]) for code in codes if len(code) == 1]}],
            "elements": [{"code": ".".join(map(str, code)), "title": "ส่งเสริมงาน" + word(sum(code) * 7 + at)}
                         for at, code in enumerate(codes)]},
        "divisions": [{
            "name": "กองแผนงาน", "department": "สำนักยุทธศาสตร์", "workGroups": [{"name": "กลุ่มงานแผน", "abbreviation": "ผ."}],
            "missions": ["จัดทำแผน"], "keyResults": [],
            "projects": [{
                "number": at + 1, "name": "โครงการ" + word(at),
                "measure": f"{at // 2000 + 1}.{at // 400 % 5 + 1}.{at // 80 % 5 + 1}.{at // 40 % 2 + 1}",
                "fundings": [{"source": "กทม.", "satang": 100_000 + at * 100}], "workGroups": ["กลุ่มงานแผน"],
                "schedule": {"steps": [{
                    "number": step + 1, "name": f"ขั้นตอน{word(step)}{word(at)}", "weight": str(weight),
                    "months": [f"2025-{10 + step % 3}"]} for step, weight in enumerate(weights)]}} for at in range(n)],
            "activities": [], "indicators": [], "evaluationAspects": []}]}, ensure_ascii=False), encoding="utf-8")
    return path
