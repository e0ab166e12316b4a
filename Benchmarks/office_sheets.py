"""Action plans that never were, written as offices write them: the sheets of recognition.py.

`random_plan` invents a plan, of which every fact is known. `Office` is a way of writing; it starts as the official
form, and each of `DIFFICULTIES` changes a little of it. `make_sheet` writes a plan in an office's way as XLSX or CSV;
nothing is shared with what reads the sheets.
"""
import dataclasses
from dataclasses import dataclass, field

from plain_files import THAI_DIGITS, Cell, Sheet, write_csv, write_xlsx

MONTHS = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
FULL_MONTHS = [
    "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม",
    "สิงหาคม", "กันยายน"]
SOURCES = ["กทม.", "รัฐบาล", "อื่นๆ"]
DIVISIONS = [
    ("กองสวัสดิการสังคม", "สำนักพัฒนาสังคม"), ("กองการต่างประเทศ", "สำนักปลัดกรุงเทพมหานคร"),
    ("สำนักงานสวนสาธารณะ", "สำนักสิ่งแวดล้อม"),
    ("กองควบคุมโรคติดต่อ", "สำนักอนามัย"), ("กองวิชาการ", "สำนักเทศกิจ"), ("กองสารสนเทศระบายน้ำ", "สำนักการระบายน้ำ")]
GROUPS = [
    "กลุ่มงานสวัสดิการเด็ก", "กลุ่มงานผู้สูงอายุ", "ฝ่ายบริหารงานทั่วไป", "กลุ่มงานส่งเสริมอาชีพ", "ฝ่ายการคลัง", "กลุ่มงานแผนงาน",
    "ฝ่ายโยธา", "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล", "กลุ่มงานวิชาการ", "ฝ่ายทะเบียน", "ฝ่ายเทศกิจ", "กลุ่มงานพัฒนาระบบ"]
VERBS = ["ส่งเสริม", "พัฒนา", "อบรม", "รณรงค์", "จัดหา", "ปรับปรุง", "สนับสนุน", "เสริมสร้าง", "เฝ้าระวัง", "ประชาสัมพันธ์"]
OBJECTS = [
    "สุขภาพผู้สูงอายุ", "อาชีพสตรี", "การคัดแยกขยะ", "พื้นที่สีเขียว", "ทักษะดิจิทัล", "ความปลอดภัยทางถนน", "คุณภาพน้ำ", "เครือข่ายอาสาสมัคร",
    "ภาษาต่างประเทศ", "ระบบฐานข้อมูล", "ศูนย์พัฒนาเด็กเล็ก", "ห้องสมุดชุมชน", "การป้องกันโรคไข้เลือดออก", "วัฒนธรรมและประเพณีไทย"]
PLACES = [
    "ในชุมชน", "ของกรุงเทพมหานคร", "ในสถานศึกษา", "ริมคลองแสนแสบ", "แบบบูรณาการ", "ในพื้นที่เขต 50 เขต", "สำหรับบุคลากร", "เพื่อประชาชน",
    "รุ่นที่ 2",
    "ระยะที่ 3", "ในตลาดและย่านการค้า", "อย่างยั่งยืน"]
STEPS = [
    "ขออนุมัติโครงการ", "ประชุมคณะทำงาน", "จัดซื้อจัดจ้าง", "ประชาสัมพันธ์โครงการ", "ดำเนินการอบรม", "ลงพื้นที่สำรวจ",
    "ติดตามและประเมินผล",
    "สรุปผลและรายงานผู้บริหาร"]
PARTS = ["ค่าวิทยากร", "ค่าอาหารและเครื่องดื่ม", "ค่าวัสดุอุปกรณ์", "ค่าเช่าสถานที่", "ค่าจ้างเหมาพาหนะ"]
OTHERS = [
    ("ตัวชี้วัด", ["ร้อยละ 80 ของผู้เข้าร่วมพึงพอใจ", "จำนวนครั้งที่จัด", "ระดับความสำเร็จ"]),
    ("สถานที่ดำเนินการ", ["ศาลาว่าการ", "สวนลุมพินี", "ทุกเขต"]),
    ("กลุ่มเป้าหมาย", ["ผู้สูงอายุ 200 คน", "ประชาชนทั่วไป", "นักเรียน"]), ("หมายเหตุ", [None, "ต่อเนื่อง", "โครงการใหม่"]),
    ("จำนวนผู้เข้าร่วม (คน)", [50, 120, 300]), ("วัตถุประสงค์", ["เพื่อสร้างความรู้", "เพื่อลดอุบัติเหตุ"]),
    ("ผลการเบิกจ่าย (บาท)", [None, 12_500, 250_000]), ("วันเริ่มต้น", ["1 ต.ค.", "15 ม.ค.", "1 เมษายน"]),
    ("รหัสโครงการ", ["P-01", "A2/15"])]


# --- The plan: what is true -----------------------------------------------------------------------------------------


@dataclass
class Step:
    """A step of a schedule; months count from 0, October."""

    name: str
    weight: float
    months: list


@dataclass
class Project:
    """A project; `pieces` are the words of its name, where it may be broken."""

    pieces: list
    measure: str
    fundings: list  # of (source, satang)
    groups: list
    steps: list = field(default_factory=list)

    @property
    def name(self):
        return "".join(self.pieces)


