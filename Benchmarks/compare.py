#!/usr/bin/env python3
"""Runs the reader and its peers in turn over the same files and prints ratios of CPU seconds and peak memory.

    Benchmarks/compare.py DATA [--limit BIN] [-n RUNS] [--only NAME...]

It prints wall times and the speed-up by a second core too, and how time and memory grow with the rows (`linearity`:
the sheet of city.xlsx, cut and repeated in a temporary folder). DATA holds city.xlsx, city_styled.xlsx, numbers.xlsx
and div/ (1,000 workbooks), from the benchmark's generator. BIN is the folder of limit_read and limit_batch, the C
programs that inflate, scan, convert and nothing else. Peers that are not installed are left out. Build first: swift build -c release --package-path Benchmarks
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.join(HERE, ".build/release/ReadBenchmark")

CALAMINE = """
import gc, json, resource, sys, time
import python_calamine
gc.disable()
start = time.process_time()
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
sheet = book.get_sheet_by_index(0)
if sys.argv[2] == "lists":
    rows = sheet.to_python()
cpu = time.process_time() - start
print(json.dumps({"cpu": cpu, "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
"""

CALAMINE_BATCH = """
import glob, json, resource, sys, time
import python_calamine
start = time.process_time()
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name)
print(json.dumps({"cpu": time.process_time() - start, "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
"""



def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else None


def compare(title, commands, runs):
    results = {}
    for _ in range(runs):
        for name, command in commands:
            result = run(command)
            if result is None:
                continue
            best = results.setdefault(name, dict(result))
            best["cpu"] = min(best["cpu"], result["cpu"])
            best["rss_mb"] = min(best["rss_mb"], result["rss_mb"])
            if "wall" in result:
                best["wall"] = min(best["wall"], result["wall"])
    print(f"\n{title}")
    print("| reader | CPU s | x limit | wall s | peak MB |")
    print("| --- | --: | --: | --: | --: |")
    limit = results.get("limit (C)", {}).get("cpu")
    for name, result in results.items():
        ratio = f"{result['cpu'] / limit:.2f}" if limit else "-"
        wall = f"{result['wall']:.3f}" if "wall" in result else "-"
        print(f"| {name} | {result['cpu']:.3f} | {ratio} | {wall} | {result['rss_mb']} |")
    if "planbook, 2 tasks" in results:
        one, two = results["planbook"]["wall"], results["planbook, 2 tasks"]["wall"]
        print(f"\nTwo tasks are {one / two:.2f} times as fast as one (wall; load {os.getloadavg()[0]:.1f}).")
    sys.stdout.flush()


def sized(source, target, rows, sheets):
    """Writes city.xlsx anew with so many rows of its sheet, as so many sheets."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        sheet = parts.pop("xl/worksheets/sheet1.xml")
        cut = sheet.find(b'<row r="%d"' % (rows + 4))
        if cut >= 0:
            sheet = sheet[:cut] + sheet[sheet.index(b"</sheetData>"):]
        entries, relations, types = b"", b"", b""
        for number in range(1, sheets + 1):
            new.writestr(f"xl/worksheets/sheet{number}.xml", sheet)
            if number > 1:
                entries += b'<sheet name="s%d" sheetId="%d" r:id="more%d"/>' % (number, number, number)
                relations += (
                    b'<Relationship Id="more%d" Target="worksheets/sheet%d.xml" Type="http://schemas.openxmlformats.org'
                    b'/officeDocument/2006/relationships/worksheet"/>' % (number, number))
                types += (
                    b'<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-'
                    b'officedocument.spreadsheetml.worksheet+xml"/>' % number)
        for name, end, more in [
            ("xl/workbook.xml", b"</sheets>", entries),
            ("xl/_rels/workbook.xml.rels", b"</Relationships>", relations),
            ("[Content_Types].xml", b"</Types>", types),
        ]:
            parts[name] = parts[name].replace(end, more + end)
        for name, content in parts.items():
            new.writestr(name, content)


def linearity(source, runs):
    """How time and memory grow with the rows; all sizes share the strings of the large file."""
    print("\n| rows | cells | CPU s | wall s | peak MB |")
    print("| --: | --: | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder:
        for rows, sheets in [(3_000, 1), (30_000, 1), (300_000, 1), (300_000, 10)]:
            path = os.path.join(folder, f"{rows}x{sheets}.xlsx")
            # In a process of its own: a child's peak memory is never below what its parent had when it began.
            maker = os.fork()
            if maker == 0:
                sized(source, path, rows, sheets)
                os._exit(0)
            os.waitpid(maker, 0)
            result = run([OURS, "--runs", str(runs), path])
            print(f"| {rows * sheets:,} | {result['cells']:,} | {result['cpu']:.3f} | {result['wall']:.3f} |"
                  f" {result['rss_mb']} |")
            sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--limit", default="")
    parser.add_argument("-n", type=int, default=3)
    names = ["city", "city_styled", "numbers", "div", "linearity"]
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    arguments = parser.parse_args()
    for name in [name for name in names[:3] if name in arguments.only]:
        path = os.path.join(arguments.data, name + ".xlsx")
        compare(name + ".xlsx", [
            ("limit (C)", [os.path.join(arguments.limit, "limit_read"), path, "stream", "1"]),
            ("planbook", [OURS, "--runs", "1", path]),
            ("calamine, its own range", [sys.executable, "-c", CALAMINE, path, "range"]),
            ("calamine, to lists", [sys.executable, "-c", CALAMINE, path, "lists"]),
        ], arguments.n)
    if "linearity" in arguments.only:
        linearity(os.path.join(arguments.data, "city.xlsx"), arguments.n)
    if "div" not in arguments.only:
        return
    folder = os.path.join(arguments.data, "div")
    compare("1,000 workbooks, all sheets", [
        ("limit (C)", [os.path.join(arguments.limit, "limit_batch"), folder, "all", "1"]),
        ("planbook", [OURS, "--runs", "1", folder]),
        ("planbook, 2 tasks", [OURS, "--runs", "1", "--tasks", "2", folder]),
        ("calamine", [sys.executable, "-c", CALAMINE_BATCH, folder]),
    ], arguments.n)


if __name__ == "__main__":
    main()
