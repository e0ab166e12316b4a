"""One change at random to a folder of official CSV files, as with an editor of texts."""
import csv, shutil

from workbook_changes import NUMBERS, WORD

KINDS = [
    "row deleted", "row doubled", "row moved", "row cleared", "field blanked", "field retyped as a word",
    "field retyped as a number", "fields exchanged", "field moved", "columns swapped", "column cleared", "file renamed",
    "file deleted", "file doubled", "mark beside", "word beside", "line added",
]


def change_files(folder, file, kind):
    """Changes what files there are."""
    if kind == "file deleted":
        file.unlink()
    elif kind == "file renamed":
        file.rename(folder / f"สำเนา {file.name}")
    else:
        shutil.copy(file, folder / f"สำเนา {file.name}")
    return file.name


def change_rows(rows, place, kind, dice):
    """Changes a whole row."""
    if kind == "row cleared":
        rows[place] = [""] * len(rows[place])
    elif kind == "row doubled":
        rows.insert(place, list(rows[place]))
    elif kind == "line added":
        rows.insert(place, [WORD])
    else:
        row = rows.pop(place)
        if kind == "row moved":
            rows.insert(dice.randint(0, len(rows)), row)


def change_columns(rows, kind, dice):
    """Changes whole columns."""
    one, other = dice.sample(range(max(map(len, rows))), 2)
    for row in rows:
        if max(one, other) < len(row):
            row[one], row[other] = (row[other], row[one]) if kind == "columns swapped" else ("", row[other])


def change_fields(row, kind, dice):
    """Changes a field; False where the row has none that can be changed so."""
    fields = [column for column, field in enumerate(row) if field]
    blank = [column for column, field in enumerate(row) if not field]
    if not blank if kind.endswith("beside") else not fields:
        return False
    if kind.endswith("beside"):
        row[dice.choice(blank)] = WORD if kind.startswith("word") else dice.choice("✓x*?.")
        return True
    column = dice.choice(fields)
    if kind == "field blanked":
        row[column] = ""
    elif kind == "field retyped as a word":
        row[column] = WORD
    elif kind == "field retyped as a number":
        row[column] = str(dice.choice(NUMBERS))
    else:
        others = blank if kind == "field moved" else [other for other in fields if row[other] != row[column]]
        if not others:
            return False
        other = dice.choice(others)
        row[column], row[other] = row[other], row[column]
    return True


def changed(base, kind, dice, folder):
    """Makes a changed copy of a folder; says what was changed, or None for nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(base, folder)
    file = dice.choice(sorted(folder.glob("*.csv")))
    if kind.startswith("file "):
        return change_files(folder, file, kind)
    with open(file, encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text))
    place = dice.randrange(len(rows))
    what = f"{file.name} {place + 1} {','.join(rows[place])[:60]}"
    if kind.startswith("row ") or kind == "line added":
        change_rows(rows, place, kind, dice)
    elif kind.startswith("column"):
        change_columns(rows, kind, dice)
    elif not change_fields(rows[place], kind, dice):
        return None
    with open(file, "w", encoding="utf-8-sig", newline="") as text:
        csv.writer(text).writerows(rows)
    return what
