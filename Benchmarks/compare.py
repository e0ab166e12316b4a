#!/usr/bin/env python3
"""Runs the reader and its peers in turn over the same files and prints ratios of CPU seconds and peak memory.

    Benchmarks/compare.py DATA [--limit BIN] [-n RUNS]

DATA holds city.xlsx, city_styled.xlsx, numbers.xlsx and div/ (1,000 workbooks), from the benchmark's generator. BIN
is the folder of limit_read and limit_batch, the C programs that inflate, scan, convert and nothing else. Peers that
are not installed are left out. Build first: swift build -c release --package-path Benchmarks
"""
import argparse
import json
import os
import subprocess
import sys

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
    print("| reader | CPU s | x limit | peak MB |")
    print("| --- | --: | --: | --: |")
    limit = results.get("limit (C)", {}).get("cpu")
    for name, result in results.items():
        ratio = f"{result['cpu'] / limit:.2f}" if limit else "-"
        print(f"| {name} | {result['cpu']:.3f} | {ratio} | {result['rss_mb']} |")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--limit", default="")
    parser.add_argument("-n", type=int, default=3)
    arguments = parser.parse_args()
    for name in ["city", "city_styled", "numbers"]:
        path = os.path.join(arguments.data, name + ".xlsx")
        compare(name + ".xlsx", [
            ("limit (C)", [os.path.join(arguments.limit, "limit_read"), path, "stream", "1"]),
            ("planbook", [OURS, "--runs", "1", path]),
            ("calamine, its own range", [sys.executable, "-c", CALAMINE, path, "range"]),
            ("calamine, to lists", [sys.executable, "-c", CALAMINE, path, "lists"]),
        ], arguments.n)
    folder = os.path.join(arguments.data, "div")
    compare("1,000 workbooks, all sheets", [
        ("limit (C)", [os.path.join(arguments.limit, "limit_batch"), folder, "all", "1"]),
        ("planbook", [OURS, "--runs", "1", folder]),
        ("planbook, 2 tasks", [OURS, "--runs", "1", "--tasks", "2", folder]),
        ("calamine", [sys.executable, "-c", CALAMINE_BATCH, folder]),
    ], arguments.n)


if __name__ == "__main__":
    main()
