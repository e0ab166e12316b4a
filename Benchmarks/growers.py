#!/usr/bin/env python3
"""How the commands' CPU time and memory grow with what a file holds: linearly, or it is a mistake.

    swift build -c release --static-swift-stdlib --product planbook
    Benchmarks/growers.py [--binary PLANBOOK] [--only TEXT] [--runs N] [--scale X]

Each grower is made with n and 2n of its thing (grown_files.py). Printed are the least CPU seconds of the runs, the peak
memory, and the exponent by which the seconds grow, above those of a command that reads almost nothing: 1 is linear, 2 is
quadratic. An exponent above 1.1 is marked, and makes the exit code 1.
"""
import argparse, math, multiprocessing, os, pathlib, subprocess, sys, tempfile
import grown_files as grown

multiprocessing.set_start_method("fork")
ROOT = pathlib.Path(__file__).resolve().parent.parent
HIGHEST_EXPONENT = 1.1
# Below this there is nothing to tell from noise.
SHORTEST_SECONDS = 0.03

# What is made (None: the workbook exported from a plan), the verb, and n.
GROWERS = [
    (grown.one_text, "reconcile", 4_000), (grown.one_text, "cells", 2_000), (grown.shared_formula, "cells", 4_000),
    (grown.shared_formula, "reconcile", 4_000), (grown.same_row, "cells", 500_000), (grown.same_row, "reconcile", 500_000),
    (grown.stored_part, "cells", 100_000), (grown.stored_part, "reconcile", 100_000),
    (grown.one_field, "cells", 4_000_000), (grown.one_field, "reconcile", 4_000_000),
    (grown.stray_rows, "reconcile", 100_000), (grown.stray_cells, "reconcile", 10_000), (grown.stray_cells, "look", 10_000),
    (grown.document_lines, "reconcile", 50_000), (grown.document_lines, "cells", 50_000), (grown.sheets, "reconcile", 500),
    (grown.equal_rows, "reconcile", 4_000), (grown.equal_rows, "import", 4_000), (grown.header_across, "reconcile", 4_000),
    (grown.header_down, "reconcile", 16), (grown.divisions, "reconcile", 1_000), (grown.divisions, "import", 1_000),
    (grown.named_divisions, "reconcile", 1_000), (grown.equal_names, "reconcile", 4_000),
    (grown.equal_names, "import", 4_000), (grown.near_names, "reconcile", 4_000), (grown.near_names, "import", 4_000),
    (grown.numbered_names, "reconcile", 4_000), (grown.long_names, "reconcile", 400),
    (grown.long_near_names, "reconcile", 400), (grown.subtotals, "reconcile", 1_500),
    (grown.false_subtotals, "reconcile", 1_500), (grown.subtotals, "import", 1_500),
    (grown.totals_only, "reconcile", 2_500), (grown.steps, "reconcile", 4_000), (grown.steps, "import", 4_000),
    (grown.schedules, "reconcile", 1_000), (grown.schedules, "import", 1_000), (grown.indicators, "reconcile", 2_000),
    (grown.indicators, "import", 2_000), (grown.works, "reconcile", 2_000), (grown.activities, "reconcile", 4_000),
    (grown.activities, "import", 4_000), (grown.work_groups, "reconcile", 1_500), (grown.work_groups, "import", 1_500),
    (grown.plan, "export", 2_500), (grown.plan, "export to CSV", 2_500),
    (grown.plan, "reconcile", 2_500), (None, "reconcile", 2_500), (None, "import", 2_500),
]


def arguments(verb, source, folder):
    """The command line of a verb."""
    outputs = {"import": "plan.json", "export": "tables.xlsx", "export to CSV": "tables"}
    output = ["-o", os.path.join(folder, outputs[verb])] if verb in outputs else []
    return [verb.split()[0], str(source), *output]


def cost(binary, command, runs):
    """The least CPU seconds of the runs, and the most memory in MB."""
    seconds, memory = math.inf, 0
    for _ in range(runs):
        process = subprocess.Popen([binary, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in (0, 1, 2), (command, process.returncode)
        seconds, memory = min(seconds, usage.ru_utime + usage.ru_stime), max(memory, usage.ru_maxrss / 1024)
        if seconds > 4:
            break
    return seconds, memory


def make(maker, n, folder):
    """Makes a source in a process of its own: a command's memory counts from that of the process it is started by."""
    source = multiprocessing.Queue()
    process = multiprocessing.Process(target=lambda: source.put((maker or grown.plan)(n, folder)))
    process.start()
    path = source.get()
    process.join()
    return path


def measured(binary, maker, verb, n, runs):
    with tempfile.TemporaryDirectory() as folder:
        source = make(maker, n, folder)
        if maker is None:
            plan, source = source, os.path.join(folder, "plan.xlsx")
            subprocess.run([binary, "export", plan, "-o", source], check=True, stderr=subprocess.DEVNULL)
        return cost(binary, arguments(verb, source, folder), runs)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--binary", default=ROOT / ".build/release/planbook")
    options.add_argument("--only", default="")
    options.add_argument("--runs", type=int, default=2)
    options.add_argument("--scale", type=float, default=1)
    options = options.parse_args()
    steep = 0
    idle = {verb: measured(options.binary, grown.plan if "export" in verb else grown.divisions, verb, 1, 5)[0]
            for verb in dict.fromkeys(verb for _, verb, _ in GROWERS)}
    print("| what grows | verb | n | s | s of 2n | MB | MB of 2n | exponent |")
    print("| --- | --- | --: | --: | --: | --: | --: | --: |")
    for maker, verb, n in GROWERS:
        name = maker.__name__.replace("_", " ") if maker else "plan as workbook"
        if options.only not in f"{name}, {verb}":
            continue
        n = int(n * options.scale)
        (once, memory), (twice, more) = (measured(options.binary, maker, verb, size, options.runs) for size in (n, 2 * n))
        above = [max(seconds - idle[verb], 0.001) for seconds in (once, twice)]
        exponent = math.log2(above[1] / above[0]) if above[1] > SHORTEST_SECONDS else 0
        steep += exponent > HIGHEST_EXPONENT
        print(f"| {name} | {verb} | {n:,} | {once:.2f} | {twice:.2f} | {memory:.0f} | {more:.0f} "
              f"| {exponent:.2f}{' **' if exponent > HIGHEST_EXPONENT else ''} |", flush=True)
    if steep:
        sys.exit(f"{steep} grow faster than they should")


main()
