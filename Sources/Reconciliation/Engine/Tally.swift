internal import OfficialTables
internal import Spreadsheet

/// One value with the cells that state it.
package struct Statement<Value: Stateable>: Hashable {
  /// The value.
  package var value: Value
  /// The cells.
  package var citations: [Citation]
  /// How sure it is that the cells speak of this, and say this.
  package var footing: Footing

  /// A value with its cells; probable when the pairing or one of the readings is.
  package init(_ value: Value, _ citations: [Citation], pairing: Footing = .certain) {
    self.value = value
    self.citations = citations
    footing = pairing
    if citations.contains(where: { $0.certainty == .probable }) { footing.certainty = .probable }
  }
}

/// What several tables say of one fact, put together by value.
package struct Tally<Value: Stateable> {
  /// The statements of one value.
  package struct Group {
    /// The value.
    package var value: Value
    /// The statements.
    package var statements: [Statement<Value>]
    /// The cells of all statements.
    package var citations: [Citation] { statements.flatMap(\.citations) }
    /// In how many tables they stand; a value that one table repeats is no better attested.
    package var tables: Int { Set(citations.map(\.role)).count }
  }

  /// The values stated; where a correction most likely belongs comes first.
  let groups: [Group]
  /// Whether all tables but one agree.
  let oneStandsAlone: Bool

  /// Puts statements together; those of higher authority come first.
  package init(_ statements: [Statement<Value>], same: (Value, Value) -> Bool = { $0 == $1 }) {
    self.init(grouped: Self.groups(of: statements, same: same))
  }

  /// Statements that are put together by value already.
  init(grouped groups: [Group]) {
    // The fewest first; of equally many, the one of the lesser authority.
    let ordered = groups.enumerated().sorted {
      ($0.element.tables, $0.element.statements.count, -$0.offset)
        < ($1.element.tables, $1.element.statements.count, -$1.offset)
    }
    self.groups = ordered.map(\.element)
    oneStandsAlone = groups.count == 2 && self.groups[0].tables == 1 && self.groups[1].tables > 1
  }

  /// The statements by value, in the order in which the values are first stated.
  package static func groups(of statements: [Statement<Value>], same: (Value, Value) -> Bool) -> [Group] {
    var groups: [Group] = []
    for statement in statements {
      if let index = groups.firstIndex(where: { same($0.value, statement.value) }) {
        groups[index].statements.append(statement)
      } else {
        groups.append(Group(value: statement.value, statements: [statement]))
      }
    }
    return groups
  }

  /// Whether there is more than one value.
  var isContradictory: Bool { groups.count > 1 }

  /// Every cell that takes part, where a correction most likely belongs first.
  var citations: [Citation] { groups.flatMap(\.citations) }

  /// How sure the contradiction is: a value that is only guessed to be stated makes it a guess.
  package var footing: Footing {
    let isProbable = groups.contains { group in group.statements.allSatisfy { $0.footing.certainty == .probable } }
    return Footing(
      certainty: isProbable ? .probable : .certain,
      grade: groups.flatMap(\.statements).compactMap(\.footing.grade).min())
  }

  /// `A = x แต่ B, C = y`.
  var contrast: Wording { contrast { $0.spoken } }

  /// The addresses of each group, with the names of files when the groups stand in several.
  var addresses: [Wording] {
    let isNamingFiles = Set(citations.map(\.location?.file)).count > 1
    return groups.map { $0.citations.addresses(namingFiles: isNamingFiles) }
  }

  /// `A = x แต่ B, C = y`, with the values said in a given way.
  func contrast(_ say: (Value) -> Wording) -> Wording {
    let sides = zip(groups, addresses).map { group, places -> Wording in
      let value = say(group.value)
      return Wording("\(places.thai) = \(value.thai)", "\(places.english) = \(value.english)")
    }
    return Wording(
      sides.map(\.thai).joined(separator: " แต่ "), sides.map(\.english).joined(separator: ", but "))
  }

  /// Which side stands alone, or that it cannot be known.
  var verdict: Wording {
    guard oneStandsAlone else {
      return Wording("จากตารางไม่อาจรู้ได้ว่าที่ใดผิด", "The tables do not tell which one is wrong")
    }
    let place = addresses[0]
    let stands = groups[0].citations.count == 1 ? "stands" : "stand"
    return Wording(
      "ที่อื่นตรงกันหมด มีเพียง \(place.thai) ที่ต่างออกไป", "All others agree; only \(place.english) \(stands) alone")
  }
}
