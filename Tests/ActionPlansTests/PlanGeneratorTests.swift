import ActionPlans
import TestSupport
import Testing

/// The promises of `PlanGenerator`, held over many seeds.
@Suite struct PlanGeneratorTests {
  static let plans = (0..<300).map { PlanGenerator.plan(seed: UInt64($0)) }

  @Test func `a seed always gives the same plan, and other seeds give others`() {
    #expect((0..<50).map { PlanGenerator.plan(seed: UInt64($0)) } == Array(Self.plans.prefix(50)))
    #expect(Set(Self.plans).count > 290)
  }

  @Test func `numbers run from 1`() {
    for division in Self.plans.flatMap(\.divisions) {
      #expect(division.keyResults.map(\.number) == Array(1..<division.keyResults.count + 1))
      #expect(division.projects.map(\.number) == Array(1..<division.projects.count + 1))
      #expect(division.indicators.map(\.number) == Array(1..<division.indicators.count + 1))
      #expect(division.evaluationAspects.map(\.number) == Array(1..<division.evaluationAspects.count + 1))
      for kind in Activity.Kind.allCases {
        let numbers = division.activities.filter { $0.kind == kind }.map(\.number)
        #expect(numbers == Array(1..<numbers.count + 1))
      }
      for schedule in division.projects.compactMap(\.schedule) {
        let first = (schedule.carriedOver?.lastStep ?? 0) + 1
        #expect(schedule.steps.map(\.number) == Array(first..<first + schedule.steps.count))
      }
    }
  }

  @Test func `texts are tidy`() {
    for plan in Self.plans {
      for text in texts(of: plan) {
        #expect(!text.isEmpty && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  "), "\(text)")
        #expect(!text.contains { $0 == "\n" || $0 == "\t" || $0 == "\r" }, "\(text)")
      }
      for indicator in plan.divisions.flatMap(\.indicators) {
        for paragraph in indicator.definition + indicator.calculation {
          #expect(!["นิยาม", "ค่าเป้าหมาย", "วิธีการคำนวณ"].contains { paragraph.hasPrefix($0) })
        }
      }
    }
  }

  @Test func `names of projects and of activities differ by more than blanks`() {
    for plan in Self.plans {
      #expect(Set(plan.divisions.map(\.name)).count == plan.divisions.count)
      for division in plan.divisions {
        for names in [division.projects.map(\.name), division.activities.map(\.name)] {
          #expect(Set(names.map { $0.filter { $0 != " " } }).count == names.count)
        }
        #expect(division.projects.allSatisfy { $0.name.hasPrefix("โครงการ") })
        #expect(division.activities.allSatisfy { $0.name.hasPrefix("กิจกรรม") })
      }
    }
  }

  @Test func `work groups are those that works name, each once, in the order of first use`() {
    for division in Self.plans.flatMap(\.divisions) {
      let works = division.evaluationAspects.flatMap(\.indicators).flatMap(\.works)
      var used: [String] = []
      for name in division.projects.flatMap(\.workGroups) + division.activities.flatMap(\.workGroups)
        + works.flatMap(\.workGroups) where !used.contains(name)
      {
        used.append(name)
      }
      #expect(division.workGroups.map(\.name) == used)
      #expect(division.projects.allSatisfy { (1...3).contains($0.workGroups.count) })
      #expect(division.activities.allSatisfy { (1...3).contains($0.workGroups.count) })
      let abbreviations = division.workGroups.compactMap(\.abbreviation)
      #expect(Set(abbreviations).count == abbreviations.count)
      #expect(abbreviations.isEmpty || !division.indicators.isEmpty)
    }
  }

  @Test func `measures exist, and each holds one kind of work`() {
    for plan in Self.plans {
      for element in plan.strategy.elements where element.code.depth == 4 {
        #expect(element.code.parent.flatMap { plan.strategy[$0] } != nil)
        #expect(element.code.ancestor(depth: 1).flatMap { plan.strategy[$0] } != nil)
      }
      for division in plan.divisions {
        let kinds =
          [division.projects.compactMap(\.measure)]
          + Activity.Kind.allCases.map { kind in
            division.activities.filter { $0.kind == kind }.compactMap(\.measure)
          }
        #expect(kinds.joined().allSatisfy { plan.strategy[$0]?.code.depth == 4 })
        #expect(kinds.map { Set($0).count }.reduce(0, +) == Set(kinds.joined()).count)
        #expect(kinds.joined().count == division.projects.count + division.activities.count)
      }
    }
  }

  @Test func `money is positive and its sources differ`() {
    for project in Self.plans.flatMap(\.divisions).flatMap(\.projects) {
      #expect(project.fundings.allSatisfy { $0.amount > .zero })
      #expect(Set(project.fundings.map(\.source)).count == project.fundings.count)
      #expect(project.fundings.count < 2 || project.fundings.allSatisfy { $0.source != nil })
      #expect(project.budget != nil)
    }
  }

  @Test func `schedules are whole`() {
    for plan in Self.plans {
      for schedule in plan.divisions.flatMap(\.projects).compactMap(\.schedule) {
        #expect(schedule.totalWeight == .hundred)
        #expect(schedule.steps.allSatisfy { step in step.weight.map { $0 > .zero } ?? true })
        guard let carriedOver = schedule.carriedOver else { continue }
        #expect(carriedOver.firstStep == 1)
        #expect(carriedOver.progress != nil)
        #expect(carriedOver.fiscalYear?.buddhistYear == plan.fiscalYear.buddhistYear - 1)
      }
    }
  }

