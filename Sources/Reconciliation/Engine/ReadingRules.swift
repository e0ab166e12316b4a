/// The rules about how sheets were read, and not about what they say: what a look at sheets tells of each.
package enum ReadingRules {
  /// What could not be read as it stands, and columns that are not there.
  package static let unclear: [any Rule.Type] = [
    FileUnreadable.self, TextMisread.self, RecordUnclear.self, ValueUnreadable.self, ColumnLacking.self,
    MonthColumnsLacking.self,
  ]

  /// What was taken for what its words, or what is seen of it, alone do not say.
  package static let guesses: [any Rule.Type] = [
    ReadingGuessed.self, ReadingExplained.self, ColumnGuessed.self, AmountShownOtherwise.self,
  ]

  /// What belongs to no table and is kept apart.
  package static let aside: [any Rule.Type] = [ContentUnrecognised.self]
}
