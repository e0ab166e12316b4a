/// Every rule, in the order in which they run: causes before what follows from them.
public enum RuleCatalogue {
  /// The rules.
  static let all: [any Rule.Type] = [
    // What the sheets do not let us read comes first: it explains what looks wrong afterwards.
    ValueUnreadable.self, FiscalYearsDiffer.self, ColumnLacking.self, MonthColumnsLacking.self,
    // Who is who.
    ProjectMissing.self, ProjectPrintedTwice.self, ActivityMissing.self, ActivityPrintedTwice.self,
    ValueLeftBlank.self, ProjectNumbersOutOfSequence.self, ProjectNamesDiffer.self, ActivityNamesDiffer.self,
    // What is said of each.
    MeasureDoesNotTieOut.self, ActivityMeasureDoesNotTieOut.self, MeasureUnknown.self, WorkGroupDoesNotTieOut.self,
    WorkGroupUnknown.self, BudgetDoesNotTieOut.self,
    // Schedules.
    ScheduleMissing.self, SchedulePrintedTwice.self, ScheduleMisnumbered.self, ProjectOrderDiffers.self,
    ScheduleUnderAnotherIndicator.self, StepsMisnumbered.self, StepWithoutWeight.self, WeightContradictsProgress.self,
    ProgressIsNotRunningSum.self, WeightsDoNotAddUp.self, StatedStepCountWrong.self, StatedScheduleSumWrong.self,
    MonthsUncertain.self,
    // Indicators and the strategy.
    IndicatorMissing.self, IndicatorsMisnumbered.self, UnitContradictsName.self, IndicatorNamesDiffer.self,
    TargetDoesNotTieOut.self, StrategyTitlesDiffer.self, MeasurePrefixDiffers.self,
    // Totals last: most of what does not foot follows from something above.
    TotalDoesNotFoot.self, StatedCountWrong.self,
    // What was not recognised.
    ColumnGuessed.self, ContentUnrecognised.self,
  ]

  /// What people read about each rule, in the order of the codes.
  public static var descriptions: [RuleDescription] { all.map { $0.about }.sorted { $0.code < $1.code } }

  /// The rule with a code or a name.
  public static func description(of codeOrName: String) -> RuleDescription? {
    descriptions.first { $0.code == codeOrName.uppercased() || $0.name == codeOrName }
  }
}
