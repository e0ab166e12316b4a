internal import Spreadsheet
internal import StrictYAML

extension YAMLValue {
  /// `words`: the spellings of the words of the form.
  func words() -> [Form.Word: Term]? {
    guard let members = members(Form.Word.allCases.map(\.name)) else { return nil }
    var words: [Form.Word: Term] = [:]
    for word in Form.Word.allCases {
      if let value = members[word.name] { words[word] = Term(value.spellings()) }
    }
    return words
  }

  /// Notes the words that are missing, for all forms and for what the tables speak of.
  func refuseMissingWords(of words: [Form.Word: Term], for tables: [PlacedTable]) {
    var needed = Set(Form.Word.neededAlways)
    for table in tables {
      needed.formUnion(table.form.subject.neededWords)
      for column in table.form.columns { needed.formUnion(Form.Word.needed(byFact: column.fact)) }
    }
    for word in Form.Word.allCases where needed.contains(word) && words[word] == nil {
      refuseMissing([word.name])
    }
  }
}

extension Form.Word {
  /// The words that every form set has.
  fileprivate static let neededAlways: [Form.Word] = [
    .planTitle, .division, .department, .budget, .baht, .total, .grandTotal, .project, .note, .percent, .era,
  ]

  /// The words with which the cells of a fact are written.
  fileprivate static func needed(byFact fact: String) -> [Form.Word] {
    switch fact {
    case "work-groups": [.workGroup, .and]
    case "works": [.workGroup, .and, .activity, .noBudget]
    default: []
    }
  }
}

extension Subject {
  /// The words with which rows of the subject, and the lines above and below them, are written.
  fileprivate var neededWords: [Form.Word] {
    switch self {
    case .indicator: [.definition, .target, .calculation, .state, .strategicMission, .routineMission, .otherMission]
    case .agencyIndicator: [.aspect, .aspectTitle]
    case .step:
      [
        .step, .scheduleTotal, .scheduleIndicator, .scheduleProject, .carriedOver, .carriedOverProgress,
        .carriedOverYear,
      ]
    case .activity: [.activity]
    case .workGroup, .mission, .strategy, .keyResult, .project: []
    }
  }
}