@dataclass
class Plan:
    division: str
    department: str
    year: int
    projects: list

    @property
    def has_schedules(self):
        return any(project.steps for project in self.projects)

    @property
    def groups(self):
        """The work groups in the order in which they come first."""
        return list(dict.fromkeys(group for project in self.projects for group in project.groups))


def random_satang(rng):
    """An amount of money: round, in baht or with satang."""
    baht = rng.choice([rng.randint(1, 90) * 100_000, rng.randint(5, 900) * 1_000, rng.randint(10_000, 9_999_999)])
    return baht * 100 + (rng.randint(1, 99) if rng.random() < 0.15 else 0)


def random_steps(rng):
    """Two to five steps, with weights that make 100, one behind the other."""
    count = rng.randint(2, 5)
    cuts = sorted(rng.sample(range(1, 20), count - 1))
    weights = [(end - start) * 5 for start, end in zip([0, *cuts], [*cuts, 20])]
    if rng.random() < 0.2:
        weights[0], weights[1] = weights[0] - 2.5, weights[1] + 2.5
    steps, start = [], 0
    for name, weight in zip(rng.sample(STEPS, count), weights):
        start = min(11, start + rng.randint(0, 2))
        end = min(11, start + rng.randint(0, 4))
        steps.append(Step(name, weight, list(range(start, end + 1, 3 if rng.random() < 0.1 else 1))))
    return steps


def random_plan(rng, schedules):
    """A plan of 3 to 20 projects, some with two sources or two work groups, some without money."""
    division, department = rng.choice(DIVISIONS)
    groups = rng.sample(GROUPS, rng.randint(2, 5))
    coded = rng.random() < 0.6
    names = [(verb, thing, place) for verb in VERBS for thing in OBJECTS for place in PLACES]
    projects = []
    for pieces in rng.sample(names, rng.randint(3, 20)):
        sources = rng.sample(SOURCES, 2) if rng.random() < 0.12 else [rng.choice([SOURCES[0], *SOURCES])]
        fundings = [] if rng.random() < 0.1 else [(source, random_satang(rng)) for source in sources]
        measure = ".".join(str(rng.randint(1, 7)) for _ in range(4)) if coded else None
        own = rng.sample(groups, 2 if rng.random() < 0.15 else 1)
        steps = random_steps(rng) if schedules and len(projects) < 6 else []
        projects.append(Project(["โครงการ" + pieces[0], *pieces[1:]], measure, fundings, own, steps))
    return Plan(division, department, rng.randint(2560, 2575), projects)


# --- The way an office writes ---------------------------------------------------------------------------------------


@dataclass
class Office:
    """How a plan is written. Without any difficulty it is the official form."""

    kind: str = "xlsx"
    encoding: str = "utf-8-sig"
    delimiter: str = ","
    suffix: str = ".csv"
    thai_digits: bool = False
    year_stands: str = "line"  # or "title" or "name"
    year_words: str = " ปีงบประมาณ พ.ศ. {year}"
    title: str = "สรุปโครงการและงบประมาณ"
    division_line: str = "หน่วยงาน {division} สังกัด {department}"
    labels: dict = field(default_factory=lambda: {
        "number": "ลำดับที่", "name": "ชื่อโครงการ", "budget": "งบประมาณ", "source": "แหล่งงบประมาณ",
        "groups": "ส่วนราชการที่รับผิดชอบ",
        "measure": "มาตรการ", "step": "ขั้นตอนการปฏิบัติงาน", "weight": "น้ำหนัก (ร้อยละ)", "progress": "ความก้าวหน้า (ร้อยละ)",
        "months": "ระยะเวลาดำเนินการ"})
    order: list = field(default_factory=lambda: ["number", "name", "budget", "source", "groups"])
    extras: list = field(default_factory=list)  # of (place, label, values)
    header_rows: int = 1
    column_numbers: str = None
    unit: int = 1
    unit_word: str = None
    unit_stands: str = None  # "line", "header" or "title"
    source_columns: bool = False
    other_years: bool = False
    amount: str = "{}"
    amount_is_text: bool = False
    no_money: str = "-"
    measure_column: bool = False
    code: str = "({})"
    column_code: str = "{}"
    joint: str = " และ "
    total: str = "รวมงบประมาณทั้งสิ้น"  # "" for an amount alone, None for no total
    step_total: str = "รวม {count} ขั้นตอน คิดเป็นร้อยละ"
    group_headings: str = None  # the words of a group's sum, such as "รวม{group}"
    numbers_restart: bool = False
    strategy_headings: str = None
    headings_across: bool = False  # in the first column, merged over all
    header_again: bool = False
    parts: str = None  # "plain", "amounts" or "only"
    names_broken: bool = False
    once: str = None
    groups_merged: bool = False
    rows_below: bool = False
    signature: bool = False
    blank_lines: int = 0
    continued: str = None
    last_year: bool = False
    struck: bool = False
    step_heading: str = "ชื่อโครงการที่ {number} {name}"
    weight: str = "{:g}"
    weight_is_share: bool = False
    weight_format: str = None
    mark: object = "x"
    bars: str = None  # "fills", "arrows" or "merged"
    month_labels: str = "{month}"
    quarters: str = None  # "above" or "only"
    months_in_words: str = None

    def money(self, satang):
        """A cell with an amount, in the office's unit."""
        whole = satang % (100 * self.unit) == 0
        value = satang // (100 * self.unit) if whole else satang / (100 * self.unit)
        if self.amount_is_text:
            return Cell(self.amount.format(f"{value:,}" if whole else f"{value:,.2f}"))
        return Cell(value, None if self.unit > 1 else "#,##0" if whole else "#,##0.00")


