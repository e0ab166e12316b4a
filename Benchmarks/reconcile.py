#!/usr/bin/env python3
"""CPU time of reconciling large plans, against the promise of 2 s for 10,000 projects with 80,000 steps.

    swift build -c release --static-swift-stdlib --product planbook
    swift build -c release --package-path Benchmarks --product ReconcileBenchmark
    Benchmarks/reconcile.py [RUNS]

Plans are made as workbooks in a temporary folder: clean ones of growing size, which must have no finding, and harder ones
of 10,000 projects: with 200 slips, with a slip for every project, with names that are nearly alike, and all in one
measure. Printed are the least CPU seconds (user and system) of the whole command, those of its stages within one process,
and, for the clean ones, how the seconds by row compare with those of the smallest plan.
"""
import json, os, pathlib, resource, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = ROOT / ".build/release/planbook"
BENCHMARK = ROOT / "Benchmarks/.build/release/ReconcileBenchmark"
LIMIT = 2.0
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
STAGES = ["cells", "tables", "engine", "report"]

CLEAN = [(f"{count:,} projects", count, []) for count in (2_500, 5_000, 10_000, 20_000)]
HARDER = [
    ("10,000, 200 slips", 10_000, ["--slips", "200"]),
    ("10,000, a slip each", 10_000, ["--slips", "10000"]),
    ("10,000, names nearly alike, 200 slips", 10_000, ["--alike", "--slips", "200"]),
    ("10,000, all in one measure, 200 slips", 10_000, ["--one-measure", "--slips", "200"]),
    ("10,000, both of these, a slip each", 10_000, ["--alike", "--one-measure", "--slips", "10000"]),
]


def command_cpu(book, expected):
    """User and system seconds of one run of the command, taken by the operating system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    status = subprocess.run([COMMAND, "reconcile", book], stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert status.returncode == expected, (book, status.returncode)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stages(book):
    return json.loads(subprocess.run([BENCHMARK, "stages", book], capture_output=True, check=True, text=True).stdout)


with tempfile.TemporaryDirectory() as folder:
    print("| plan | rows | findings | command s | of 2 s | " + " | ".join(STAGES) + " | peak MB | by row |")
    print("| --- |" + " --: |" * (6 + len(STAGES)))
    smallest = None
    for name, projects, options in CLEAN + HARDER:
        book = os.path.join(folder, "plan.xlsx")
        subprocess.run([BENCHMARK, "make", str(projects), book, *options], check=True)
        whole = min(command_cpu(book, 1 if options else 0) for _ in range(RUNS))
        results = [stages(book) for _ in range(RUNS)]
        least = {stage: min(result[stage] for result in results) for stage in STAGES}
        rows, findings = results[0]["rows"], results[0]["findings"]
        # A clean plan with findings, or slips that nobody finds, would prove nothing.
        assert (findings > 0) == bool(options), (name, findings)
        smallest = smallest or whole / rows
        linearity = f"{whole / rows / smallest:.2f}" if not options else ""
        print(
            f"| {name} | {rows:,} | {findings:,} | {whole:.2f} | {whole / LIMIT:.2f} | "
            + " | ".join(f"{least[stage]:.2f}" for stage in STAGES)
            + f" | {results[0]['rss_mb']} | {linearity} |", flush=True)
