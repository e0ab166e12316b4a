package import OfficialTables
package import ThaiText

/// What a finding rests on: how sure its readings and pairings are, and how closely the names agree that paired its rows.
package struct Footing: Hashable, Sendable {
  /// Whether a reading or a pairing is a guess.
  package var certainty: Certainty
  /// The weakest grade among the pairings; nil when no rows of different tables were paired.
  package var grade: MatchGrade?

  /// Nothing was guessed, and nothing paired.
  package static let certain = Footing(certainty: .certain)
  /// A reading was guessed, and nothing paired.
  static let probable = Footing(certainty: .probable)

  /// What something rests on that needs all of these.
  static func all(_ footings: some Sequence<Footing>) -> Footing {
    footings.reduce(.certain) { sum, footing in
      Footing(
        certainty: sum.certainty == .probable ? .probable : footing.certainty,
        grade: [sum.grade, footing.grade].compactMap(\.self).min())
    }
  }
}

extension Pairing {
  /// What a finding rests on that needs this pairing.
  var footing: Footing { Footing(certainty: certainty, grade: grade) }
}

extension MatchedProject {
  /// What a finding rests on that needs all its pairings.
  var footing: Footing {
    .all(tables.joined().map(\.footing) + works.map(\.footing) + schedules.map(\.footing))
  }
}
