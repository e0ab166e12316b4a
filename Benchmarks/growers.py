#!/usr/bin/env python3
"""How the commands' CPU time and memory grow with what a file holds: linearly, or it is a mistake.

    swift build -c release --static-swift-stdlib --product planbook
    Benchmarks/growers.py [--binary PLANBOOK] [--only TEXT] [--runs N] [--scale X]
    Benchmarks/growers.py --largest [--before PLANBOOK] [--binary PLANBOOK] [--only TEXT] [--runs N]

Each grower is made with n and 2n of its thing (grown_files.py). Printed are the least CPU seconds of the runs, the peak
memory, and the exponent by which the seconds grow, above those of a command that reads almost nothing: 1 is linear, 2 is
quadratic. An exponent above 1.1 is marked, and makes the exit code 1.

With --largest the seconds and the memory of the largest sizes that anybody asked for are printed instead, beside those of
another program.
"""
import argparse, math, multiprocessing, os, pathlib, subprocess, sys, tempfile
import grown_files as grown

multiprocessing.set_start_method("fork")
ROOT = pathlib.Path(__file__).resolve().parent.parent
HIGHEST_EXPONENT = 1.1
# Below this there is nothing to tell from noise.
SHORTEST_SECONDS = 0.03

# What is made (None: the workbook exported from a plan), n, and the verbs.
GROWERS = [
    (grown.one_text, 4_000, "cells", "reconcile"), (grown.shared_formula, 4_000, "cells", "reconcile"),
    (grown.same_row, 500_000, "cells", "reconcile"), (grown.stored_part, 100_000, "cells", "reconcile"),
    (grown.one_field, 8_000_000, "cells", "reconcile"), (grown.stray_rows, 100_000, "reconcile"),
    (grown.stray_cells, 20_000, "reconcile", "look"), (grown.document_lines, 100_000, "cells", "reconcile"),
    (grown.sheets, 1_000, "reconcile"), (grown.equal_rows, 8_000, "reconcile", "import"),
    (grown.header_across, 4_000, "reconcile"), (grown.header_down, 16, "reconcile"),
    (grown.divisions, 2_000, "reconcile", "import"), (grown.named_divisions, 2_000, "reconcile"),
    (grown.departments, 2_000, "reconcile"), (grown.equal_names, 8_000, "reconcile", "import"),
    (grown.near_names, 8_000, "reconcile", "import"), (grown.numbered_names, 8_000, "reconcile"),
    (grown.long_names, 800, "reconcile"), (grown.long_near_names, 800, "reconcile"),
    (grown.subtotals, 3_000, "reconcile", "import"), (grown.false_subtotals, 3_000, "reconcile"),
    (grown.totals_only, 5_000, "reconcile"), (grown.group_totals, 4_000, "reconcile", "import"),
    (grown.wrong_budgets, 1_000, "reconcile", "import"), (grown.missing_numbers, 4_000, "reconcile"),
    (grown.unreadable_amounts, 4_000, "reconcile", "import"), (grown.sources, 4_000, "reconcile", "import"),
    (grown.work_groups, 4_000, "reconcile", "import"), (grown.unknown_abbreviations, 2_000, "reconcile"),
    (grown.steps, 8_000, "reconcile", "import"), (grown.schedules, 2_000, "reconcile", "import"),
    (grown.headings_of_one, 2_000, "reconcile", "import"), (grown.indicators, 4_000, "reconcile", "import"),
    (grown.works, 4_000, "reconcile"), (grown.activities, 8_000, "reconcile", "import"),
    (grown.plan, 2_500, "export", "export to CSV", "reconcile"), (None, 2_500, "reconcile", "import"),
]

LARGEST = [
    (grown.one_text, 4_000, "reconcile"), (grown.equal_rows, 60_000, "reconcile"),
    (grown.header_across, 16_380, "reconcile"), (grown.divisions, 2_000, "reconcile"),
    (grown.divisions, 2_000, "import"), (grown.totals_only, 5_000, "reconcile"),
    (grown.equal_names, 5_000, "reconcile"), (grown.equal_names, 5_000, "import"),
    (grown.one_field, 20_000_000, "reconcile"), (grown.document_lines, 200_000, "reconcile"),
    (grown.long_names, 1_000, "reconcile"), (grown.stray_rows, 1_000_000, "reconcile"),
    (grown.stray_cells, 200_000, "reconcile"), (grown.wrong_budgets, 5_000, "import"),
    (grown.plan, 20_000, "export"), (grown.plan, 20_000, "export to CSV"),
    (grown.shared_formula, 30_000, "reconcile"), (grown.same_row, 2_000_000, "reconcile"),
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


def measure_largest(options):
    binaries = [binary for binary in (options.before, options.binary) if binary]
    print("| what | verb | n |" + " s | MB |" * len(binaries))
    print("| --- | --- | --: |" + " --: | --: |" * len(binaries))
    for maker, n, verb in LARGEST:
        name = maker.__name__.replace("_", " ")
        if options.only not in f"{name}, {verb}":
            continue
        costs = (measured(binary, maker, verb, n, options.runs) for binary in binaries)
        print(f"| {name} | {verb} | {n:,} |" + "".join(f" {cost[0]:.2f} | {cost[1]:.0f} |" for cost in costs), flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--binary", default=ROOT / ".build/release/planbook")
    options.add_argument("--only", default="")
    options.add_argument("--runs", type=int, default=2)
    options.add_argument("--scale", type=float, default=1)
    options.add_argument("--largest", action="store_true")
    options.add_argument("--before")
    options = options.parse_args()
    if options.largest:
        return measure_largest(options)
    steep = 0
    idle = {verb: measured(options.binary, grown.plan if "export" in verb else grown.divisions, verb, 1, 5)[0]
            for verb in sorted({verb for _, _, *verbs in GROWERS for verb in verbs})}
    print("| what grows | verb | n | s | s of 2n | MB | MB of 2n | exponent |")
    print("| --- | --- | --: | --: | --: | --: | --: | --: |")
    for maker, n, *verbs in GROWERS:
        name = maker.__name__.replace("_", " ") if maker else "plan as workbook"
        n = int(n * options.scale)
        for verb in verbs:
            if options.only not in f"{name}, {verb}":
                continue
            (once, memory), (twice, more) = (measured(options.binary, maker, verb, size, options.runs) for size in (n, 2 * n))
            above = [max(seconds - idle[verb], 0.001) for seconds in (once, twice)]
            exponent = math.log2(above[1] / above[0]) if above[1] > SHORTEST_SECONDS else 0
            steep += exponent > HIGHEST_EXPONENT
            print(f"| {name} | {verb} | {n:,} | {once:.2f} | {twice:.2f} | {memory:.0f} | {more:.0f} "
                  f"| {exponent:.2f}{' **' if exponent > HIGHEST_EXPONENT else ''} |", flush=True)
    if steep:
        sys.exit(f"{steep} grow faster than they should")


main()
