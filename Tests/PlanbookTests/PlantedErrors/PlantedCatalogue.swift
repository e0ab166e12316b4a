/// Every kind of mistake that is planted, by the family of the rule that finds it.
enum PlantedCatalogue {
  /// The mistakes, and the changes that are none.
  static let all: [PlantedKind] =
    budgets + projects + schedules + steps + indicators + activities + strategy + workGroups + forms + harmless
}
