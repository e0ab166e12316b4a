import ActionPlans
import TestSupport
import Testing

@Suite struct DivisionTests {
  private func project(_ number: Int, _ satang: Int64...) -> Project {
    Project(
      number: number, name: "โครงการ", fundings: satang.map { Funding(source: "กทม.", amount: Money(satang: $0)) })
  }

  @Test func `a project's budget is the money of all its sources`() {
    #expect(project(1).budget == .zero)
    #expect(project(1, 100, 250).budget == Money(satang: 350))
    #expect(project(1, .max, 1).budget == nil)
  }

  @Test func `totals are those of the projects asked for`() {
    var division = Division(name: "กองการต่างประเทศ")
    #expect(division.totalBudget == .zero)
    division.projects = [project(1, 100), project(2), project(3, 250, 50)]
    #expect(division.totalBudget == Money(satang: 400))
    #expect(division.total { $0.number > 2 } == Money(satang: 300))
    division.projects.append(project(4, .max))
    #expect(division.totalBudget == nil)
    #expect(division.total { $0.number < 4 } == Money(satang: 400))
  }

  @Test func `totals by measure make the whole, over many plans`() {
    for division in (0..<100).flatMap({ PlanGenerator.plan(seed: UInt64($0)).divisions }) {
      let measures = Set(division.projects.map(\.measure))
      let totals = measures.compactMap { measure in division.total { $0.measure == measure } }
      #expect(totals.count == measures.count)
      #expect(Money.sum(totals) == division.totalBudget)
    }
  }

  @Test func `a project's indicator is the first one that names it`() {
    for division in (0..<50).flatMap({ PlanGenerator.plan(seed: UInt64($0)).divisions }) {
      var first: [Int: Indicator] = [:]
      for indicator in division.indicators {
        for case .project(let number) in indicator.contributions.map(\.work) where first[number] == nil {
          first[number] = indicator
        }
      }
      for (number, indicator) in first { #expect(division.indicator(ofProject: number) == indicator) }
      #expect(division.indicator(ofProject: 0) == nil)
    }
  }

  @Test func `a target without a unit is a percentage`() {
    #expect(Target(value: .hundred).isPercentage)
    #expect(!Target(value: .hundred, unit: "ครั้ง").isPercentage)
  }
}
