#!/usr/bin/env python3
"""Whether any change to exported tables breaks the program, or changes the plan without a word.

    pip install openpyxl
    swift build -c release --static-swift-stdlib --product planbook
    Benchmarks/mutations.py [--count N] [--seed S] [--binary PATH] [--verbose]

The sample's official workbook and CSV folder are changed at random, one thing at a time, each kind of change as often as
any other. A change is silent when `import` ends with 0, the plan is another one, and `reconcile` finds nothing that it did
not find before. It is counted twice: with every finding, and without the note that a sheet is not as it was exported
(FRM017), which is what comparing the tables alone can see.

Ends with 1 for a crash (an exit code other than 0, 1 and 2), a run of more than 5 seconds, and a silent change.
"""
import argparse, collections, concurrent.futures, json, os, pathlib, random, subprocess, sys, tempfile, time

import folder_changes, workbook_changes

ROOT = pathlib.Path(__file__).resolve().parent.parent
SLOW = 5
SEAL = "FRM017"
KINDS = [("workbook", kind) for kinds in workbook_changes.KINDS.values() for kind in kinds]
KINDS += [("folder", kind) for kind in folder_changes.KINDS]


class Reading:
    """What the program makes of a workbook or a folder."""

    def __init__(self, binary, source, folder):
        self.seconds = 0
        plan = folder / "plan.json"
        plan.unlink(missing_ok=True)
        self.status, _ = self.run([binary, "import", source, "-o", plan, "--quiet"])
        self.plan = plan.read_bytes() if plan.exists() else None
        found, output = self.run([binary, "reconcile", source, "--format", "json", "--fail-on", "never"])
        self.is_sound = {self.status, found} <= {0, 1, 2}
        findings = json.loads(output)["findings"] if found in (0, 1) else []
        self.findings = {(finding["code"], json.dumps(finding["message"])) for finding in findings}

    def run(self, command):
        """The exit code and the output; a run that takes far too long is ended, and counts as a crash."""
        start = time.monotonic()
        try:
            run = subprocess.run(command, capture_output=True, timeout=12 * SLOW)
            return run.returncode, run.stdout
        except subprocess.TimeoutExpired:
            return None, b""
        finally:
            self.seconds = max(self.seconds, time.monotonic() - start)

    def is_silent(self, before, leaving_out=None):
        """Whether the plan is another one and nothing tells, a rule left out."""
        new = {finding for finding in self.findings - before.findings if finding[0] != leaving_out}
        return self.status == 0 and self.plan != before.plan and not new


def prepare(binary, folder):
    """The workbook and the folder that are changed, and what is read of them."""
    plan, book, tables = folder / "sample.json", folder / "official.xlsx", folder / "official"
    subprocess.run([binary, "import", ROOT / "samples/plan-2560/plan.txt", "-o", plan, "--quiet"], check=False)
    for target in (book, tables):
        subprocess.run([binary, "export", plan, "-o", target], check=True)
    return {"workbook": book, "folder": tables}


def attempt(work):
    """Makes and reads the change with a number; its kind is the next in turn."""
    number, seed, binary, bases = work
    source, kind = KINDS[number % len(KINDS)]
    dice = random.Random(seed * 1_000_000 + number)
    changed = {"workbook": workbook_changes, "folder": folder_changes}[source].changed
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = folder / bases[source].name
        # Where the dice chose what cannot be changed so, they are thrown again.
        for _ in range(50):
            what = changed(bases[source], kind, dice, path)
            if what is not None:
                return source, kind, what, Reading(binary, path, folder)
    return source, kind, None, None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--binary", default=str(ROOT / ".build/release/planbook"))
    options.add_argument("--verbose", action="store_true", help="tell each change that no other table shows")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        folder = pathlib.Path(name)
        bases = prepare(options.binary, folder)
        before = {source: Reading(options.binary, base, folder) for source, base in bases.items()}
        saved = folder / "saved" / "official.xlsx"
        saved.parent.mkdir()
        workbook_changes.save(workbook_changes.openpyxl.load_workbook(bases["workbook"]), bases["workbook"], saved)
        again = Reading(options.binary, saved, folder)
        assert again.findings == before["workbook"].findings
        for reading in [*before.values(), again]:
            assert reading.status == 0 and reading.plan == again.plan
            assert not any(code == SEAL for code, _ in reading.findings)
        work = [(number, options.seed, options.binary, bases) for number in range(options.count)]
        tally = collections.defaultdict(lambda: collections.Counter(slowest=0.0))
        faults, alone = [], []
        for source, kind, what, after in pool.map(attempt, work):
            if after is None:
                continue
            told = f"{source}, {kind}: {what}"
            is_silent = after.is_silent(before[source])
            is_silent_alone = after.is_silent(before[source], leaving_out=SEAL)
            for line in (tally[source, kind], tally["all", ""]):
                line.update(changes=1, silent=is_silent, alone=is_silent_alone)
                line[after.status] += 1
                line["slowest"] = max(line["slowest"], after.seconds)
            if not after.is_sound:
                faults.append(f"crash: {told}")
            if after.seconds > SLOW:
                faults.append(f"{after.seconds:.1f} s: {told}")
            if is_silent:
                faults.append(f"silent: {told}")
            if is_silent_alone:
                alone.append(told)
    print(f"{'':34} {'changes':>7} {'exit 0':>6} {'1':>5} {'2':>5} {'silent':>6} {'without FRM017':>14} {'slowest':>7}")
    tally["all", ""] = tally.pop(("all", ""))
    for (source, kind), line in tally.items():
        print(
            f"{source + ' ' + kind:34} {line['changes']:7} {line[0]:6} {line[1]:5} {line[2]:5} {line['silent']:6}"
            f" {line['alone']:14} {line['slowest']:5.2f} s")
    if options.verbose:
        print("\n".join(alone))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
