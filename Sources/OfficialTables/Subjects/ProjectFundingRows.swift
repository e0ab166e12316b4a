internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension ProjectRow {
  /// Whether a physical row states one more source of the project above it.
  ///
  /// The official form leaves the number, the name and the work group blank there; offices repeat them, or merge their
  /// cells over both rows. A row that repeats the project with a source that it has already is a copy, and no
  /// continuation.
  func continues(_ above: ProjectRow) -> Bool {
    guard number.isBlank || (number.value != nil && number.value == above.number.value) else { return false }
    if name.isBlank { return statesMoney && repeatsWorkGroups(of: above) }
    if name.location != nil && name.location == above.name.location { return true }
    return !funding.source.isBlank && isSameProject(as: above) && hasOtherSource(than: above)
  }

  /// Adds what a row that continues this one states.
  mutating func add(_ next: ProjectRow) {
    for var funding in next.fundings {
      // One amount in cells that are merged over both rows is one amount.
      if funding.amount.location != nil, fundings.contains(where: { $0.amount.location == funding.amount.location }) {
        funding.amount = Entry()
        if fundings.contains(where: { $0.source == funding.source }) { continue }
      }
      if !(funding.amount.isBlank && funding.source.isBlank) { fundings.append(funding) }
    }
    if !next.repeatsWorkGroups(of: self) {
      workGroups.join(next.workGroups, by: ", ") { $0 + $1 }
    }
    if next.note.written != note.written || next.note.value != note.value {
      note.join(next.note, by: "; ") { "\($0); \($1)" }
    }
  }

  private var statesMoney: Bool { !(funding.amount.isBlank && funding.source.isBlank) }

  private func isSameProject(as above: ProjectRow) -> Bool {
    guard let mine = name.value, let other = above.name.value else { return false }
    return (measure.value == nil || measure.value == above.measure.value) && MatchingKey.isSame(of: mine, other)
  }

  private func hasOtherSource(than above: ProjectRow) -> Bool {
    guard let source = funding.source.value.map({ MatchingKey($0) }) else { return false }
    return above.fundings.allSatisfy { funding in funding.source.value.map { MatchingKey($0) != source } ?? false }
  }

  private func repeatsWorkGroups(of above: ProjectRow) -> Bool {
    if workGroups.isBlank || workGroups.location == above.workGroups.location { return true }
    guard let mine = workGroups.value, let others = above.workGroups.value else { return false }
    return Set(others.map { MatchingKey($0) }).isSuperset(of: mine.map { MatchingKey($0) })
  }
}

extension Entry {
  /// Adds what a second row writes to what the first one writes.
  fileprivate mutating func join(_ next: Entry, by separator: String, _ sum: (Value, Value) -> Value) {
    guard !next.isBlank else { return }
    guard !isBlank else {
      self = next
      return
    }
    if let mine = value, let other = next.value { value = sum(mine, other) } else { value = nil }
    written += separator + next.written
  }
}
