#!/usr/bin/env python3
"""How much of sheets that offices write is read rightly, and how often a wrong reading is not told.

    swift build -c release --static-swift-stdlib --product planbook
    Benchmarks/recognition.py [--sheets N] [--seed S] [--only DIFFICULTY] [--keep DIR] [--binary PATH] [-j N]

Plans are invented, so that every fact is known, and written with two to four difficulties drawn at random
(`office_sheets.py`, `plain_files.py`). `planbook import` reads each; its plan file is compared fact by fact. Names compare
without blanks and with Arabic digits. A wrong sheet is told when the exit code is not 0, and wrong in silence when it
is 0. `--only` writes every sheet with this difficulty alone; `--only plain` with none at all.
"""
import argparse, collections, concurrent.futures, dataclasses, json, os, pathlib, random, subprocess, sys, tempfile

from office_sheets import DIFFICULTIES, draw_difficulties, make_sheet

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/planbook"
KINDS = [
    "year", "division", "projects", "budgets", "groups", "sources", "measures", "steps", "weights", "months",
    "extra projects", "extra steps"]
ARABIC_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclasses.dataclass
class Fact:
    """A fact of the plan, or something that is no fact and was read nevertheless."""

    kind: str
    subject: str
    expected: object
    read: object

    @property
    def is_right(self):
        return self.expected == self.read


@dataclasses.dataclass
class Result:
    """What became of one sheet."""

    difficulties: list
    facts: list
    status: int

    @property
    def wrong(self):
        return [fact for fact in self.facts if not fact.is_right]


# --- Comparing ------------------------------------------------------------------------------------------------------


def key(text):
    """A name as it is compared: without blanks, with Arabic digits."""
    return "".join((text or "").split()).translate(ARABIC_DIGITS)


def keys(texts):
    return sorted(key(text) for text in texts)


def calendar_month(year, month):
    """The month, counted from October of a fiscal year, as the plan file writes it."""
    return f"{year - 543 - (1 if month < 3 else 0)}-{(month + 9) % 12 + 1:02}"


def taken(elements, name):
    """Takes the first element of a name out of a list; None when there is none."""
    found = next((element for element in elements if key(element.get("name")) == key(name)), None)
    if found is not None:
        elements.remove(found)
    return found


def compare(plan, read):
    """Every fact of a plan with what a plan file says of it."""
    divisions = read.get("divisions", [])
    names = [key(division["name"]) for division in divisions]
    facts = [
        Fact("year", "", plan.year, read.get("fiscalYear")), Fact("division", "", [key(plan.division)], names)]
    projects = [project for division in divisions for project in division.get("projects", [])]
    for project in plan.projects:
        facts += project_facts(project, plan.year, taken(projects, project.name))
    return facts + [Fact("extra projects", "", None, project.get("name", "")) for project in projects]


def project_facts(project, year, read):
    subject, found = project.name, read or {}
    fundings = found.get("fundings", [])
    facts = [
        Fact("projects", subject, True, read is not None),
        Fact("budgets", subject, sorted(satang for _, satang in project.fundings),
             sorted(funding["satang"] for funding in fundings) if read else None),
        Fact("sources", subject, keys(source for source, _ in project.fundings),
             keys(funding.get("source") for funding in fundings) if read else None),
        Fact("groups", subject, keys(project.groups), keys(found.get("workGroups", [])))]
    if project.measure or "measure" in found:
        facts.append(Fact("measures", subject, project.measure, found.get("measure")))
    steps = list(found.get("schedule", {}).get("steps", []))
    for step in project.steps:
        facts += step_facts(step, f"{subject} / {step.name}", year, taken(steps, step.name))
    return facts + [Fact("extra steps", subject, None, step.get("name", "")) for step in steps]


def step_facts(step, subject, year, read):
    found = read or {}
    return [
        Fact("steps", subject, True, read is not None),
        Fact("weights", subject, float(step.weight), float(found["weight"]) if "weight" in found else None),
        Fact("months", subject, [calendar_month(year, month) for month in step.months], found.get("months"))]


# --- Running --------------------------------------------------------------------------------------------------------


