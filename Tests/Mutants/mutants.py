#!/usr/bin/env python3
"""Spoils the sources one small place at a time and asks the tests whether they notice.

A mutant is a source file with one change: a threshold a little higher or lower, `<` for `<=`, `&&` for `||`, a guard or
one condition of it left out, `first` for `last`, `+` for `-`, a negation or a truth turned round. It is killed when it
does not end or a test fails, and survives when all tests pass: then some test is missing, or the change makes no
difference that anybody could see.

    Tests/Mutants/mutants.py --list                          # what could be changed, and how
    Tests/Mutants/mutants.py --limit 40                      # 40 of them, chosen by --seed
    Tests/Mutants/mutants.py --files 'Sources/Reconciliation/Matching/*.swift'
    Tests/Mutants/mutants.py --again                         # only those that survived, after tests were added
    Tests/Mutants/mutants.py --report                        # what is known so far

Work is done in a copy of the package (`--scratch`), never in the package itself. Mutants are built all at once, each
asleep until a run of the tests chooses it (`schemata.py`); those that do not compile so are built one by one, which
`--together` leaves for later. Every result is written down at once, so
that a run that was stopped goes on where it was; a mutant is known by its file, its line's text and its change, so that
results stay valid while lines move. `makes-no-difference.txt` beside this file lists mutants that no test can kill, with
the reason; they are not tried.
"""

import argparse
import fnmatch
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import schemata

ROOT = Path(__file__).resolve().parents[2]
COPIED = ["Package.swift", "Package.resolved", "Plugins", "Sources", "Tests", "templates", "samples", "docs", "README.md"]

# Who is who, what a sheet says, and what is made of it.
DEFAULT_FILES = [
    "Sources/Reconciliation/Matching/*.swift",
    "Sources/OfficialTables/Reading/*.swift",
    "Sources/Planbook/Assembly/*.swift",
]

# Tests of the library as a whole that end soon and look at what is read, matched and put together.
NEAR = (
    "PlanbookTests[.](HardPlan|SamplePlan|SavedFormula|BlankForm|SecondSource|OfficerEdit|\\w+(Assembly|Reading))"
    "Tests"
)

# The sheets that offices send, read and held against what they truly say.
SHEETS = "PlanbookTests[.](OfficeSheet|Mark)Tests"

# The tests that are asked, in this order: those nearest to a module first, since most mutants die there, and then those
# that `--quick` leaves out.
STAGES = {
    "ThaiText": (["ThaiTextTests"], ["OfficialTablesTests", "ReconciliationTests", "PlanbookTests"]),
    "ActionPlans": (["ActionPlansTests"], ["OfficialTablesTests", "ReconciliationTests", "PlanbookTests"]),
    "Spreadsheet": (["SpreadsheetTests"], ["XLSXTests", "CSVTests", "OfficialTablesTests", "PlanbookTests"]),
    "XLSX": (["XLSXTests"], ["PlanbookTests"]),
    "CSV": (["CSVTests"], ["PlanbookTests"]),
    "OfficialTables": (["OfficialTablesTests", SHEETS], [NEAR, "ReconciliationTests", "PlanbookTests"]),
    "Reconciliation": (["ReconciliationTests"], [NEAR, "PlanbookTests"]),
    "Planbook": ([NEAR], ["PlanbookTests"]),
    "PlanbookCLI": ([], ["PlanbookTests"]),
}


# --- Mutants -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mutant:
    """One change: what stands at an offset of a file, and what takes its place."""

    file: str
    line: int
    text: str  # the line before the change, without indentation
    kind: str
    start: int
    end: int
    replacement: str
    occurrence: int  # which of the same changes of equal lines

    @property
    def key(self):
        said = "\0".join([self.file, self.text, self.kind, self.replacement, str(self.occurrence)])
        return hashlib.sha256(said.encode()).hexdigest()[:12]


