#!/usr/bin/env python3
"""CPU time of each command on the sample plan, against the 0.1 s within which a command feels instant.

    swift build -c release --static-swift-stdlib --product planbook && Benchmarks/commands.py
"""
import os, pathlib, resource, statistics, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/planbook"
LIMIT = 0.1
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 15


def cpu(arguments):
    """User and system seconds of one run, taken by the operating system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    status = subprocess.run([BINARY, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert status.returncode in (0, 1), (arguments, status.returncode)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


with tempfile.TemporaryDirectory() as folder:
    plan, book, tables = (os.path.join(folder, name) for name in ("plan.json", "official.xlsx", "official-csv"))
    sample = "samples/plan-2560/plan.txt"
    commands = [
        ["import", sample, "-o", plan],
        ["export", plan, "-o", book],
        ["export", plan, "-o", tables],
        ["import", book, "-o", os.path.join(folder, "again.json")],
        ["import", tables, "-o", os.path.join(folder, "third.json")],
        ["reconcile", sample],
        ["reconcile", book],
        ["reconcile", sample, "--format", "json"],
        ["cells", book],
        ["rules"],
    ]
    print(f"{'command':44} {'min s':>7} {'median s':>9} {'of 0.1 s':>9}")
    for command in commands:
        cpu(command)
        times = [cpu(command) for _ in range(RUNS)]
        shown = " ".join(part.replace(folder + "/", "") for part in command if part != "-o")
        print(f"{shown:44} {min(times):7.3f} {statistics.median(times):9.3f} {statistics.median(times) / LIMIT:8.0%}")
