#!/usr/bin/env python3
"""How often a change to the official workbook changes the plan without a word.

    pip install openpyxl
    swift build -c release --static-swift-stdlib --product planbook
    Benchmarks/workbook_mutations.py [--count N] [--seed S] [--binary PATH]

The sample's official workbook is changed at random, one thing at a time: a row cleared or doubled, a cell cleared, typed
over, exchanged or moved, a column cleared, a row with a word put in, a number beside a row. A change is silent when
`import` ends with 0, the plan is another one, and `reconcile` finds nothing that it did not find before. Not every silent
change is a fault: what stands in one place only can be changed by anybody.
"""
import argparse, collections, json, pathlib, random, subprocess, tempfile

import openpyxl
from openpyxl.cell.cell import Cell

ROOT = pathlib.Path(__file__).resolve().parent.parent


def cells(row):
    """The cells of a row in which something can be typed: not those behind a merged one."""
    return [cell for cell in row if isinstance(cell, Cell)]


def change(book, dice):
    """Changes one thing; says what, or None where the dice chose nothing that can be changed."""
    sheet = dice.choice(book.worksheets)
    row = dice.randint(5, max(5, sheet.max_row))
    kind = dice.choice(
        ["clear row", "double row", "clear cell", "type over", "exchange", "move", "clear column", "word", "number"])
    filled = [cell for cell in cells(sheet[row]) if cell.value is not None]
    what = f"{sheet.title} row {row}: {kind}"
    if kind == "clear row":
        for cell in filled:
            cell.value = None
    elif kind == "double row":
        values = [cell.value for cell in sheet[row]]
        sheet.insert_rows(row + 1)
        for cell, value in zip(sheet[row + 1], values):
            if isinstance(cell, Cell):
                cell.value = value
    elif kind == "clear column":
        column = dice.randint(1, sheet.max_column)
        for line in sheet.iter_rows(min_col=column, max_col=column):
            for cell in cells(line):
                cell.value = None
        return f"{what} {column}"
    elif kind == "word":
        sheet.insert_rows(row)
        sheet.cell(row, dice.randint(1, 3)).value = "ตรวจแล้ว"
    elif kind == "number":
        free = [cell for cell in cells(sheet[row]) if cell.value is None]
        if not free:
            return None
        dice.choice(free).value = dice.choice([1, 99, 12345])
    elif len(filled) < 2:
        return None
    elif kind == "exchange":
        one, other = dice.sample(filled, 2)
        one.value, other.value = other.value, one.value
        return f"{what} {one.coordinate} {other.coordinate}"
    else:
        cell = dice.choice(filled)
        what += f" {cell.coordinate} {str(cell.value)[:40]}"
        if kind == "move":
            target = sheet.cell(row + dice.choice([-1, 1]), cell.column)
            if not isinstance(target, Cell) or target.value is not None:
                return None
            target.value = cell.value
        cell.value = "ตรวจสอบแล้ว" if kind == "type over" else None
    return what


class Reading:
    """What the program makes of a workbook."""

    def __init__(self, binary, book, folder):
        plan = folder / "plan.json"
        plan.unlink(missing_ok=True)
        run = subprocess.run([binary, "import", book, "-o", plan, "--quiet"], capture_output=True, timeout=60)
        self.status = run.returncode
        self.plan = plan.read_bytes() if plan.exists() else None
        found = subprocess.run(
            [binary, "reconcile", book, "--format", "json", "--fail-on", "never"], capture_output=True, timeout=60)
        findings = json.loads(found.stdout)["findings"] if found.returncode == 0 else []
        self.findings = {(finding["code"], json.dumps(finding["message"])) for finding in findings}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--binary", default=str(ROOT / ".build/release/planbook"))
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        base, changed = folder / "official.xlsx", folder / "changed.xlsx"
        plan = folder / "base.json"
        subprocess.run(
            [options.binary, "import", ROOT / "samples/plan-2560/plan.txt", "-o", plan, "--quiet"], check=False)
        subprocess.run([options.binary, "export", plan, "-o", base], check=True)
        before = Reading(options.binary, base, folder)
        statuses, silent = collections.Counter(), []
        for number in range(options.count):
            book = openpyxl.load_workbook(base)
            what = change(book, random.Random(options.seed * 1_000_000 + number))
            if what is None:
                continue
            book.save(changed)
            after = Reading(options.binary, changed, folder)
            statuses[after.status] += 1
            assert after.status in (0, 1, 2), (after.status, what)
            if after.status == 0 and after.plan != before.plan and after.findings <= before.findings:
                silent.append(what)
        for what in silent:
            print(what)
        print(f"{sum(statuses.values())} changes, exit codes {dict(statuses)}, {len(silent)} silent")


main()