def masked(source):
    """The source with blanks for what stands in comments and texts, so that only code is looked at."""
    out = list(source)
    index, end = 0, len(source)

    def blank(first, last):
        for place in range(first, last):
            if out[place] != "\n":
                out[place] = " "

    while index < end:
        if source.startswith("//", index):
            stop = source.find("\n", index)
            stop = end if stop < 0 else stop
            blank(index, stop)
        elif source.startswith("/*", index):
            stop = source.find("*/", index)
            stop = end if stop < 0 else stop + 2
            blank(index, stop)
        elif source.startswith('"""', index):
            stop = source.find('"""', index + 3)
            stop = end if stop < 0 else stop + 3
            blank(index, stop)
        elif source[index] == '"':
            stop = index + 1
            depth = 0  # of brackets in what a text is interpolated with
            while stop < end and (source[stop] != '"' or depth > 0):
                if source.startswith("\\(", stop):
                    depth += 1
                    stop += 1
                elif source[stop] == "\\":
                    stop += 1
                elif depth > 0 and source[stop] in "()":
                    depth += 1 if source[stop] == "(" else -1
                stop += 1
            stop += 1
            blank(index, stop)
        else:
            index += 1
            continue
        index = stop
    return "".join(out)


def numbers(match):
    """What else a number could be: a little more and a little less."""
    text = match.group()
    if "." not in text:
        value = int(text.replace("_", ""))
        return ["1"] if value == 0 else [str(value + 1), str(value - 1)]
    value = float(text)
    if value == 0:
        return []
    step, places = max(0.05, value / 20), max(2, len(text.split(".")[1]))
    return [f"{value + step:.{places}f}", f"{value - step:.{places}f}"]


def swap(*pairs):
    """Each word of a pair for the other."""
    words = dict(pairs) | {second: first for first, second in pairs}
    return lambda match: [words[match.group()]]


# Kind, what is looked for in the code, and what it becomes.
OPERATORS = [
    ("number", r"(?<![\w.$#\[])\d[\d_]*(?:\.\d+)?(?![\w.]*\w|\])", numbers),
    ("comparison", r"(?<= )(?:<=|>=|<|>)(?= )", swap(("<", "<="), (">", ">="))),
    ("equality", r"(?<= )(?:==|!=)(?= )", swap(("==", "!="))),
    ("connective", r"(?<= )(?:&&|\|\|)(?= )", swap(("&&", "||"))),
    ("negation", r"(?<=[\s(\[{,])!(?=[A-Za-z(\[])", lambda match: [""]),
    ("end", r"(?<=\.)(?:first|last)(?=\b(?!Index|\())", swap(("first", "last"))),
    ("extreme", r"(?<=\.)(?:min|max)(?=[( ])|\b(?:min|max)(?=\()", swap(("min", "max"))),
    ("quantifier", r"(?<=\.)(?:allSatisfy|contains)(?= ?\{)", swap(("allSatisfy", "contains"))),
    ("sign", r"(?<=[\w)\]] )[+-](?= [\w(])", swap(("+", "-"))),
    ("sign", r"(?<= )[+-]=(?= )", swap(("+=", "-="))),
    ("truth", r"\b(?:true|false)\b", swap(("true", "false"))),
]


def closing(code, start, end=None):
    """The offset of the bracket that closes the one at an offset."""
    depth = 0
    for index in range(start, len(code) if end is None else end):
        if code[index] in "([{":
            depth += 1
        elif code[index] in ")]}":
            depth -= 1
            if depth == 0:
                return index
    return None


def conditions(code, start, stop):
    """The conditions between two offsets, as ranges: what commas outside brackets divide."""
    parts, depth, first = [], 0, start
    for index in range(start, stop):
        if code[index] in "([{":
            depth += 1
        elif code[index] in ")]}":
            depth -= 1
        elif code[index] == "," and depth == 0:
            parts.append((first, index))
            first = index + 1
    return parts + [(first, stop)]


def left_out(code):
    """Guards, and conditions of guards and ifs, that are left out: kind, range, replacement."""
    for match in re.finditer(r"\bguard\b(.*?)\belse\b\s*\{", code, re.S):
        end = closing(code, match.end() - 1)
        if end is None:
            continue
        parts = conditions(code, match.start(1), match.end(1))
        if not any(re.match(r"\s*(?:let|var|case)\b", code[a:b]) for a, b in parts):
            yield "guard", match.start(), end + 1, ""
        if len(parts) > 1:
            yield from without_each(code, parts)
    for match in re.finditer(r"\bif\b([^{}\n]*(?:\n[^{}\n]*){0,3})\{", code):
        parts = conditions(code, match.start(1), match.end(1))
        if len(parts) > 1:
            yield from without_each(code, parts)


