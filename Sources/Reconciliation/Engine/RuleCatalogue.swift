/// Every rule, in the order in which they run: causes before what follows from them.
public enum RuleCatalogue {
  /// The rules.
  public static let all: [any Rule.Type] = [
    // What the sheets do not let us read comes first: it explains what looks wrong afterwards.
    FileUnreadable.self, TextMisread.self, RecordUnclear.self, ReadingGuessed.self, ReadingExplained.self,
    ValueUnreadable.self,
    FiscalYearsDiffer.self, ColumnLacking.self, MonthColumnsLacking.self,
    PlanSplitBetweenDivisions.self, DivisionNamesNearlyAlike.self, TableRepeated.self,
    // Who is who.
    IndicatorMissing.self, ProjectMissing.self, ProjectPrintedTwice.self, ActivityMissing.self,
    ActivityPrintedTwice.self,
    ValueLeftBlank.self, ProjectNumbersOutOfSequence.self, ProjectNamesDiffer.self, ActivityNamesDiffer.self,
    // What is said of each.
    StrategyCodesDiffer.self, MeasureDoesNotTieOut.self, ActivityMeasureDoesNotTieOut.self, MeasureUnknown.self,
    WorkGroupDoesNotTieOut.self,
    WorkGroupUnknown.self, BudgetNegative.self, BudgetDoesNotTieOut.self, ProjectWithoutMoney.self, SourceUnknown.self,
    // Schedules.
    ScheduleMissing.self, SchedulePrintedTwice.self, ProjectOrderDiffers.self, ScheduleMisnumbered.self,
    ScheduleUnderAnotherIndicator.self, StepsMisnumbered.self, StepWithoutWeight.self, WeightContradictsProgress.self,
    ProgressIsNotRunningSum.self, WeightsDoNotAddUp.self, StatedStepCountWrong.self, StatedScheduleSumWrong.self,
    CarriedOverFromAnotherYear.self, StepStartsBeforePredecessor.self, StepWithoutMonths.self, MonthsUncertain.self,
    // Indicators and the strategy.
    IndicatorsMisnumbered.self, AgencyIndicatorsMisnumbered.self, UnitContradictsName.self, IndicatorNamesDiffer.self,
    TargetDoesNotTieOut.self, MilestoneContradictsSchedule.self, ListedStepsContradictSchedule.self,
    StrategyTitlesDiffer.self, MeasurePrefixDiffers.self, HeadingLevelNeverPrinted.self,
    // Totals last: most of what does not foot follows from something above.
    SumOfElementDoesNotTieOut.self, ShareDoesNotTieOut.self, TotalDoesNotFoot.self, StatedCountWrong.self,
    CeilingExceeded.self,
    // What was not recognised.
    ColumnGuessed.self, ContentUnrecognised.self, ContentHidden.self, AmountShownOtherwise.self,
    ChangedSinceExport.self,
  ]

  /// What people read about each rule, in the order of the codes.
  public static var descriptions: [RuleDescription] { all.descriptions }

  /// The rule with a code or a name.
  public static func description(of codeOrName: String) -> RuleDescription? { all.description(of: codeOrName) }
}

extension [any Rule.Type] {
  /// What people read about each rule of the list, in the order of the codes.
  public var descriptions: [RuleDescription] { map { $0.about }.sorted { $0.code < $1.code } }

  /// What people read about the rule of the list with a code or a name.
  public func description(of codeOrName: String) -> RuleDescription? { descriptions.named(codeOrName) }
}

extension [RuleDescription] {
  /// The first with a code or a name; the code may be written in small letters.
  public func named(_ codeOrName: String) -> RuleDescription? {
    first { $0.code == codeOrName.uppercased() || $0.name == codeOrName }
  }
}
