"""A grid of cells, written as XLSX or CSV with nothing but the standard library."""
import csv, io, zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass
class Cell:
    value: object = None
    format: str = None
    fill: str = None
    struck: bool = False


class Sheet:
    """A grid of cells from row 1 and column 1, with merged ranges."""

    def __init__(self, name):
        self.name, self.cells, self.merges, self.last_row = name, {}, [], 0

    def put(self, row, column, cell):
        """Writes a cell, or a bare value."""
        cell = cell if isinstance(cell, Cell) else Cell(cell)
        self.last_row = max(self.last_row, row)
        if cell.value is not None or cell.fill:
            self.cells[row, column] = cell

    def merge(self, top, left, bottom, right):
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    def write_thai_digits(self):
        """Makes every number a text in Thai digits, as when an officer types it."""
        for cell in self.cells.values():
            if cell.value is not None:
                cell.value, cell.format = shown(cell).translate(THAI_DIGITS), None


def shown(cell):
    """The text that a spreadsheet program shows for a cell, which is what it saves as CSV."""
    if cell.value is None or isinstance(cell.value, str):
        return cell.value or ""
    if cell.format == "0%":
        return f"{cell.value * 100:g}%"
    if cell.format == "#,##0.00":
        return f"{cell.value:,.2f}"
    if cell.format == "#,##0":
        return f"{cell.value:,}"
    return f"{cell.value:.10f}".rstrip("0").rstrip(".")


def column_letters(column):
    return chr(64 + column) if column <= 26 else column_letters((column - 1) // 26) + chr(65 + (column - 1) % 26)


def reference(row, column):
    return f"{column_letters(column)}{row}"


class Styles:
    """The styles of a workbook: each combination of format, fill and strike once."""

    def __init__(self):
        self.known = {(None, None, False): 0}

    def index(self, cell):
        return self.known.setdefault((cell.format, cell.fill, cell.struck), len(self.known))

    def xml(self):
        formats = sorted({style[0] for style in self.known if style[0]})
        fills = sorted({style[1] for style in self.known if style[1]})
        numbers = "".join(
            f'<numFmt numFmtId="{164 + at}" formatCode="{escape(code)}"/>' for at, code in enumerate(formats))
        patterns = "".join(
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/></patternFill></fill>'
            for colour in fills)
        uses = "".join(
            f'<xf numFmtId="{164 + formats.index(code) if code else 0}" fontId="{int(struck)}"'
            f' fillId="{2 + fills.index(fill) if fill else 0}" borderId="0" xfId="0"'
            ' applyNumberFormat="1" applyFill="1" applyFont="1"/>'
            for code, fill, struck in self.known)
        font = '<sz val="16"/><name val="TH SarabunPSK"/>'
        return (
            f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{numbers}</numFmts>'
            f'<fonts count="2"><font>{font}</font><font><strike/>{font}</font></fonts>'
            f'<fills count="{2 + len(fills)}"><fill><patternFill patternType="none"/></fill>'
            f'<fill><patternFill patternType="gray125"/></fill>{patterns}</fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self.known)}">{uses}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def cell_xml(row, column, cell, styles):
    at = f'<c r="{reference(row, column)}" s="{styles.index(cell)}"'
    if cell.value is None:
        return at + "/>"
    if isinstance(cell.value, str):
        return f'{at} t="inlineStr"><is><t xml:space="preserve">{escape(cell.value)}</t></is></c>'
    return f"{at}><v>{cell.value!r}</v></c>"


def worksheet_xml(sheet, styles):
    rows = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        rows.setdefault(row, []).append(cell_xml(row, column, cell, styles))
    data = "".join(f'<row r="{row}">{"".join(cells)}</row>' for row, cells in rows.items())
    merges = "".join(
        f'<mergeCell ref="{reference(top, left)}:{reference(bottom, right)}"/>'
        for top, left, bottom, right in sheet.merges)
    merged = f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>' if merges else ""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{merged}</worksheet>'


def write_xlsx(path, sheets):
    """A workbook of the parts that every reader needs, and no other."""
    styles = Styles()
    parts = {f"xl/worksheets/sheet{at}.xml": worksheet_xml(sheet, styles) for at, sheet in enumerate(sheets, 1)}
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{KIND}worksheet+xml"/>' for part in parts)
    names = "".join(
        f'<sheet name="{escape(sheet.name)}" sheetId="{at}" r:id="rId{at}"/>' for at, sheet in enumerate(sheets, 1))
    targets = [("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)]
    targets.append(("styles", "styles.xml"))
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1))
    parts["xl/styles.xml"] = styles.xml()
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>')
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>')
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{KIND}styles+xml"/>{overrides}</Types>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in reversed(parts.items()):
            archive.writestr(zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)


def write_csv(path, sheet, encoding, delimiter):
    """One sheet as CSV; in UTF-8 where the encoding lacks a sign."""
    width = max(column for _, column in sheet.cells)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in range(1, sheet.last_row + 1):
        writer.writerow([shown(sheet.cells.get((row, column), Cell())) for column in range(1, width + 1)])
    try:
        data = out.getvalue().encode(encoding)
    except UnicodeEncodeError:
        data = out.getvalue().encode("utf-8-sig")
    path.write_bytes(data)