def without_each(code, parts):
    """Each condition that binds nothing, left out of several."""
    for index, (first, stop) in enumerate(parts):
        if re.match(r"\s*(?:let|var|case)\b", code[first:stop]):
            continue
        if index + 1 < len(parts):
            yield "condition", first, stop + 1, " "
        else:
            yield "condition", first - 1, stop, " "


def parts_of(code, mutant):
    """The ranges of the conditions that a mutant leaves out: those of a whole guard, or one."""
    if mutant.kind != "guard":
        return [(mutant.start, mutant.end)]
    match = re.compile(r"guard\b(.*?)\belse\b\s*\{", re.S).match(code, mutant.start)
    return conditions(code, match.start(1), match.end(1))


def mutants(file):
    """All mutants of a source file, in the order of their places."""
    source = (ROOT / file).read_text(encoding="utf-8")
    code = masked(source)
    found = []
    for kind, pattern, replacements in OPERATORS:
        for match in re.finditer(pattern, code):
            for replacement in replacements(match):
                found.append((match.start(), match.end(), kind, replacement))
    found += [(start, end, kind, replacement) for kind, start, end, replacement in left_out(code)]
    found.sort()
    seen = Counter()
    made = []
    for start, end, kind, replacement in found:
        first = source.rfind("\n", 0, start) + 1
        last = source.find("\n", start)
        text = source[first:last].strip()
        if text.startswith(("import ", "internal import ", "public import ", "@")):
            continue
        seen[(text, kind, replacement)] += 1
        made.append(
            Mutant(
                file, source.count("\n", 0, start) + 1, text, kind, start, end, replacement,
                seen[(text, kind, replacement)]))
    return made


