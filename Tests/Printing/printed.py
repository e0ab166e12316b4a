#!/usr/bin/env python3
"""Prints official workbooks through LibreOffice and compares the pages with what the workbooks say.

    apt-get install libreoffice-calc fonts-crosextra-carlito poppler-utils python3-openpyxl
    Tests/Printing/printed.py WORKBOOK... [--fonts FOLDER] [--pages MOST]

FOLDER holds THSarabunNew.ttf and THSarabunNewBold.ttf; without it another font takes their place, as on a computer that
has none of them, and lines are not counted. It exits with 1 where

- a sheet prints on more or fewer pages than it has ends of pages of its own, so that somebody else ended one,
- the paper is not A4 on its long side, or a number shows as ###,
- a page goes on with a table without a header, or a heading stands alone at its foot,
- a row is lower than its texts need, or more than 5 in a hundred are a line higher (a row is as high as the one of its
  texts that is least sure; of single texts it is 1 or 2 in a hundred),
- there are more pages than MOST.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

import openpyxl

DIGIT = 11 * 1038 / 2048  # The width of a digit of Calibri 11 in points.
FONT = "TH Sarabun New"
SPACES = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style", "text", "table")}
SPACES["fo"] = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
SPACES["svg"] = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"


class Office:
    """LibreOffice with the officer's fonts, if there are any."""

    def __init__(self, folder, fonts):
        self.folder = folder
        own = f"<dir>{fonts}</dir>" if fonts else ""
        aliases = [("Calibri", "Carlito")] + ([("TH SarabunPSK", FONT)] if fonts else [])
        (folder / "fonts.conf").write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<include>/etc/fonts/fonts.conf</include>{own}" + "".join(
                f'<alias binding="same"><family>{one}</family><prefer><family>{other}</family></prefer></alias>'
                for one, other in aliases) + "</fontconfig>")

    def convert(self, file, kind):
        target = self.folder / "out" / f"{file.stem}.{kind}"
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", kind,
             "--outdir", target.parent, file],
            env=dict(os.environ, FONTCONFIG_FILE=str(self.folder / "fonts.conf")), check=True, capture_output=True)
        return target

    def heights(self, texts):
        """The height in points that each text needs: (text, width in points, size, whether it is bold)."""
        looks = sorted({text[2:] for text in texts})
        styles, tables, widths = [], [], sorted({text[1] for text in texts})
        for index, (size, bold) in enumerate(looks):
            weight = "bold" if bold else "normal"
            styles.append(
                f'<style:style style:name="k{index}" style:family="table-cell"><style:table-cell-properties '
                f'fo:wrap-option="wrap"/><style:text-properties style:font-name="F" style:font-name-complex="F" '
                f'fo:font-size="{size}pt" style:font-size-complex="{size}pt" fo:font-weight="{weight}" '
                f'style:font-weight-complex="{weight}"/></style:style>')
        for index, width in enumerate(widths):
            styles.append(
                f'<style:style style:name="c{index}" style:family="table-column"><style:table-column-properties '
                f'style:column-width="{width}pt"/></style:style>')
            rows = "".join(
                f'<table:table-row><table:table-cell table:style-name="k{looks.index(text[2:])}" '
                'office:value-type="string">' + "".join(f"<text:p>{escape(part)}</text:p>" for part in text[0].split("\n"))
                + "</table:table-cell></table:table-row>" for text in texts if text[1] == width)
            tables.append(
                f'<table:table table:name="t{index}"><table:table-column table:style-name="c{index}"/>{rows}</table:table>')
        names = " ".join(f'xmlns:{name}="{space}"' for name, space in SPACES.items())
        file = self.folder / "texts.fods"
        file.write_text(
            '<?xml version="1.0" encoding="UTF-8"?>'
            f'<office:document {names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
            f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="\'{FONT}\'"/></office:font-face-decls>'
            f'<office:automatic-styles>{"".join(styles)}</office:automatic-styles><office:body><office:spreadsheet>'
            f'{"".join(tables)}</office:spreadsheet></office:body></office:document>')
        root = ET.parse(self.convert(file, "fods")).getroot()
        style, table = (f"{{{SPACES[name]}}}" for name in ("style", "table"))
        height = {
            entry.get(f"{style}name"): float(row.get(f"{style}row-height")[:-2]) * 72
            for entry in root.iter(f"{style}style") for row in entry.findall(f"{style}table-row-properties")}
        found = {}
        for width, sheet in zip(widths, root.iter(f"{table}table")):
            rows = []
            for row in sheet.iter(f"{table}table-row"):
                repeated = int(row.get(f"{table}number-rows-repeated", "1"))
                rows += [height[row.get(f"{table}style-name")]] * min(repeated, len(texts))
            found.update(zip((text for text in texts if text[1] == width), rows))
        return found


