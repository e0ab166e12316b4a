import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

@Suite("The arithmetic of a schedule")
struct ScheduleArithmeticTests {
  private func table(_ steps: [(weight: String?, progress: String?)], carried: CarriedOver? = nil) -> ScheduleTable {
    var table = ScheduleTable()
    table.carriedOver = Entry(carried)
    table.steps = steps.enumerated().map { index, step in
      var row = StepRow(in: .stepSchedules)
      row.step = Entry(NumberedName(number: (carried?.lastStep ?? 0) + index + 1, name: "step"))
      row.weight = Entry(step.weight.flatMap { ExactDecimal($0) })
      row.progress = Entry(step.progress.flatMap { ExactDecimal($0) })
      return row
    }
    return table
  }

  private func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test("a schedule in order has no verdict")
  func inOrder() throws {
    #expect(ScheduleArithmetic(table([("20", "20"), ("50", "70"), ("30", "100")])).verdicts == [])
    #expect(ScheduleArithmetic(table([])).verdicts == [])
  }

  @Test("one progress typed wrong is one verdict")
  func wrongProgress() throws {
    let arithmetic = ScheduleArithmetic(table([("20", "20"), ("50", "60"), ("30", "100")]))
    #expect(arithmetic.verdicts == [.progress(step: 1, expected: try decimal("70"))])
  }

  @Test("a weight typed wrong is told by the increments and by the sum")
  func wrongWeight() throws {
    let arithmetic = ScheduleArithmetic(table([("20", "20"), ("40", "70"), ("30", "100")]))
    #expect(arithmetic.verdicts == [.weight(step: 1, expected: try decimal("50"))])
    #expect(arithmetic.sum == (try decimal("90")))
  }

  @Test("a wrong progress that the next steps go on from is one verdict")
  func progressFromHere() throws {
    let arithmetic = ScheduleArithmetic(table([("20", "20"), ("20", "50"), ("20", "70"), ("40", "110")]))
    #expect(arithmetic.verdicts == [.progressFromHere(step: 1, expected: try decimal("40"))])
  }

  @Test("a step without weight gets what the progress grows by, or nothing")
  func lackingWeight() throws {
    let grown = ScheduleArithmetic(table([("20", "20"), (nil, "70"), ("30", "100")]))
    #expect(grown.verdicts == [.lackingWeight(step: 1, expected: try decimal("50"))])
    let none = ScheduleArithmetic(table([("20", "20"), (nil, nil), ("80", "100")]))
    #expect(none.verdicts == [])
  }

  @Test("what was carried over is stated, or told by the first step")
  func carriedOver() throws {
    let stated = CarriedOver(firstStep: 1, lastStep: 3, progress: try decimal("60"))
    #expect(ScheduleArithmetic(table([("10", "70"), ("30", "100")], carried: stated)).verdicts == [])
    let silent = CarriedOver(firstStep: 1, lastStep: 3)
    let arithmetic = ScheduleArithmetic(table([("10", "50"), ("50", "100")], carried: silent))
    #expect(arithmetic.carried == (try decimal("40")))
    #expect(arithmetic.verdicts == [])
    let wrong = ScheduleArithmetic(table([("10", "30"), ("10", "80"), ("20", "100")], carried: stated))
    #expect(wrong.verdicts == [.progress(step: 0, expected: try decimal("70"))])
  }

  @Test("steps left out weigh what the progress grows by")
  func lackingSteps() throws {
    var steps = table([("20", "20"), ("30", "100")])
    steps.steps[1].step.value?.number = 3
    #expect(ScheduleArithmetic(steps).verdicts == [.lackingSteps(before: 1, weight: try decimal("50"))])
  }
}