def chosen_files(patterns):
    """The files of the package that fit, each once."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "Sources").rglob("*.swift"))
    return [file for file in files if any(fnmatch.fnmatch(file, pattern) for pattern in patterns)]


def makes_no_difference():
    """The mutants that no test can kill, with the reasons."""
    path = Path(__file__).with_name("makes-no-difference.txt")
    if not path.exists():
        return {}
    lines = (line.split(None, 1) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {words[0]: words[1].strip() for words in lines if not words[0].startswith("#")}


# --- Trying them ---------------------------------------------------------------------------------------------------------


class Workshop:
    """A copy of the package in which mutants are built and tested."""

    def __init__(self, folder, effort, is_quick):
        self.folder = folder
        self.effort = effort
        self.is_quick = is_quick
        self.limits = {}
        self.suites = {}
        self.asleep = {}  # the numbers of the mutants that are built, by their keys

    def copy(self):
        """Brings the copy up to date; files that are as they were keep their dates, so that little is built anew."""
        self.folder.mkdir(parents=True, exist_ok=True)
        wanted = set()
        for name in COPIED:
            path = ROOT / name
            if not path.exists():
                continue
            for source in [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file()):
                relative = source.relative_to(ROOT)
                wanted.add(relative)
                data = source.read_bytes()
                if str(relative) == "Package.swift":
                    # What a mutant no longer uses is no reason to refuse it.
                    data = data.replace(b"  .treatAllWarnings(as: .error),\n", b"")
                self.write(relative, data)
        for name in COPIED:
            for path in sorted((self.folder / name).rglob("*")):
                if path.is_file() and path.relative_to(self.folder) not in wanted:
                    path.unlink()

    def write(self, relative, data):
        path = self.folder / relative
        if path.exists() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def run(self, command, limit, mutant=0):
        """Runs a command; gives its exit code, its output and its seconds. The first failed test ends it."""
        # A mutant that crashes is killed, and nobody reads where.
        environment = dict(os.environ, PLANBOOK_TEST_EFFORT=self.effort, SWIFT_BACKTRACE="enable=no")
        environment[schemata.VARIABLE] = str(mutant)
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True, preexec_fn=self.restrain)
        is_late = threading.Event()

        def stop():
            is_late.set()
            self.end(process)

        timer = threading.Timer(limit, stop)
        timer.start()
        lines, failure = [], None
        try:
            for line in process.stdout:
                line = re.sub(r"\x1b\[[0-9;]*m", "", line)
                lines.append(line)
                if failure is None and re.match(r". (?:Test|Suite) .*recorded an issue", line):
                    failure = line.strip()
                    self.end(process)
            code = process.wait()
        finally:
            timer.cancel()
            self.end(process)
        seconds = time.monotonic() - start
        if is_late.is_set() and failure is None:
            failure = "does not end"
        return code, "".join(lines), failure, seconds

    @staticmethod
    def restrain():
        """A mutant that never stops appending must not take the machine with it."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (6 << 30, 6 << 30))

    @staticmethod
    def end(process):
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)

    def build(self):
        return self.run(["swift", "build", "--build-tests"], 3_600)

    def build_together(self, mutants):
        """Builds all mutants that can be built so; says which, and puts all sources back."""
        numbered = {mutant: number for number, mutant in enumerate(mutants, 1)}
        touched = {}
        try:
            while True:
                self.spoil(numbered, touched)
                code, output, _, seconds = self.build()
                if code == 0:
                    break
                dropped = self.guilty(numbered, output)
                if not dropped:
                    sys.exit(output[-4_000:] + "\nThe package does not build with its mutants.")
                print(f"  {len(dropped)} mutants do not compile so ({seconds:.0f} s)", flush=True)
                for mutant in dropped:
                    del numbered[mutant]
            print(f"  {len(numbered)} mutants built at once in {seconds:.0f} s", flush=True)
            self.asleep = {mutant.key: number for mutant, number in numbered.items()}
        finally:
            for path, original in touched.items():
                if original is None:
                    path.unlink(missing_ok=True)
                else:
                    path.write_bytes(original)

    def spoil(self, numbered, touched):
        """Writes mutants into the sources, each with its number; what stood in a file is kept among the touched."""
        by_file, modules = defaultdict(list), defaultdict(list)
        for mutant, number in numbered.items():
            by_file[mutant.file].append((mutant, number))
        for path in touched.keys() - {self.folder / file for file in by_file}:
            if touched[path] is not None:
                path.write_bytes(touched[path])
        for file, chosen in by_file.items():
            path = self.folder / file
            original = touched[path] if path in touched else path.read_bytes()
            touched[path] = original
            source = original.decode()
            code = masked(source)
            text, declarations = schemata.spoilt(source, code, chosen, lambda mutant: parts_of(code, mutant))
            self.write(file, text.encode())
            modules[file.split("/")[1]] += declarations
        for module, declarations in modules.items():
            path = self.folder / "Sources" / module / "Mutant.swift"
            # Declarations of mutants that were dropped do no harm, and to leave them out would build all else anew.
            if path in touched:
                continue
            touched[path] = None
            text = schemata.SWITCH.format(variable=schemata.VARIABLE) + "\n" + "\n".join(declarations)
            self.write(path.relative_to(self.folder), text.encode())

    def guilty(self, numbered, output):
        """The mutants on the lines that errors name, or else nearest above or below them."""
        errors = set(re.findall(rf"^{re.escape(str(self.folder))}/(\S+?):(\d+):\d+: error:", output, re.M))
        dropped = set()
        for file, line in errors:
            near = [mutant for mutant in numbered if mutant.file == file]
            least = min((abs(mutant.line - int(line)) for mutant in near), default=None)
            dropped.update(mutant for mutant in near if abs(mutant.line - int(line)) == least)
        return dropped

    def test(self, stage, limit, mutant=0):
        # The tests' own program and not `swift test`, which would leave them running when it is ended.
        program = self.folder / ".build/debug/planbookPackageTests.xctest"
        return self.run([program, "--testing-library", "swift-testing", "--filter", f"^{stage}[./]"], limit, mutant)

    def baseline(self, stages):
        """Measures the tests of the package as it is, which have to pass."""
        for stage in stages:
            code, output, failure, seconds = self.test(stage, 3_600)
            if code != 0 or failure:
                sys.exit(output[-4_000:] + f"\nThe tests of {stage} fail without any mutant: {failure}")
            print(f"  {stage}: {seconds:.0f} s", flush=True)
            # A test that a mutant makes slow is not killed for it at once: the machine may be busy as well.
            self.limits[stage] = 5 * seconds + 60

    def asked(self, file):
        """The tests that are asked about a source file, the nearest first, as filters."""
        near, rest = STAGES[file.split("/")[1]]
        nearest = [rf"\w+[.](?:{'|'.join(self.nearest(file))})"] if self.nearest(file) else []
        return nearest + (near if self.is_quick and near else near + rest)

    def nearest(self, file):
        """The few suites that name a type which a source file declares: where there are any, most mutants die there."""
        if file not in self.suites:
            source = masked((self.folder / file).read_text(encoding="utf-8"))
            types = re.findall(r"^(?:\w+ )*(?:struct|enum|class|protocol) (\w+)", source, re.M)
            named = re.compile(r"\b(?:" + "|".join(types) + r")(?:Tests)?\b") if types else None
            suites = set()
            for path in sorted((self.folder / "Tests").rglob("*Tests.swift")):
                text = path.read_text(encoding="utf-8")
                if named and named.search(text):
                    suites.update(re.findall(r"\bstruct (\w+Tests)\b", text))
            self.suites[file] = sorted(suites) if len(suites) <= 6 else []
        return self.suites[file]

    def judge(self, mutant):
        """The verdict on a mutant and what it rests on."""
        if mutant.key in self.asleep:
            return self.verdict(mutant, self.asleep[mutant.key])
        path = self.folder / mutant.file
        original = path.read_bytes()
        source = original.decode()
        changed = source[: mutant.start] + mutant.replacement + source[mutant.end :]
        try:
            path.write_bytes(changed.encode())
            code, output, failure, _ = self.build()
            if code != 0:
                errors = [line for line in output.splitlines() if "error:" in line]
                return "not built", (errors or ["?"])[0].split("error:")[-1].strip()
            return self.verdict(mutant, 0)
        finally:
            path.write_bytes(original)

    def verdict(self, mutant, number):
        """What the tests say to a mutant that is built."""
        for stage in self.asked(mutant.file):
            code, output, failure, _ = self.test(stage, self.limits[stage], number)
            if failure == "does not end":
                return "killed", failure
            if failure or code != 0:
                return "killed", failure or f"{stage} ends with {code}"
        return "survived", "quick" if self.is_quick else ""


