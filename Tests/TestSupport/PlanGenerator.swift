public import ActionPlans

/// Random plans for properties and round trips: valid, clean and varied; the same plan for the same seed and size.
///
/// What a generated plan promises (checked by `PlanGeneratorTests`):
///
/// * **Numbers** of missions, key results, projects, activities of a kind, indicators and aspects run 1…n. Steps run
///   1…n too; after carried-over steps first…k they run k+1…n.
/// * **Names** hold no tab or line break and no leading, trailing or double blank; no text is empty. Projects begin with
///   `โครงการ`, activities with `กิจกรรม`, agency works with either. Within a division no two projects and no two
///   activities have names that are equal once blanks, digits and a closing parenthesis are left out. Paragraphs do not
///   begin with `นิยาม`, `ค่าเป้าหมาย` or `วิธีการคำนวณ`.
/// * **Divisions** have names, each another; work groups are listed once, in the order of their first use (projects,
///   activities, agency works), and none is unused. Abbreviations are unique, and only work groups whose projects or
///   activities stand at an indicator have one.
/// * **Measures** of projects, activities and indicators exist in the strategy. A measure holds projects, strategic
///   activities or routine activities, never two of these. Every goal that has measures, and every area, is named; a
///   dimension may be missing.
/// * **Money** is positive. Sources of one project differ; a source is missing only where there is one funding.
/// * **Schedules** have a step with a weight, and weights and the progress carried over give exactly 100. Steps were
///   carried over from step 1 on, in the fiscal year before, with their progress.
/// * **Indicators**, where a division has any, share out all its projects and activities: each belongs to an indicator
///   of its measure, some to two of them; contributions stand in the order of their numbers. The mission is named at every
///   indicator of a division or at none. Key results, where there are any, are the indicators' numbers, names and
///   targets.
/// * **Aspects** of evaluation run from 1; the first has no indicators of its own. An indicator that has others under it
///   has neither definition nor works.
public enum PlanGenerator {
  /// How much a plan holds.
  public struct Size: Hashable, Sendable {
    /// How many divisions; of a wider range one is the usual number.
    public var divisions: ClosedRange<Int>
    /// How many projects a division has.
    public var projects: ClosedRange<Int>
    /// How many activities of each kind a division has.
    public var activities: ClosedRange<Int>

    /// A size from its ranges.
    public init(
      divisions: ClosedRange<Int> = 1...3, projects: ClosedRange<Int>, activities: ClosedRange<Int> = 0...8
    ) {
      self.divisions = divisions
      self.projects = projects
      self.activities = activities
    }

    /// One to three divisions of up to 40 projects.
    public static let usual = Size(projects: 0...40)
    /// One division of a few projects, for tests that repeat something at every byte.
    public static let small = Size(divisions: 1...1, projects: 1...3, activities: 0...2)
    /// One division of 500 projects.
    public static let large = Size(divisions: 1...1, projects: 500...500, activities: 20...40)
  }

  /// The plan of a seed.
  public static func plan(seed: UInt64, size: Size = .usual) -> ActionPlan {
    var maker = PlanMaker(seed: seed, size: size)
    return maker.plan()
  }
}

/// Makes one plan; the parts of a plan are made in the files beside this one.
struct PlanMaker {
  var random: SeededGenerator
  let size: PlanGenerator.Size
  /// The plan's fiscal year.
  let fiscalYear: FiscalYear

  init(seed: UInt64, size: PlanGenerator.Size) {
    random = SeededGenerator(seed: seed)
    self.size = size
    let year = random.number(in: 2555...2575)
    guard let fiscalYear = FiscalYear(buddhistYear: year) else { preconditionFailure("no fiscal year \(year)") }
    self.fiscalYear = fiscalYear
  }

  mutating func plan() -> ActionPlan {
    let strategy = self.strategy()
    let count = random.once(in: 4) ? random.number(in: size.divisions) : size.divisions.lowerBound
    let names = random.sample(count, of: PlanVocabulary.divisions)
    var divisions: [Division] = []
    for index in 0..<count {
      // More divisions than names: the later ones are numbered.
      let name = index < names.count ? names[index] : "กองพัฒนาเมืองที่ \(index + 1)"
      var division = division(name: name, strategy: strategy)
      shareWorks(of: &division)
      divisions.append(division)
    }
    return ActionPlan(fiscalYear: fiscalYear, strategy: strategy, divisions: divisions)
  }

  /// One of the words; a list of words is never empty.
  mutating func word(_ words: [String]) -> String {
    guard let word = random.pick(words) else { preconditionFailure("an empty list of words") }
    return word
  }

  /// A note, rarely.
  mutating func note() -> String? { random.once(in: 25) ? word(PlanVocabulary.notes) : nil }
}
