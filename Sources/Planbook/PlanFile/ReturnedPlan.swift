internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The law of the round trip for one plan: printed in the official tables and read back, it is the same plan.
///
/// Tables are read by what their words look like, so that a word of the form in the wrong place can make another plan of
/// them. Such a plan is refused when its file is read, and not lost when its tables are.
struct ReturnedPlan {
  /// The form set whose tables are printed when they can say all that the plan states.
  private let form: Form?

  /// - Parameter form: The form set whose tables are printed when they can say all that a plan states; else, or where none
  ///   is given, it is the first of those compiled in that can, the standard one before the others.
  init(form: Form? = nil) { self.form = form }

  /// The form set in whose tables a plan is printed; nil when none can say all of it.
  func form(printing plan: ActionPlan) -> Form? {
    func canPrint(_ form: Form) -> Bool { form.unprintable(in: plan).isEmpty }
    if let form, canPrint(form) { return form }
    if let standard = try? Form.standard(), canPrint(standard) { return standard }
    return Form.names.lazy.compactMap { try? Form.named($0) }.first(where: canPrint)
  }

  /// Refuses a plan that another plan comes back of, with the place of the first difference.
  ///
  /// Of a plan that states what no form set prints nothing is known: exporting it is refused.
  func check(_ plan: ActionPlan) throws(PlanFault) {
    guard let returned = try returned(plan) else { return }
    if let change = Change.between(plan, and: returned).first { throw .notReturned(change) }
  }

  /// Refuses a plan that another plan comes back of when it is printed in the tables of one form set.
  static func check(_ plan: ActionPlan, printedBy form: Form) throws(PlanFault) {
    guard let returned = try returned(plan, by: form) else { return }
    if let change = Change.between(plan, and: returned).first { throw .notReturned(change) }
  }

  /// The plan that comes back of one which sheets stated: where they use the form's words in places of their own, or
  /// state one thing twice, their tables and those that are printed of the plan are not the same.
  ///
  /// - Returns: A plan that the tables give back, and everything in which it differs from the one that was given.
  /// - Throws: `PlanFault` `plan-not-returned` when no such plan is found.
  func settled(_ plan: ActionPlan) throws(PlanFault) -> (plan: ActionPlan, changes: [Change]) {
    var settled = plan
    for round in 0..<Self.rounds {
      guard let returned = try returned(settled), !Change.between(settled, and: returned).isEmpty else {
        return (settled, round == 0 ? [] : Change.between(plan, and: settled))
      }
      settled = returned
    }
    try check(settled)
    return (settled, Change.between(plan, and: settled))
  }

  /// How often a plan may come back as another before it is given up; one round nearly always settles it.
  private static let rounds = 4

  /// The plan that the tables give back; nil where it is sure to be the same, or cannot be printed at all.
  private func returned(_ plan: ActionPlan) throws(PlanFault) -> ActionPlan? {
    try form(printing: plan).flatMap { (form) throws(PlanFault) in try Self.returned(plan, by: form) }
  }

  private static func returned(_ plan: ActionPlan, by form: Form) throws(PlanFault) -> ActionPlan? {
    guard !PlainPlan(plan, form: form).isPlain else { return nil }
    let workbook = Submission(exporting: plan, form: form).workbook(form: form)
    guard let returned = try? PlanAssembly(Submission(reading: [workbook], form: form), form: form).plan() else {
      throw .saysNothing(at: .root)
    }
    return returned
  }

  /// A place where two plans differ, as their files name it.
  struct Change {
    /// The place.
    var path: PlanPath
    /// What stands there in the first plan; nil for nothing.
    var written: JSONValue?
    /// What stands there in the second.
    var returned: JSONValue?

    /// Everything in which one plan differs from another; lists of different lengths differ as a whole.
    static func between(_ plan: ActionPlan, and other: ActionPlan) -> [Change] {
      var changes: [Change] = []
      collect(
        PlanForms(year: plan.fiscalYear).plan.write(plan), PlanForms(year: other.fiscalYear).plan.write(other),
        at: .root,
        into: &changes)
      return changes
    }

    private static func collect(
      _ written: JSONValue?, _ returned: JSONValue?, at path: PlanPath, into changes: inout [Change]
    ) {
      switch (written, returned) {
      case (.object(let members), .object(let others)):
        let added = others.filter { other in !members.contains { $0.name == other.name } }
        for name in (members + added).map(\.name) {
          collect(written?.member(name), returned?.member(name), at: .member(path, name), into: &changes)
        }
      case (.array(let elements), .array(let others)) where elements.count == others.count:
        for (index, pair) in zip(elements, others).enumerated() {
          collect(pair.0, pair.1, at: .element(path, index), into: &changes)
        }
      default:
        if !isSame(written, returned) { changes.append(Change(path: path, written: written, returned: returned)) }
      }
    }

    /// Whether two values are the same byte by byte: texts that only look alike are two.
    private static func isSame(_ one: JSONValue?, _ other: JSONValue?) -> Bool {
      if case .string(let text)? = one, case .string(let another)? = other {
        return text.utf8.elementsEqual(another.utf8)
      }
      return one == other
    }

    /// What stands at the place, and what comes back of it.
    var wordings: (written: Wording, returned: Wording) {
      let nothing = Wording("ว่าไม่มีค่านี้", "nothing")
      return (written?.wording ?? nothing, returned?.wording ?? nothing)
    }
  }
}

extension PlanFault {
  /// A value of which the official tables make another one.
  static func notReturned(_ change: ReturnedPlan.Change) -> PlanFault {
    let (found, returned) = change.wordings
    return PlanFault(
      "plan-not-returned", change.path,
      found: Wording(
        "\(found.thai) ซึ่งเมื่อพิมพ์เป็นตารางทางการแล้วอ่านกลับจะได้\(returned.thai)",
        "\(found.english), of which the official tables give back \(returned.english)"),
      expected: Wording("ค่าที่อ่านกลับจากตารางได้เหมือนเดิม", "a value that the tables give back unchanged"),
      remedy: Wording(
        "ให้เขียนค่านี้เป็นอย่างอื่น เช่น ไม่ใช้คำของแบบฟอร์มและไม่ซ้ำกับรายการอื่น หรือใช้ค่าที่อ่านกลับได้",
        "Write it otherwise, without words of the form and unlike other entries, or write what is given back."))
  }
}
