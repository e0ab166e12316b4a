#!/usr/bin/env python3
"""How fast the reader is where markup is unusual: city.xlsx rewritten into other forms, against the limit program.

    Benchmarks/markup.py DATA --limit BIN [-n RUNS] [--only FORM...] [--before PROGRAM]

DATA holds city.xlsx and, for `batch`, div/, from the benchmark's generator; the rewritten files are kept in DATA/markup.
BIN is the folder of limit_read and limit_batch, the C programs that inflate, scan, convert and nothing else. The limit is
that of the usual form: the same cells, written as nearly every program writes them. Programs run in turn, and the figures
are the least CPU seconds (user and system) of the reading; a form that gives other cells than city.xlsx stops the run.
`--before` is a ReadBenchmark of another version, for a column of its own. Build first:
swift build -c release --package-path Benchmarks --product ReadBenchmark
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import zipfile

OURS = pathlib.Path(__file__).resolve().parent / ".build/release/ReadBenchmark"
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
NUMBER = re.compile(rb'(<c r="([A-Z]+\d+)"(?: s="\d+")?>)<v>')
TEXT = re.compile(rb'<c r="([A-Z]+)(\d+)"( s="\d+")? t="s"><v>(\d+)</v></c>')


def reordered(sheet, _):
    sheet = re.sub(rb'<c (r="\w+") (s="\d+") (t="s")>', rb"<c \3 \2 \1>", sheet)
    return re.sub(rb'<c (r="\w+") (s="\d+")>', rb"<c \2 \1>", sheet)


def blanks(sheet, _):
    return re.sub(rb"<(c|row) ([^>]*?)(/?)>", rb"<\1  \2 \3>", sheet)


def lines(sheet, _):
    return sheet.replace(b"><", b">\n<")


def prefixed(part, _):
    part = re.sub(rb"<(/?)(?=[A-Za-z])", rb"<\1x:", part)
    return part.replace(MAIN, MAIN.replace(b"xmlns=", b"xmlns:x="), 1)


def inline(sheet, strings):
    items = [item.replace(b' xml:space="preserve"', b"") for item in re.findall(rb"<si>(<t.*?</t>)</si>", strings)]
    return TEXT.sub(
        lambda cell: b'<c r="%b%b"%b t="inlineStr"><is>%b</is></c>' % (
            cell[1], cell[2], cell[3] or b"", items[int(cell[4])]), sheet)


def formulas(sheet, strings):
    """Every cell has a formula of its own, as texts that formulas make have `t="str"`."""
    texts = [re.sub(rb"<t[^>]*>", b"", item) for item in re.findall(rb"<si>(<t.*?)</t></si>", strings)]
    sheet = TEXT.sub(
        lambda cell: b'<c r="%b%b"%b t="str"><f>%b%b&amp;$A$1</f><v>%b</v></c>' % (
            cell[1], cell[2], cell[3] or b"", cell[1], cell[2], texts[int(cell[4])]), sheet)
    return NUMBER.sub(rb"\1<f>SUM(\2,$B$1)</f><v>", sheet)


def short_formulas(sheet, _):
    return re.sub(rb"(<c [^>]*[^/]>)<v>", rb"\1<f>A1+B2</f><v>", sheet)


def shared_formulas(sheet, _):
    """Each column has one formula, which all cells under its first one share."""
    seen = {}

    def formula(cell):
        column = cell[2]
        if column in seen:
            return b'%b<f t="shared" si="%d"/><v>' % (cell[1], seen[column])
        seen[column] = len(seen)
        return b'%b<f t="shared" ref="%b1:%b1000000" si="%d">%b1*2+$A$1</f><v>' % (
            cell[1], column, column, seen[column], column)

    return re.sub(rb'(<c r="([A-Z]+)\d+"[^>]*[^/]>)<v>', formula, sheet)


FORMS = {
    "usual": ("the usual form", None),
    "reordered": ("attributes in another order", reordered),
    "blanks": ("two blanks in each tag", blanks),
    "lines": ("every tag on a line of its own", lines),
    "prefixed": ("every name with a prefix (`x:c`)", prefixed),
    "inline": ("every text inline", inline),
    "short": ("every cell with a short formula", short_formulas),
    "shared": ("every cell with a shared formula", shared_formulas),
    "formulas": ("every cell with a formula, texts as `str`", formulas),
}


def rewritten(data, form):
    """The file of a form, made when it is not there yet."""
    source = data / "city.xlsx"
    rewrite = FORMS[form][1]
    if rewrite is None:
        return source
    target = data / "markup" / f"{form}.xlsx"
    if not target.exists():
        # In a process of its own: a child's peak memory is never below what its parent had when it began.
        maker = os.fork()
        if maker != 0:
            assert os.waitpid(maker, 0)[1] == 0, form
            return target
        target.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(source) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        parts[SHEET] = rewrite(parts[SHEET], parts[STRINGS])
        if form == "prefixed":
            parts[STRINGS] = rewrite(parts[STRINGS], b"")
        if form in ("inline", "formulas"):
            # No cell names a shared string any more.
            parts[STRINGS] = re.sub(rb"<si>.*</si>", b"", parts[STRINGS], flags=re.DOTALL)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
            for name, content in parts.items():
                new.writestr(name, content)
        os._exit(0)
    return target


def run(command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
    return json.loads([line for line in done.stdout.splitlines() if line.startswith("{")][-1])


def measured(programs, runs):
    """The least CPU seconds of each program, and what it read, run in turn."""
    best = {}
    for _ in range(runs):
        for name, command in programs.items():
            result = run(command)
            least = best.setdefault(name, result)
            for figure in ("cpu", "wall", "rss_mb"):
                least[figure] = min(least[figure], result[figure])
    return best


def batch(data, limit, ours, runs):
    best = measured(
        {"limit": [limit / "limit_batch", data / "div", "all", "1"]}
        | {f"{name}, {tasks} tasks": [program, "--runs", "1", "--tasks", tasks, data / "div"]
           for name, program in ours.items() for tasks in (1, 2)}, runs)
    print("\n| 1,000 workbooks | CPU s | x limit | wall s | peak MB |\n| --- | --: | --: | --: | --: |")
    for name, result in best.items():
        print(f"| {name} | {result['cpu']:.3f} | {result['cpu'] / best['limit']['cpu']:.2f} | {result['wall']:.3f} |"
              f" {result['rss_mb']} |")
    for name in ours:
        one, two = best[f"{name}, 1 tasks"]["wall"], best[f"{name}, 2 tasks"]["wall"]
        print(f"\n{name}: two tasks are {one / two:.2f} times as fast as one (load {os.getloadavg()[0]:.1f}).")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--limit", type=pathlib.Path, required=True)
    parser.add_argument("-n", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=[*FORMS, "batch"], default=[*FORMS, "batch"])
    parser.add_argument("--before")
    arguments = parser.parse_args()
    ours = ({"before": arguments.before} if arguments.before else {}) | {"planbook": OURS}
    forms = [form for form in arguments.only if form in FORMS]
    files = {form: rewritten(arguments.data, form) for form in {"usual": 0, **dict.fromkeys(forms)}}
    limit = [arguments.limit / "limit_read", files["usual"], "stream", "1"]
    if forms:
        programs = {"limit": limit} | {
            (form, name): [program, "--runs", "1", files[form]] for form in files for name, program in ours.items()}
        best = measured(programs, arguments.n)
        least = best["limit"]["cpu"]
        print(f"limit_read on the usual form: {least:.3f} s")
        print("\n| form | XML MB |" + "".join(f" {name} s | x limit | peak MB |" for name in ours))
        print("| --- | --: |" + " --: |" * 3 * len(ours))
        for form, path in files.items():
            with zipfile.ZipFile(path) as package:
                size = package.getinfo(SHEET).file_size
            line = f"| {FORMS[form][0]} | {size / 1e6:.0f} |"
            for name in ours:
                result, usual = best[form, name], best["usual", name]
                assert (result["cells"], result["sum"]) == (usual["cells"], usual["sum"]), (form, name)
                line += f" {result['cpu']:.3f} | {result['cpu'] / least:.2f} | {result['rss_mb']} |"
            print(line)
    if "batch" in arguments.only:
        batch(arguments.data, arguments.limit, ours, arguments.n)


if __name__ == "__main__":
    main()