  @Test func `indicators share out all works of their measures`() {
    for division in Self.plans.flatMap(\.divisions) where !division.indicators.isEmpty {
      var seen: Set<Contribution.Work> = []
      for indicator in division.indicators {
        #expect(!indicator.contributions.isEmpty)
        var numbers: [Int] = []
        for work in indicator.contributions.map(\.work) {
          seen.insert(work)
          switch work {
          case .project(let number):
            #expect(division.projects.first { $0.number == number }?.measure == indicator.measure)
            numbers.append(number)
          case .activity(let kind, let number):
            #expect(
              division.activities.first { $0.kind == kind && $0.number == number }?.measure == indicator.measure)
            numbers.append(number)
          }
        }
        #expect(numbers == numbers.sorted())
      }
      #expect(seen.count == division.projects.count + division.activities.count)
      let results = division.indicators.map { KeyResult(number: $0.number, name: $0.name, target: $0.target) }
      #expect(division.keyResults.isEmpty || division.keyResults == results)
      #expect(Set(division.indicators.map { $0.mission == nil }).count == 1)
    }
  }

  @Test func `aspects of evaluation are built as the form has them`() {
    for aspect in Self.plans.flatMap(\.divisions).flatMap(\.evaluationAspects) {
      #expect(aspect.number > 1 || aspect.indicators.isEmpty)
      #expect(Set(aspect.indicators.map(\.code)).count == aspect.indicators.count)
      #expect(aspect.indicators.allSatisfy { $0.code.components.first == aspect.number })
      for indicator in aspect.indicators where aspect.indicators.contains(where: { $0.code.parent == indicator.code }) {
        #expect(indicator.definedBy == nil && indicator.works.isEmpty)
      }
    }
  }

  @Test func `everything that a plan can say is said by some plan`() {
    let divisions = Self.plans.flatMap(\.divisions)
    let projects = divisions.flatMap(\.projects)
    let schedules = projects.compactMap(\.schedule)
    let steps = schedules.flatMap(\.steps)
    #expect(Set(Self.plans.map(\.divisions.count)) == [1, 2, 3])
    #expect(Self.plans.contains { $0.strategy.elements.isEmpty } && Self.plans.contains { $0.strategy.parts.isEmpty })
    #expect(divisions.contains { $0.projects.isEmpty } && divisions.contains { $0.projects.count == 40 })
    #expect(divisions.contains { $0.activities.isEmpty } && divisions.contains { $0.missions.isEmpty })
    #expect(divisions.contains { $0.indicators.isEmpty && !$0.projects.isEmpty })
    #expect(divisions.contains { $0.department == nil } && divisions.contains { $0.evaluationAspects.isEmpty })
    #expect(Set(projects.map(\.fundings.count)) == [0, 1, 2, 3] && Set(projects.map(\.workGroups.count)) == [1, 2, 3])
    #expect(projects.contains { $0.schedule == nil } && projects.contains { $0.note != nil })
    #expect(projects.contains { $0.budget?.wholeBaht == nil } && projects.contains { $0.name.hasSuffix("(2017)") })
    #expect(schedules.contains { $0.carriedOver != nil } && steps.contains { $0.weight?.description == "33.3333" })
    #expect(steps.contains { $0.weight == nil } && steps.contains { $0.months.isEmpty })
    #expect(steps.contains { $0.months.runs.count == 2 } && steps.contains { $0.note != nil })
    #expect(divisions.flatMap(\.indicators).contains { $0.target == nil })
    #expect(
      divisions.contains { division in
        let works = division.indicators.flatMap(\.contributions).map(\.work)
        return Set(works).count < works.count
      })
    #expect(divisions.flatMap(\.indicators).contains { $0.mission == .routine })
    #expect(
      Self.plans.map(\.strategy).contains { strategy in
        strategy.elements.contains { $0.code.depth == 3 && $0.code.parent.flatMap { strategy[$0] } == nil }
      })
  }

  @Test func `a size is kept to`() {
    let large = PlanGenerator.plan(seed: 1, size: .large)
    #expect(large.divisions.map(\.projects.count) == [500])
    for seed in 0..<50 {
      let small = PlanGenerator.plan(seed: UInt64(seed), size: .small)
      #expect(small.divisions.count == 1 && small.divisions.allSatisfy { (1...3).contains($0.projects.count) })
    }
  }

  /// Every text of a plan that a person wrote.
  private func texts(of plan: ActionPlan) -> [String] {
    var texts = plan.strategy.parts.map(\.title) + plan.strategy.elements.map(\.title)
    for division in plan.divisions {
      texts += [division.name] + [division.department].compactMap(\.self) + division.missions
      texts += division.workGroups.map(\.name) + division.workGroups.compactMap(\.abbreviation)
      texts += division.projects.map(\.name) + division.projects.compactMap(\.note)
      texts += division.activities.map(\.name) + division.activities.compactMap(\.note)
      let steps = division.projects.compactMap(\.schedule).flatMap(\.steps)
      texts += steps.map(\.name) + steps.compactMap(\.note)
      texts += division.indicators.flatMap { [$0.name] + $0.definition + $0.calculation }
      for indicator in division.evaluationAspects.flatMap(\.indicators) {
        texts += [indicator.name] + [indicator.definedBy].compactMap(\.self) + indicator.works.map(\.name)
      }
    }
    return texts
  }
}