DIFFICULTIES = {}


@dataclass
class Difficulty:
    """One way in which sheets differ from the official form; two that touch the same are not combined."""

    name: str
    change: object
    touches: set
    kind: str
    schedules: bool


def difficulty(name, touches, kind=None, schedules=False):
    """Puts a function into the table of difficulties. `kind` is the only kind of file that it is for."""

    def register(change):
        DIFFICULTIES[name] = Difficulty(name, change, set(touches.split()), kind, schedules)
        return change

    return register


def draw_difficulties(rng):
    """Two to four difficulties that do not contradict each other."""
    drawn, wanted = [], rng.randint(2, 4)
    for one in rng.sample(list(DIFFICULTIES.values()), len(DIFFICULTIES)):
        if len(drawn) == wanted:
            break
        if all(not one.touches & other.touches and not {one.kind, other.kind} >= {"xlsx", "csv"} for other in drawn):
            drawn.append(one)
    return drawn


def group_in_runs(plan, rng):
    """One work group for each project, the same for three or more in a row."""
    groups = plan.groups
    each = max(3, -(-len(plan.projects) // min(len(groups), 3)))
    for at, project in enumerate(plan.projects):
        project.groups = [groups[at // each]]


def single_source(plan, rng):
    """Money of one source for every project."""
    for project in plan.projects:
        project.fundings = project.fundings[:1] or [("กทม.", rng.randint(1, 90) * 10_000_000)]


def set_measures(plan, rng):
    for project in plan.projects:
        project.measure = project.measure or ".".join(str(rng.randint(1, 7)) for _ in range(4))


def at_most_one_source(plan, rng):
    for project in plan.projects:
        project.fundings = project.fundings[:1]


def sources_in_runs(plan, rng):
    """Money of one source for every project, the same for several in a row."""
    single_source(plan, rng)
    first, second = rng.sample(SOURCES, 2)
    for at, project in enumerate(plan.projects):
        source = second if at >= 3 and at >= len(plan.projects) // 2 else first
        project.fundings = [(source, project.fundings[0][1])]


def more_pairs(plan, rng):
    """Two work groups for about half of the projects."""
    groups = plan.groups
    for project in plan.projects:
        if len(groups) > 1 and rng.random() < 0.5:
            project.groups = rng.sample(groups, 2)


def whole_quarters(plan, rng):
    for step in (step for project in plan.projects for step in project.steps):
        quarters = sorted({month // 3 for month in step.months})
        step.months = [quarter * 3 + month for quarter in quarters for month in range(3)]


def settings(name, touches, kind=None, schedules=False, then=None, **choices):
    """A difficulty that sets habits of the office, each to one of its choices, and then fits the plan to them."""

    @difficulty(name, touches, kind, schedules)
    def _(office, plan, rng):
        for habit, values in choices.items():
            setattr(office, habit, rng.choice(values))
        if then:
            then(plan, rng)


settings("title in other words", "title",
    title=["รายละเอียดโครงการ", "บัญชีโครงการ", "สรุปโครงการ/งบประมาณ", "ตารางสรุปโครงการ",
           "รายชื่อโครงการและงบประมาณที่ได้รับ", "โครงการตามแผนฯ"],
    division_line=["หน่วยงาน : {division} สังกัด : {department}", "หน่วยงาน {division} สังกัด {department}"])
settings("year in the title", "year",
    year_stands=["title"],
    year_words=[" ปีงบประมาณ {year}", " ปีงบประมาณ พ.ศ. {year}", " ประจำปีงบประมาณ พ.ศ.{year}",
                " (ปีงบประมาณ {year})"])
settings("year in the sheet's name", "year sheets", kind="xlsx",
    year_stands=["name"],
    year_words=[" {year}", " ปี {year}", " ปีงบ {year}", "{year}"])
settings("header over rows", "header", header_rows=[2, 3])
settings("column numbers", "column-numbers", column_numbers=["({})", "{}", "thai", "number"])
settings("budgets of other years", "header source labels", other_years=[True])
settings("total in other words", "total",
    total=["รวม", "ผลรวม", "ทั้งสิ้น", "รวมทั้งสิ้น", "รวมเป็นเงินทั้งสิ้น", "ยอดรวมทั้งหมด",
           "รวม {count} โครงการ"],
    step_total=["รวม", "รวมทั้งสิ้น", "รวม {count} ขั้นตอน คิดเป็นร้อยละ"])
settings("total without a label", "total", total=[""])
settings("no total", "total", total=[None])
settings("parts without amounts", "parts", parts=["plain"])
settings("rows below the total", "below total", rows_below=[True])
settings("signatures", "below", signature=[True])
settings("Thai digits as text", "digits", thai_digits=[True])
settings("amounts as text", "unit amount", amount_is_text=[True], amount=["{}.-", "{} บาท", "{}", "{} .-"])
settings("no money in other words", "no-money", no_money=["ไม่ใช้งบประมาณ", None, "ไม่มี", "–"])
settings("ticks in months", "months", schedules=True, mark=["✓", "√", "/", "●", "*", "✔", "X"])
settings("ones in months", "months digits", schedules=True, mark=[1])
settings("fills in months", "months", kind="xlsx", schedules=True, bars=["fills"])
settings("arrows in months", "months", schedules=True, bars=["arrows"])
settings("merged bars in months", "months", kind="xlsx", schedules=True,
    bars=["merged"],
    mark=["x", "↔", "<------>", None])
settings("months with years", "month-labels", schedules=True,
    month_labels=["{month} {short}", "{month}{short}", "{month} {year}", "{full} {year}", "{month}\n{short}"])
settings("quarters above the months", "quarters header", schedules=True, quarters=["above"])
settings("months in words", "quarters months month-labels", schedules=True,
    months_in_words=["{month} {short}", "{full} {year}", "{month} {year}", "{month}"])
settings("schedules by name", "numbers", schedules=True,
    step_heading=["{name}", "ชื่อโครงการ {name}", "ชื่อโครงการ : {name}"])
settings("CSV in another encoding", "encoding", kind="csv", encoding=["cp874", "utf-16"])
settings("table goes on in the next sheet", "sheets", kind="xlsx", continued=["แผ่นที่ 2", "หน้า 2", "Sheet2", "ต่อ"])
settings("header again on the next page", "sheets", header_again=[True])
settings("last year's sheet beside", "sheets", kind="xlsx", last_year=[True])
settings("a project struck out", "struck headings parts", kind="xlsx", struck=[True])
settings("parts with amounts", "parts source", then=single_source, parts=["amounts", "only"])
settings("names over two rows", "parts", then=at_most_one_source, names_broken=[True])
settings("source written once", "source sheets parts headings order struck", then=sources_in_runs, once=["source"])
settings("group written once", "groups sheets parts headings order struck", then=group_in_runs, once=["groups"])
settings("merged group cells", "groups sheets parts headings order struck", kind="xlsx",
    then=group_in_runs, groups_merged=[True])
settings("groups joined otherwise", "groups headings",
    then=more_pairs, joint=[", ", "/", "\n", ",", " / ", "และ"])
settings("numbered blank lines", "blank", blank_lines=[2, 3, 6])
settings("quarters only", "quarters months month-labels", schedules=True, then=whole_quarters, quarters=["only"])
settings("codes in everyday spelling", "code", then=set_measures,
    code=["(ม.{})", "(มาตรการที่ {})", "(ม. {})", "[{}]", "( {} )", "(มาตรการ {})"],
    column_code=["ม.{}", "มาตรการที่ {}", "({})", "ม. {}"])


@difficulty("unit above the table", "unit")
def _(office, plan, rng):
    set_unit(office, plan, rng, "line", ["หน่วย : {}", "(หน่วย: {})", "({})", "หน่วย {}"])


@difficulty("unit in the header's second row", "unit header")
def _(office, plan, rng):
    set_unit(office, plan, rng, "header", ["({})", "{}", "(หน่วย : {})"])


@difficulty("unit beside the title", "unit")
def _(office, plan, rng):
    set_unit(office, plan, rng, "title", [" ({})", " (หน่วย : {})", " หน่วย : {}"])


def set_unit(office, plan, rng, stands, wordings):
    """Money in thousands or millions; the amounts are made round enough for it."""
    office.unit, word = rng.choice([(1_000, "พันบาท"), (1_000_000, "ล้านบาท")])
    office.unit_stands, office.unit_word = stands, rng.choice(wordings).format(word)
    for project in plan.projects:
        project.fundings = [
            (source, max(1_000_000, satang // 1_000_000 * 1_000_000)) for source, satang in project.fundings]


@difficulty("other words for the labels", "labels")
def _(office, plan, rng):
    synonyms = {
        "number": ["ที่", "ลำดับ", "เลขที่", "No.", "ข้อ"],
        "name": ["รายการ", "โครงการ/กิจกรรม", "ชื่อโครงการ/กิจกรรม", "แผนงาน/โครงการ", "โครงการ"],
        "budget": ["งบประมาณที่ตั้งไว้", "วงเงิน", "จำนวนเงิน", "งบประมาณที่ได้รับจัดสรร", "วงเงินงบประมาณ"],
        "source": ["แหล่งเงิน", "ที่มาของเงิน", "แหล่งที่มาของงบประมาณ", "แหล่งงบ"],
        "groups": ["ผู้รับผิดชอบ", "ฝ่าย/กลุ่มงาน", "หน่วยงานที่รับผิดชอบ", "กลุ่มงาน", "หน่วยงานเจ้าของโครงการ"],
        "measure": ["รหัสมาตรการ", "สอดคล้องกับมาตรการ"],
        "step": ["ขั้นตอน/กิจกรรม", "กิจกรรม", "ขั้นตอนการดำเนินงาน", "รายละเอียดขั้นตอน"],
        "weight": ["น้ำหนัก", "น้ำหนัก (%)", "ค่าน้ำหนัก", "ร้อยละ"],
        "progress": ["สะสม", "ร้อยละสะสม", "ความก้าวหน้าสะสม"],
        "months": ["ระยะเวลา", "ช่วงเวลาดำเนินการ", "เดือน"]}
    office.labels.update((key, rng.choice(words)) for key, words in synonyms.items() if rng.random() < 0.7)


@difficulty("columns in another order", "order")
def _(office, plan, rng):
    rng.shuffle(office.order)


@difficulty("no column of numbers", "order numbers blank")
def _(office, plan, rng):
    office.order.remove("number")
    office.step_heading = "{name}"


@difficulty("columns more than the form's", "extras")
def _(office, plan, rng):
    for label, values in rng.sample(OTHERS, rng.randint(1, 3)):
        office.extras.append((rng.randint(0, len(office.order)), label, values))


@difficulty("labels with a digit", "labels extras")
def _(office, plan, rng):
    office.extras.append((rng.randint(1, len(office.order)), "คอลัมน์1", [None, "ต่อเนื่อง"]))
    office.labels[rng.choice(["name", "budget", "groups"])] += rng.choice(["1", "2"])


@difficulty("a column for each source", "source header")
def _(office, plan, rng):
    office.source_columns = True
    office.order.remove("source")


@difficulty("headings and sums of groups", "groups headings numbers")
def _(office, plan, rng):
    set_group_headings(office, plan, rng)


@difficulty("groups in headings only", "groups headings numbers order labels extras")
def _(office, plan, rng):
    set_group_headings(office, plan, rng)
    office.order.remove("groups")


def set_group_headings(office, plan, rng):
    """Projects stand by work group, under its name, with a sum below."""
    group_in_runs(plan, rng)
    office.headings_across = rng.random() < 0.5
    office.group_headings = rng.choice(["รวม", "รวม{group}", "รวมเงิน{group}", "รวม {group}"])
    office.numbers_restart = rng.random() < 0.5
    if office.numbers_restart:
        office.step_heading = "{name}"


@difficulty("headings of the strategy", "headings")
def _(office, plan, rng):
    office.headings_across = rng.random() < 0.5
    office.strategy_headings = rng.choice(["ยุทธศาสตร์ที่ {} {}", "ด้านที่ {} {}", "ประเด็นยุทธศาสตร์ที่ {} {}", "ยุทธศาสตร์ {} {}"])
    for at, project in enumerate(plan.projects):
        if project.measure:
            project.measure = f"{1 + 2 * at // len(plan.projects)}{project.measure[1:]}"


@difficulty("percent in other forms", "weight digits", schedules=True)
def _(office, plan, rng):
    form = rng.choice(["{:g}%", "share", "format", "thai", "{:g} %"])
    if form in ("share", "format"):
        office.weight_is_share, office.weight_format = True, "0%" if form == "format" else None
        whole_weights(plan)
    else:
        office.weight = "ร้อยละ {:g}" if form == "thai" else form


def whole_weights(plan):
    """Weights without halves, which a format of whole percents would not show."""
    for project in plan.projects:
        for at, step in enumerate(project.steps):
            step.weight = int(step.weight + (0.5 if at == 0 else 0))


@difficulty("a column for the measure", "order")
def _(office, plan, rng):
    office.measure_column = True
    office.order.insert(rng.randint(2, len(office.order)), "measure")
    set_measures(plan, rng)


@difficulty("CSV with another delimiter", "csv", kind="csv")
def _(office, plan, rng):
    office.delimiter, office.suffix = rng.choice([(";", ".csv"), ("\t", ".tsv"), ("\t", ".csv")])


# --- The table of projects ------------------------------------------------------------------------------------------


@dataclass
class Column:
    key: str
    labels: list  # from the top


@dataclass
class Line:
    """A row of a table: its cells by column, and its money in satang by column."""

    cells: dict = field(default_factory=dict)
    money: dict = field(default_factory=dict)
    project: Project = None
    struck: bool = False
    is_heading: bool = False


class Draft:
    """A plan while it is written."""

    def __init__(self, plan, office, rng):
        self.plan, self.office, self.rng, self.sheets = plan, office, rng, []

    def open_sheet(self, name, title):
        """A sheet, or the rest of the only one of a CSV file, with what stands above its table."""
        office, plan = self.office, self.plan
        year = office.year_words.format(year=plan.year)
        if office.kind == "csv" and self.sheets:
            sheet = self.sheets[0]
            sheet.put(sheet.last_row + 2, 1, title)
            return sheet
        if office.last_year:
            name = f"{name} {plan.year}"
        sheet = Sheet(name + year if office.year_stands == "name" else name)
        self.sheets.append(sheet)
        lines = {
            "line": [f"แผนปฏิบัติการประจำปี พ.ศ. {plan.year}", self.division_line(), title],
            "title": [title + year, self.division_line()], "name": [title, self.division_line()]}
        for row, line in enumerate(lines[office.year_stands], 1):
            sheet.put(row, 1, line)
        return sheet

    def division_line(self):
        return self.office.division_line.format(division=self.plan.division, department=self.plan.department)

    # Columns and header

    def columns(self):
        """The columns of the table of projects, in order."""
        columns = []
        for key in self.office.order:
            columns += self.budget_columns() if key == "budget" else [Column(key, [self.office.labels[key]])]
        for place, label, _ in sorted(self.office.extras, key=lambda extra: -extra[0]):
            columns.insert(place, Column(f"extra {label}", [label]))
        return columns

    def budget_columns(self):
        """The column of money, or the several that stand for it."""
        office, label = self.office, self.office.labels["budget"]
        if office.source_columns:
            return [Column(f"budget {source}", [label, source]) for source in SOURCES]
        if office.other_years:
            form = self.rng.choice(["งบประมาณ ปี {}", "งบประมาณ {}", "งบประมาณปี {}"])
            years = {"last": self.plan.year - 1, "budget": self.plan.year, "next": self.plan.year + 1}
            return [Column(key, [form.format(year)]) for key, year in years.items()]
        if office.unit_stands == "header":
            return [Column("budget", [label, office.unit_word])]
        below = ["ตามข้อบัญญัติ", "(บาท)" if office.unit == 1 else "ที่ตั้งไว้"]
        return [Column("budget", [label, *below[3 - office.header_rows:]])]

    def write_header(self, sheet, row, columns):
        """The labels, merged over equal ones to the right and over room below; gives the row below."""
        depth = max(len(column.labels) for column in columns)
        for at, column in enumerate(columns):
            for level, label in enumerate(column.labels):
                is_lowest, path = level == len(column.labels) - 1, column.labels[: level + 1]
                end = at
                if not is_lowest:
                    if at and columns[at - 1].labels[: level + 1] == path:
                        continue
                    while end + 1 < len(columns) and columns[end + 1].labels[: level + 1] == path:
                        end += 1
                sheet.put(row + level, at + 1, label)
                sheet.merge(row + level, at + 1, row + depth - 1 if is_lowest else row + level, end + 1)
        return row + depth

    def write_column_numbers(self, sheet, row, columns):
        form = self.office.column_numbers
        for at in range(1, len(columns) + 1):
            number = {"thai": str(at).translate(THAI_DIGITS), "number": at}.get(form) or form.format(at)
            sheet.put(row, at, number)

    # Lines

    def name_with_code(self, project):
        code = project.measure and not self.office.measure_column
        return f"{project.name} {self.office.code.format(project.measure)}" if code else project.name

    def project_lines(self, project, number):
        """The row of a project, and the rows that belong to it."""
        office, rng = self.office, self.rng
        first = Line({"number": number, "name": self.name_with_code(project)}, project=project)
        first.cells["groups"] = office.joint.join(project.groups)
        if project.measure:
            first.cells["measure"] = office.column_code.format(project.measure)
        first.cells |= {f"extra {label}": rng.choice(values) for _, label, values in office.extras}
        lines = [first, *self.money_lines(project, first)]
        if office.names_broken:
            head = "".join(project.pieces[:2])
            lines.append(Line({"name": first.cells["name"][len(head):]}))
            first.cells["name"] = head
        if office.parts and (office.parts == "only" or rng.random() < 0.5):
            lines += self.part_lines(first, number)
        return lines

    def money_lines(self, project, first):
        """Puts the first source into the row; gives rows for the others."""
        office, rng = self.office, self.rng
        if not project.fundings:
            first.cells["budget กทม." if office.source_columns else "budget"] = office.no_money
        elif office.source_columns:
            first.money = {f"budget {source}": satang for source, satang in project.fundings}
        else:
            rows = [Line({"source": source}, {"budget": satang}) for source, satang in project.fundings]
            first.cells |= rows[0].cells
            first.money |= rows[0].money
            if office.other_years:
                first.money |= {key: rng.randint(1, 900) * 1_000_000 for key in ("last", "next")}
            return rows[1:]
        return []

    def part_lines(self, first, number):
        """Two or three parts, whose amounts make that of the project."""
        names = self.rng.sample(PARTS, self.rng.randint(2, 3))
        lines = [Line({"name": f"{number}.{at} {name}"}) for at, name in enumerate(names, 1)]
        if self.office.parts != "plain":
            whole = first.money["budget"]
            each = whole // len(lines) // 10_000 * 10_000
            shares = [each] * (len(lines) - 1)
            for line, satang in zip(lines, [*shares, whole - sum(shares)]):
                line.cells["budget"] = self.office.money(satang)
            if self.office.parts == "only":
                first.cells["budget"] = Cell()
        return lines

    def body(self):
        """The lines of the table from the first project to the total."""
        office, plan, lines, sums = self.office, self.plan, [], []
        for at, project in enumerate(plan.projects):
            before = plan.projects[at - 1] if at else None
            if office.group_headings and (not before or before.groups != project.groups):
                lines += self.group_sum(before, sums)
                lines.append(Line({"name": project.groups[0]}, is_heading=True))
                sums = []
            if office.strategy_headings and at in (0, len(plan.projects) // 2):
                number, name = (1, "ความปลอดภัย") if at == 0 else (2, "คุณภาพชีวิต")
                lines.append(Line({"name": office.strategy_headings.format(number, name)}, is_heading=True))
            number = 1 + sum(bool(line.project) for line in sums) if office.numbers_restart else at + 1
            own = self.project_lines(project, number)
            lines, sums = lines + own, sums + own
        lines += self.group_sum(plan.projects[-1], sums)
        if office.struck:
            gone = Project(["โครงการ", "ยกเลิก", "ตามมติที่ประชุม"], None, [("กทม.", 77_700_000)], plan.projects[-1].groups)
            struck = self.project_lines(gone, len(plan.projects) + 1)[0]
            struck.struck = True
            lines.append(struck)
        if office.once:
            self.write_once(lines)
        return lines

    def group_sum(self, project, lines):
        words = self.office.group_headings
        return [self.sum_line(words.format(group=project.groups[0]), lines)] if words and project and lines else []

    def sum_line(self, label, lines):
        label = label.format(count=len(self.plan.projects))
        columns = {"budget"} if not self.office.source_columns else {f"budget {source}" for source in SOURCES}
        columns |= {"last", "next"} if self.office.other_years else set()
        money = {key: sum(line.money.get(key, 0) for line in lines if not line.struck) for key in columns}
        place = "number" if self.rng.random() < 0.2 and "number" in self.office.order else "name"
        return Line({place: label or None}, {key: satang for key, satang in money.items() if satang})

    def write_once(self, lines):
        """Leaves the column blank where it says what stood above."""
        above = None
        for line in (line for line in lines if line.project):
            if line.cells.get(self.office.once) == above:
                line.cells[self.office.once] = None
            else:
                above = line.cells.get(self.office.once)

    def closing(self, lines):
        """The rows from the blank ones to what stands below the total."""
        office = self.office
        count = len(self.plan.projects)
        rows = [Line({"number": count + at}) for at in range(1, office.blank_lines + 1)]
        body = [line for line in lines if line.project or "source" in line.cells]
        if office.total is not None:
            rows.append(self.sum_line(office.total, body))
        if office.rows_below:
            below = [("ได้รับจัดสรร", 900_000_000), ("เงินคงเหลือ", 120_000_000)]
            rows += [Line({"name": name}, {"budget": satang}) for name, satang in below]
        return rows

    # Writing

    def write_lines(self, sheet, row, columns, lines):
        """Writes lines from a row on; gives the row below."""
        places = {column.key: at for at, column in enumerate(columns, 1)}
        for line in lines:
            if line.is_heading and self.office.headings_across:
                sheet.put(row, 1, line.cells["name"])
                sheet.merge(row, 1, row, len(columns))
                row += 1
                continue
            cells = {**{key: self.office.money(satang) for key, satang in line.money.items()}, **line.cells}
            for key, value in cells.items():
                if key in places:
                    cell = value if isinstance(value, Cell) else Cell(value)
                    sheet.put(row, places[key], dataclasses.replace(cell, struck=line.struck))
            row += 1
        return row

    def merge_groups(self, sheet, top, columns, lines):
        """Merges the cells of a group over the projects that share it."""
        at = [column.key for column in columns].index("groups") + 1
        starts = [row for row, line in enumerate(lines, top) if line.project and (
            row == top or line.cells["groups"] != self.group_above(lines, row - top))]
        for start, end in zip(starts, [*starts[1:], top + len(lines)]):
            sheet.merge(start, at, end - 1, at)
            for row in range(start + 1, end):
                sheet.cells.pop((row, at), None)

    def group_above(self, lines, index):
        return next(line.cells["groups"] for line in reversed(lines[:index]) if line.project)

    def write_summary(self):
        office = self.office
        title = office.title + (office.unit_word if office.unit_stands == "title" else "")
        sheet = self.open_sheet("สรุปงบประมาณ", title)
        columns, row = self.columns(), sheet.last_row + 1
        if office.unit_stands == "line":
            sheet.put(row, len(columns), office.unit_word)
            row += 1
        row = self.write_header(sheet, row, columns)
        if office.column_numbers:
            self.write_column_numbers(sheet, row, columns)
            row += 1
        lines = self.body()
        closing = self.closing(lines)
        starts = [at for at, line in enumerate(lines) if line.project]
        cut = starts[len(starts) // 2]
        if office.continued:
            self.write_lines(sheet, row, columns, lines[:cut])
            sheet, row, lines = Sheet(office.continued), 1, lines[cut:]
            self.sheets.append(sheet)
        elif office.header_again:
            row = self.write_header(sheet, self.write_lines(sheet, row, columns, lines[:cut]), columns)
            lines = lines[cut:]
        below = self.write_lines(sheet, row, columns, lines + closing)
        if office.groups_merged:
            self.merge_groups(sheet, row, columns, lines)
        if office.signature:
            self.write_signature(sheet, below + 1)

    def write_signature(self, sheet, row):
        column = self.rng.choice([2, 3, 4])
        texts = ["ลงชื่อ ........................ ผู้จัดทำ", "(นายสมชาย ใจดี)", "ตำแหน่ง นักพัฒนาสังคมชำนาญการ"]
        for at, text in enumerate(texts):
            sheet.put(row + at, column, text)

    # Schedules

    def month_columns(self):
        office, year = self.office, self.plan.year
        if office.months_in_words:
            return [Column("months", [office.labels["months"]])]
        if office.quarters == "only":
            form = self.rng.choice(["ไตรมาส {}", "ไตรมาสที่ {}"])
            return [Column(f"month {quarter * 3}", [form.format(quarter + 1)]) for quarter in range(4)]
        labels = [self.month_text(office.month_labels, month) for month in range(12)]
        above = [[f"ไตรมาสที่ {month // 3 + 1}"] if office.quarters == "above" else [] for month in range(12)]
        if office.header_rows > 1:
            above = [[office.labels["months"]]] * 12
        return [Column(f"month {month}", [*above[month], labels[month]]) for month in range(12)]

    def month_text(self, form, month):
        year = self.plan.year - (1 if month < 3 else 0)
        return form.format(month=MONTHS[month], full=FULL_MONTHS[month], year=year, short=year % 100)

    def month_words(self, months):
        form, runs = self.office.months_in_words, []
        for month in months:
            if runs and runs[-1][-1] == month - 1:
                runs[-1].append(month)
            else:
                runs.append([month])
        ends = [dict.fromkeys([run[0], run[-1]]) for run in runs]
        return ", ".join(" - ".join(self.month_text(form, month) for month in run) for run in ends)

    def write_months(self, sheet, row, first, step):
        """The marks of a step, from the column of October on."""
        office = self.office
        places = sorted({first + month // (3 if office.quarters == "only" else 1) for month in step.months})
        fills = office.bars == "fills" or (office.bars == "merged" and office.mark is None)
        for place in places:
            goes_on, came = place + 1 in places, place - 1 in places
            arrow = {(0, 0): "↔", (0, 1): "←", (1, 1): "─", (1, 0): "→"}[came, goes_on]
            mark = arrow if office.bars == "arrows" else office.mark
            hidden = fills or (office.bars == "merged" and came)
            sheet.put(row, place, Cell(None if hidden else mark, fill="92D050" if fills else None))
            if office.bars == "merged" and not came:
                end = next(end for end in range(place, place + 12) if end + 1 not in places)
                sheet.merge(row, place, row, end)

    def write_weight(self, weight):
        office = self.office
        if office.weight_is_share:
            return Cell(weight / 100, office.weight_format)
        return Cell(weight) if office.weight == "{:g}" else Cell(office.weight.format(weight))

    def write_schedules(self):
        office = self.office
        sheet = self.open_sheet("ขั้นตอน", "ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม")
        columns = [Column(key, [office.labels[key]]) for key in ("step", "weight", "progress")] + self.month_columns()
        row = sheet.last_row + 1
        for number, project in enumerate(self.plan.projects, 1):
            if project.steps:
                sheet.put(row, 1, office.step_heading.format(number=number, name=project.name))
                row = self.write_steps(sheet, self.write_header(sheet, row + 1, columns), project) + 1

    def write_steps(self, sheet, row, project):
        done = 0
        for number, step in enumerate(project.steps, 1):
            done += step.weight
            sheet.put(row, 1, f"{number}. {step.name}")
            sheet.put(row, 2, self.write_weight(step.weight))
            sheet.put(row, 3, self.write_weight(done))
            if self.office.months_in_words:
                sheet.put(row, 4, self.month_words(step.months))
            else:
                self.write_months(sheet, row, 4, step)
            row += 1
        sheet.put(row, 1, self.office.step_total.format(count=len(project.steps)))
        sheet.put(row, 2, self.write_weight(done))
        return row + 1


def last_years_plan(plan, rng):
    """The plan of the year before: other money, and a project more that came to its end."""
    projects = []
    for project in plan.projects[:-1]:
        fundings = [(source, random_satang(rng)) for source, _ in project.fundings]
        projects.append(dataclasses.replace(project, fundings=fundings, steps=[]))
    ended = Project(["โครงการ", "นำร่อง", "ที่เสร็จสิ้นแล้ว"], None, [("กทม.", 50_000_000)], plan.projects[0].groups)
    return Plan(plan.division, plan.department, plan.year - 1, [*projects, ended])


def make_sheet(rng, difficulties, stem):
    """Invents a plan, writes it with difficulties, and gives it with the path of the file."""
    kinds = {one.kind for one in difficulties} - {None}
    office = Office(kind=kinds.pop() if kinds else rng.choice(["xlsx", "xlsx", "xlsx", "csv"]))
    plan = random_plan(rng, any(one.schedules for one in difficulties) or rng.random() < 0.25)
    for one in difficulties:
        one.change(office, plan, rng)
    draft = Draft(plan, office, rng)
    draft.write_summary()
    if plan.has_schedules:
        draft.write_schedules()
    if office.last_year:
        past = Draft(last_years_plan(plan, rng), office, rng)
        past.write_summary()
        draft.sheets[0:0] = past.sheets if rng.random() < 0.5 else []
        draft.sheets += past.sheets if past.sheets[0] not in draft.sheets else []
    if office.thai_digits:
        for sheet in draft.sheets:
            sheet.write_thai_digits()
    path = stem.with_suffix(".xlsx" if office.kind == "xlsx" else office.suffix)
    if office.kind == "xlsx":
        write_xlsx(path, draft.sheets)
    else:
        write_csv(path, draft.sheets[0], office.encoding, office.delimiter)
    return plan, path