# --- Results -------------------------------------------------------------------------------------------------------------


# What is noted of a mutant that has to be built by itself.
ALONE = "alone"


class Results:
    """What became of each mutant, one JSON line each; the last line about one holds."""

    def __init__(self, path):
        self.path = path
        self.verdicts = {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                result = json.loads(line)
                self.verdicts[result["key"]] = result

    def add(self, mutant, verdict, reason):
        result = {
            "key": mutant.key, "file": mutant.file, "line": mutant.line, "kind": mutant.kind, "text": mutant.text,
            "replacement": mutant.replacement, "verdict": verdict, "reason": reason,
        }
        self.verdicts[mutant.key] = result
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(result, ensure_ascii=False) + "\n")

    def verdict(self, mutant):
        return self.verdicts.get(mutant.key, {}).get("verdict")


def described(mutant):
    source = (ROOT / mutant.file).read_text(encoding="utf-8")
    was = re.sub(r"\s+", " ", source[mutant.start : mutant.end]).strip()
    if len(was) > 60:
        was = was[:57] + "…"
    becomes = f"“{was}” → “{mutant.replacement.strip()}”" if mutant.replacement.strip() else f"without “{was}”"
    return f"{mutant.key} {mutant.file}:{mutant.line} {mutant.kind}: {becomes} in “{mutant.text[:90]}”"


def report(all_mutants, results, excused):
    """The table by file, the survivors, and the share that was killed."""
    table = defaultdict(Counter)
    survivors = []
    for mutant in all_mutants:
        verdict = "no difference" if mutant.key in excused else results.verdict(mutant) or "not tried"
        table[mutant.file][verdict] += 1
        if verdict == "survived":
            survivors.append(mutant)
    columns = ["killed", "survived", "no difference", "not built", ALONE, "not tried"]
    width = max((len(file) for file in table), default=4)
    print(f"{'file':{width}}  " + "  ".join(columns) + "  share killed")

    def line(name, counts):
        judged = counts["killed"] + counts["survived"]
        share = f"{100 * counts['killed'] / judged:.0f} %" if judged else "–"
        print(f"{name:{width}}  " + "  ".join(f"{counts[c]:{len(c)}}" for c in columns) + f"  {share:>12}")

    for file in sorted(table):
        line(file, table[file])
    whole = sum(table.values(), Counter())
    line("all", whole)
    for mutant in survivors:
        print("survived " + described(mutant))
    judged = whole["killed"] + whole["survived"]
    return whole["killed"] / judged if judged else 1.0