def run_sheet(index, options):
    """Makes a sheet, reads it with the command, and compares; keeps it where it went wrong."""
    rng = random.Random(f"{options.seed}/{index}")
    if options.only:
        difficulties = [DIFFICULTIES[options.only]] if options.only != "plain" else []
    else:
        difficulties = draw_difficulties(rng)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        plan, sheet = make_sheet(rng, difficulties, folder / "sheet")
        output = folder / "plan.json"
        run = subprocess.run(
            [options.binary, "import", sheet, "-o", output, "--lang", "en"], capture_output=True, text=True)
        read = json.loads(output.read_text()) if output.exists() else {}
        result = Result([one.name for one in difficulties] or ["plain"], compare(plan, read), run.returncode)
        if options.keep and result.wrong:
            keep(options.keep / f"{index:04}", sheet, plan, result, run.stdout + run.stderr, output)
    return result


def keep(folder, sheet, plan, result, said, output):
    """Keeps a sheet that went wrong, with the truth, what the command said and wrote, and what is wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / sheet.name).write_bytes(sheet.read_bytes())
    if output.exists():
        (folder / "plan.json").write_bytes(output.read_bytes())
    truth = {"difficulties": result.difficulties, "exit": result.status, **dataclasses.asdict(plan)}
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1))
    wrong = "".join(
        f"{fact.kind}: {fact.subject}: {fact.expected!r}, read {fact.read!r}\n" for fact in result.wrong)
    (folder / "output.txt").write_text(
        f"{', '.join(result.difficulties)}\nexit {result.status}\n\n{said}\nwrong ({len(result.wrong)}):\n{wrong}")


# --- Telling --------------------------------------------------------------------------------------------------------


def row_of(label, results):
    """A row of the table: what became of some sheets."""
    facts = [fact for result in results for fact in result.facts]
    right = sum(fact.is_right for fact in facts)
    told = sum(bool(result.wrong) and result.status != 0 for result in results)
    silent = sum(bool(result.wrong) and result.status == 0 for result in results)
    share = f"{right:,} / {len(facts):,} = {100 * right / max(1, len(facts)):.1f} %"
    return f"| {label} | {len(results)} | {share} | {len(results) - told - silent} | {told} | {silent} |"


def print_difficulties(results):
    """The table by difficulty; a sheet counts for each difficulty it has."""
    print("| difficulty | sheets | facts right | sheets right | wrong and told | wrong in silence |")
    print("| --- | --: | --: | --: | --: | --: |")
    for name in [*DIFFICULTIES, "plain"]:
        having = [result for result in results if name in result.difficulties]
        if having:
            print(row_of(name, having))
    print(row_of("all", results))


def print_kinds(results):
    """The table by kind of fact. What was read and is no fact counts as wrong."""
    count = collections.Counter(fact.kind for result in results for fact in result.facts)
    right = collections.Counter(fact.kind for result in results for fact in result.facts if fact.is_right)
    print("\n| fact | all | right | % |\n| --- | --: | --: | --: |")
    for kind in KINDS:
        share = f"{100 * right[kind] / count[kind]:.1f}" if count[kind] else ""
        print(f"| {kind} | {count[kind]:,} | {right[kind]:,} | {share} |")


def print_last_lines(results):
    needless = sum(not result.wrong and result.status != 0 for result in results)
    facts = [fact for result in results for fact in result.facts]
    share = 100 * sum(fact.is_right for fact in facts) / max(1, len(facts))
    silent = sum(bool(result.wrong) and result.status == 0 for result in results)
    print(f"\n{needless} sheets right, and yet something to look at")
    print(f"{len(results)} sheets: {share:.2f} % of facts right, {silent} wrong in silence")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=1000, help="how many sheets (1000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same sheets (1)")
    parser.add_argument("--only", metavar="DIFFICULTY", help="this difficulty alone, or plain")
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR", help="keeps the sheets that went wrong")
    parser.add_argument("--binary", type=pathlib.Path, default=BINARY, help="the command (the release build)")
    parser.add_argument("-j", dest="jobs", type=int, default=os.cpu_count(), help="sheets at a time")
    options = parser.parse_args()
    if options.only and options.only not in [*DIFFICULTIES, "plain"]:
        parser.error("no such difficulty; there are: " + ", ".join(DIFFICULTIES))
    if not options.binary.exists():
        parser.error(f"no command at {options.binary}")
    options.binary = options.binary.resolve()
    return options


def main():
    options = arguments()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda index: run_sheet(index, options), range(1, options.sheets + 1)))
    print_difficulties(results)
    print_kinds(results)
    print_last_lines(results)


if __name__ == "__main__":
    sys.exit(main())
