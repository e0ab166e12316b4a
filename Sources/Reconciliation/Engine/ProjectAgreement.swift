internal import ActionPlans
internal import OfficialTables
internal import ThaiText

// What every table says of a project, looked at without the cells that say it. Nearly all tables agree, and to put their
// cells together for that would cost more than all else that the rules do.

extension ProjectCase {
  /// The amounts of `budgets`.
  var amounts: [Money] {
    var amounts: [Money] = []
    for pairing in matched.tables.joined() {
      var (sum, isStated): (Money?, Bool) = (.zero, false)
      for funding in division.said.projects[pairing.place].fundings where !funding.amount.isBlank {
        isStated = true
        sum = sum.flatMap { sum in funding.amount.value.flatMap { Money.sum([sum, $0]) } }
      }
      if isStated, let sum { amounts.append(sum) }
    }
    for pairing in matched.works {
      let place = pairing.place
      if let budget = division.said.indicators[place.indicator].works[place.item].budget.value {
        amounts.append(budget)
      }
    }
    return amounts
  }

  /// The codes of `measures`, and those of indicators that it leaves out since another agrees.
  var measureCodes: [StrategyCode] {
    ownRows.compactMap { division.said.projects[$0.place].measure.value }
      + matched.works.compactMap { division.said.indicators[$0.place.indicator].measure.value?.code }
  }

  /// Whether all tables name it in the same letters.
  var hasOneName: Bool {
    var first: ExactText?
    var isOne = true
    forEachName { name, _, _ in
      let text = ExactText(name)
      isOne = isOne && first ?? text == text
      first = first ?? text
    }
    return isOne
  }

  /// Whether all tables name the same work groups in the same order.
  var hasOneListOfWorkGroups: Bool {
    var first: [String]?
    var isOne = true
    forEachWorkGroups { _, entry, _ in
      guard isOne, let names = entry.value, !names.isEmpty else { return }
      let groups = names.map { division.groups.reading(of: $0).name }
      isOne = first ?? groups == groups
      first = groups
    }
    return isOne
  }
}