def judge_all(tried, workshop, results, jobs):
    """Tries mutants, those that are built already several at a time."""
    done = 0

    def judge(mutant):
        start = time.monotonic()
        verdict, reason = workshop.judge(mutant)
        return mutant, verdict, reason, time.monotonic() - start

    asleep = [mutant for mutant in tried if mutant.key in workshop.asleep]
    with ThreadPoolExecutor(jobs) as pool:
        verdicts = pool.map(judge, asleep) if jobs > 1 else map(judge, asleep)
        for mutant, verdict, reason, seconds in chain(verdicts, map(judge, tried[len(asleep) :])):
            done += 1
            results.add(mutant, verdict, reason)
            print(f"{done}/{len(tried)} {verdict:9} {seconds:4.0f} s {described(mutant)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--files", nargs="+", default=DEFAULT_FILES, metavar="PATTERN", help="the sources to spoil")
    parser.add_argument("--kinds", nargs="+", metavar="KIND", help="only these kinds of change")
    parser.add_argument("--limit", type=int, help="no more mutants than so many, those tried before included")
    parser.add_argument("--seed", type=int, default=9, help="chooses the mutants of --limit (default 9)")
    parser.add_argument("--quick", action="store_true", help="ask only the nearest tests; --again then asks all")
    parser.add_argument("--together", action="store_true", help="try no mutants that have to be built alone")
    parser.add_argument("--again", action="store_true", help="try those that survived once more, and no others")
    parser.add_argument("--list", action="store_true", help="name the mutants and try none")
    parser.add_argument("--report", action="store_true", help="show what is known and try none")
    parser.add_argument("--jobs", type=int, default=1, help="so many runs of the tests at once")
    parser.add_argument("--scratch", type=Path, default=ROOT / ".build" / "mutants", help="where the copy stands")
    parser.add_argument("--results", type=Path, help="where results are kept (default: results.jsonl in the copy)")
    parser.add_argument("--effort", default="usual", help="the tests' PLANBOOK_TEST_EFFORT")
    options = parser.parse_args()
    # Ended from outside, it puts the file in hand back and ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))

    files = chosen_files(options.files)
    every = [mutant for file in files for mutant in mutants(file)]
    if options.kinds:
        every = [mutant for mutant in every if mutant.kind in options.kinds]
    # The order depends on the seed and on each mutant alone, so that a change elsewhere leaves the choice as it was.
    every.sort(key=lambda mutant: random.Random(f"{options.seed} {mutant.key}").random())
    if options.limit is not None:
        every = every[: options.limit]
    every_in_order = sorted(every, key=lambda mutant: (mutant.file, mutant.start, mutant.replacement))
    if options.list:
        for mutant in every_in_order:
            print(described(mutant))
        print(f"{len(every)} mutants in {len(files)} files")
        return

    excused = makes_no_difference()
    results = Results(options.results or options.scratch / "results.jsonl")
    if not options.report:
        wanted = ["survived"] if options.again else [None] if options.together else [None, ALONE]
        tried = [m for m in every if results.verdict(m) in wanted and m.key not in excused]
        if tried:
            workshop = Workshop(options.scratch.resolve(), options.effort, options.quick)
            workshop.copy()
            print(f"Building a copy with {len(tried)} mutants in {workshop.folder} …", flush=True)
            workshop.build_together(tried)
            for mutant in tried:
                if mutant.key not in workshop.asleep:
                    results.add(mutant, ALONE, "does not compile together with others")
            workshop.baseline(sorted({stage for mutant in tried for stage in workshop.asked(mutant.file)}))
            # Those that are built already come first: to build another one does away with them.
            tried.sort(key=lambda mutant: mutant.key not in workshop.asleep)
            if options.together:
                tried = tried[: len(workshop.asleep)]
            judge_all(tried, workshop, results, options.jobs)
    report(every_in_order, results, excused)


if __name__ == "__main__":
    main()