def shape(sheet):
    """The widths of a sheet's columns in points, and the columns that each merged cell reaches over, by its first cell."""
    widths = {}
    for dimension in sheet.column_dimensions.values():
        for column in range(dimension.min, dimension.max + 1):
            widths[column] = round(dimension.width * 7) / 7 * DIGIT
    spans = {}
    for merged in sheet.merged_cells.ranges:
        spans[merged.min_row, merged.min_col] = (merged.min_col, merged.max_col, merged.max_row > merged.min_row)
    return widths, spans


def check_rows(workbook, office, complain):
    """Compares the height of every row with what its wrapped texts need."""
    rows, texts = {}, set()
    for sheet in workbook:
        widths, spans = shape(sheet)
        for cells in sheet.iter_rows():
            for cell in cells:
                if not isinstance(cell.value, str) or cell.value.startswith("=") or not cell.alignment.wrap_text:
                    continue
                first, last, is_tall = spans.get((cell.row, cell.column), (cell.column, cell.column, False))
                if is_tall:
                    continue
                width = round(sum(widths.get(column, 48) for column in range(first, last + 1)), 2)
                text = (cell.value, width, cell.font.sz, bool(cell.font.b))
                rows.setdefault((sheet.title, cell.row), []).append(text)
                texts.add(text)
    needed = office.heights(sorted(texts))
    higher = set()
    for (title, row), parts in rows.items():
        height = workbook[title].row_dimensions[row].height or 15
        need = max(needed[part] for part in parts)
        if height < min(need, 409):
            complain(f"{title}!{row} is {height} points high and needs {need:.1f}: {parts[0][0][:40]}")
        if height - need > parts[0][2]:
            higher.add(tuple(parts))
    distinct = len({tuple(parts) for parts in rows.values()})
    if len(higher) > max(1, distinct * 0.05):
        complain(f"{len(higher)} of {distinct} rows are a line too high")
    return f"{distinct} different rows of text, {len(higher)} a line too high"


def check_cuts(workbook, complain):
    """Looks at both sides of every end of a page; gives the number of pages."""
    pages = 0
    for sheet in workbook:
        ends = sorted(entry.id for entry in sheet.row_breaks.brk)
        pages += len(ends) + 1

        def filled(row):
            return [cell for cell in sheet[row] if cell.value is not None]

        for end in ends:
            above, below = filled(end), filled(end + 1)
            if above and len(above) == 1 and above[0].font.b and above[0].column == 1:
                complain(f"{sheet.title}!{end}: a heading stands at the foot of a page: {above[0].value}")
            if not sheet.print_title_rows and below and not all(cell.font.b for cell in below):
                complain(f"{sheet.title}!{end + 1}: a page begins with a row and no header: {below[0].value}")
    return pages


def check(path, office, has_fonts, most):
    faults = []
    workbook = openpyxl.load_workbook(path)
    expected = check_cuts(workbook, faults.append)
    pdf = office.convert(path, "pdf")
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
    if pages != expected:
        faults.append(f"{pages} pages, though the sheets end {expected}")
    if not re.search(r"Page size:\s+841\.\d+ x 595\.", info):
        faults.append("The paper is not A4 on its long side")
    if most and pages > most:
        faults.append(f"{pages} pages, more than {most}")
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    if "###" in text:
        faults.append(f"{text.count('###')} numbers show as ###")
    lines = check_rows(workbook, office, faults.append) if has_fonts else "lines not counted"
    print(f"{path.name}: {pages} pages, {lines}, {len(faults)} faults")
    for fault in faults:
        print(f"  {fault}")
    return not faults


def main():
    options = argparse.ArgumentParser()
    options.add_argument("workbooks", nargs="+", type=pathlib.Path)
    options.add_argument("--fonts", type=pathlib.Path)
    options.add_argument("--pages", type=int)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        office = Office(pathlib.Path(name), options.fonts and options.fonts.resolve())
        good = [check(path, office, bool(options.fonts), options.pages) for path in options.workbooks]
    sys.exit(0 if all(good) else 1)


main()
