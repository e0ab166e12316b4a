"""One change at random to an official workbook, through openpyxl.

Rows that are put in or taken out move what stands below them as an office program does: merged cells go with their rows,
and the ranges of sums grow and shrink. Formulas lose their values, which openpyxl does not work out.
"""
import re, zipfile

import openpyxl
from openpyxl.cell.cell import Cell

WORD = "ตรวจสอบแล้ว"
NUMBERS = [1, 7, 99, 12345]
RANGE = re.compile(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?")
PROPERTIES = "docProps/custom.xml"


def open_cells(row):
    """The cells of a row in which something can be typed: not those behind a merged one."""
    return [cell for cell in row if isinstance(cell, Cell)]


def filled(sheet, row):
    """The cells of a row that hold something."""
    return [cell for cell in open_cells(sheet[row]) if cell.value is not None]


def values(sheet, row):
    """What stands in a row, by column."""
    return {cell.column: cell.value for cell in filled(sheet, row)}


def fill(sheet, row, cells):
    """Types values into a row."""
    for column, value in cells.items():
        if isinstance(sheet.cell(row, column), Cell):
            sheet.cell(row, column).value = value


def move_below(sheet, row, step):
    """Moves what is merged and what is summed below a row that was put in (1) or taken out (-1)."""
    for merged in list(sheet.merged_cells.ranges):
        if merged.min_row >= row + (step < 0):
            merged.shift(row_shift=step)
        elif step < 0 and merged.min_row == row:
            sheet.merged_cells.remove(merged)

    def moved(match):
        start, end = int(match[2]), match[4] and int(match[4])
        start += step if start > row or start == row and step > 0 else 0
        if end is None:
            return f"{match[1]}{start}"
        end += step if end >= row else 0
        return f"{match[1]}{start}:{match[3]}{end}"

    for line in sheet.iter_rows():
        for cell in open_cells(line):
            if cell.data_type == "f":
                cell.value = RANGE.sub(moved, cell.value)


def take_out(sheet, row):
    sheet.delete_rows(row)
    move_below(sheet, row, -1)


def put_in(sheet, row, cells):
    sheet.insert_rows(row)
    move_below(sheet, row, 1)
    fill(sheet, row, cells)


def exchange(one, other):
    one.value, other.value = other.value, one.value


def change_sheets(book, sheet, kind, dice):
    """Changes what sheets there are."""
    if kind == "sheet renamed":
        sheet.title = dice.choice(["Sheet1", "สำเนา", "แก้ไขล่าสุด", sheet.title[:20] + " (2)"])
    elif kind == "sheet deleted":
        book.remove(sheet)
    elif kind == "sheet doubled":
        book.copy_worksheet(sheet)
    else:
        dice.shuffle(book._sheets)
    return sheet.title


def change_rows(sheet, row, kind, dice):
    """Changes a row that holds something."""
    cells = values(sheet, row)
    if kind == "row cleared":
        fill(sheet, row, dict.fromkeys(cells))
    elif kind == "row deleted":
        take_out(sheet, row)
    elif kind == "row doubled":
        put_in(sheet, row + 1, cells)
    else:
        target = dice.randint(4, sheet.max_row)
        if target == row:
            return None
        take_out(sheet, row)
        put_in(sheet, target, cells)
        return f"{sheet.title} {row} to {target}"
    return f"{sheet.title} {row}"


def change_columns(sheet, kind, dice):
    """Changes whole columns."""
    one, other = dice.sample(range(1, sheet.max_column + 1), 2)
    for line in sheet.iter_rows():
        cell, second = line[one - 1], line[other - 1]
        if isinstance(cell, Cell) and kind == "column cleared":
            cell.value = None
        elif isinstance(cell, Cell) and isinstance(second, Cell):
            exchange(cell, second)
    return f"{sheet.title} columns {one} {other}"


def change_cells(sheet, row, kind, dice):
    """Changes a cell that holds something."""
    cell = dice.choice(filled(sheet, row))
    what = f"{sheet.title} {cell.coordinate} {str(cell.value)[:40]}"
    if kind == "cell blanked":
        cell.value = None
    elif kind == "cell retyped as a word":
        cell.value = WORD
    elif kind == "cell retyped as a number":
        cell.value = dice.choice(NUMBERS)
    else:
        if kind == "cells exchanged":
            others = [other for other in filled(sheet, row) if other.value != cell.value]
        else:
            near = [sheet.cell(max(1, row + dice.choice([-1, 1])), cell.column), sheet.cell(row, cell.column + 1)]
            others = [other for other in open_cells(near) if other.value is None]
        if not others:
            return None
        other = dice.choice(others)
        exchange(cell, other)
        what += f" with {other.coordinate}"
    return what


def change_beside(sheet, kind, dice):
    """Puts something into a blank cell among the tables, beside or below them."""
    cell = sheet.cell(dice.randint(1, sheet.max_row + 3), dice.randint(1, sheet.max_column + 3))
    if not isinstance(cell, Cell) or cell.value is not None:
        return None
    cell.value = {"mark": dice.choice("✓x*?."), "word": WORD, "number": dice.choice(NUMBERS)}[kind.split()[0]]
    return f"{sheet.title} {cell.coordinate}"


KINDS = {
    "row": ["row deleted", "row doubled", "row moved", "row cleared"],
    "cell": ["cell blanked", "cell retyped as a word", "cell retyped as a number", "cells exchanged", "cell moved"],
    "column": ["columns swapped", "column cleared"],
    "sheet": ["sheet renamed", "sheets shuffled", "sheet deleted", "sheet doubled"],
    "beside": ["mark beside", "word beside", "number beside"],
}


def change(book, kind, dice):
    """Changes one thing of a kind; says what, or None where the dice chose nothing that can be changed."""
    family = next(family for family, kinds in KINDS.items() if kind in kinds)
    sheet = dice.choice(book.worksheets)
    if family == "sheet":
        return change_sheets(book, sheet, kind, dice)
    if family == "beside":
        return change_beside(sheet, kind, dice)
    if family == "column":
        return change_columns(sheet, kind, dice)
    rows = [row for row in range(1, sheet.max_row + 1) if filled(sheet, row)]
    row = dice.choice(rows)
    return (change_rows if family == "row" else change_cells)(sheet, row, kind, dice)


def save(book, base, path):
    """Saves a workbook with the properties that its file had; openpyxl keeps them since 3.1."""
    book.save(path)
    with zipfile.ZipFile(base) as old, zipfile.ZipFile(path) as new:
        if PROPERTIES in new.namelist() or PROPERTIES not in old.namelist():
            return
        parts = {name: new.read(name) for name in new.namelist()}
        parts[PROPERTIES] = old.read(PROPERTIES)
    kinds = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    for name, end, entry in [
        ("[Content_Types].xml", b"</Types>", f'<Override PartName="/{PROPERTIES}" ContentType="{kinds}"/>'),
        ("_rels/.rels", b"</Relationships>", f'<Relationship Id="custom" Type="{link}" Target="{PROPERTIES}"/>'),
    ]:
        parts[name] = parts[name].replace(end, entry.encode() + end)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)


def changed(base, kind, dice, path):
    """Writes a changed copy of a workbook; says what was changed, or None for nothing."""
    book = openpyxl.load_workbook(base)
    what = change(book, kind, dice)
    if what is not None:
        save(book, base, path)
    return what
