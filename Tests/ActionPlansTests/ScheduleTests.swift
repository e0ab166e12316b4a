import ActionPlans
import TestSupport
import Testing

@Suite struct ScheduleTests {
  private func step(_ number: Int, _ weight: String?) -> Step {
    Step(number: number, name: "ขั้นตอน", weight: weight.flatMap { ExactDecimal($0) })
  }

  @Test func `weights and what was carried over make the total`() {
    let schedule = Schedule(
      carriedOver: CarriedOver(firstStep: 1, lastStep: 3, progress: ExactDecimal("60")),
      steps: [step(4, "10"), step(5, nil), step(6, "30")])
    #expect(schedule.totalWeight == .hundred)
    #expect(schedule.stepCount == 6)
    #expect(schedule.progress == ["70", "70", "100"].map { ExactDecimal($0) })
  }

  @Test func `thirds add up to a hundred exactly`() {
    let schedule = Schedule(steps: [step(1, "33.3333"), step(2, "33.3333"), step(3, "33.3334")])
    #expect(schedule.totalWeight == .hundred)
    #expect(schedule.progress.map { $0?.description } == ["33.3333", "66.6666", "100"])
  }

  @Test func `an empty schedule has nothing`() {
    #expect(Schedule().totalWeight == .zero)
    #expect(Schedule().progress.isEmpty)
    #expect(Schedule().stepCount == 0)
  }

  @Test func `a total out of range is nil from there on`() {
    let most = Step(number: 1, name: "ก", weight: ExactDecimal(tenThousandths: .max))
    let schedule = Schedule(steps: [most, step(2, "1"), step(3, "1")])
    #expect(schedule.totalWeight == nil)
    #expect(schedule.progress == [ExactDecimal(tenThousandths: .max), nil, nil])
  }

  @Test func `the last step carried over is never before the first`() {
    #expect(CarriedOver(firstStep: 3, lastStep: 1).lastStep == 3)
    var carriedOver = CarriedOver(firstStep: 1, lastStep: 2)
    #expect(carriedOver.stepCount == 2)
    carriedOver.firstStep = 5
    #expect(carriedOver.stepCount == 0)
    #expect(CarriedOver(firstStep: .min, lastStep: .max).stepCount == .max)
    #expect(Schedule(carriedOver: carriedOver, steps: [step(6, "1")]).stepCount == 1)
  }

  @Test func `progress never falls and ends at the total, over many plans`() {
    for seed in 0..<100 {
      for schedule in PlanGenerator.plan(seed: UInt64(seed)).divisions.flatMap(\.projects).compactMap(\.schedule) {
        let progress = schedule.progress.compactMap(\.self)
        #expect(progress.count == schedule.steps.count)
        #expect(progress == progress.sorted())
        #expect(progress.last == schedule.totalWeight)
      }
    }
  }
}
