internal import Reconciliation
public import Spreadsheet

/// What an import tells a person at a terminal: each cause once, on a line of its own.
public struct ImportText: Sendable {
  private let language: Language

  /// How many decisions of one kind, and findings of one rule, are told one by one; the rest is counted.
  static let shown = 10

  /// A text in a language.
  public init(language: Language) { self.language = language }

  /// The lines about a plan that was written to a file: what its sheets were read as comes behind what was
  /// decided.
  public func lines(of imported: ImportedPlan, writtenTo file: String) -> [String] {
    lines(of: imported.record) + imported.report.reading.map { $0[language] } + asked(imported.record)
      + [written(to: file)]
  }

  /// The lines about a plan that was written to a file; the last one names the file.
  public func lines(of record: ImportRecord, writtenTo file: String) -> [String] {
    lines(of: record) + asked(record) + [written(to: file)]
  }

  private func lines(of record: ImportRecord) -> [String] {
    decided(record) + changed(record) + doubtful(record) + answered(record) + waived(record) + counted(record)
  }

  /// The lines of settings that would answer what was decided: right above the last one, so that they are easily copied.
  private func asked(_ record: ImportRecord) -> [String] {
    AnswerLines(language: language).lines(for: record.decisions)
  }

  private func written(to file: String) -> String { Wording("เขียนแผนแล้ว: \(file)", "wrote \(file)")[language] }

  private func decided(_ record: ImportRecord) -> [String] {
    section(record.decisions) { count in
      Wording(
        "ตารางขัดแย้งกันหรืออ่านไม่ได้ จึงตัดสินไว้ \(count) เรื่อง",
        "decided where the sheets contradict each other or cannot be read: \(count)")
    } by: {
      [$0.subject.kind, $0.fact.rawValue, "\($0.reason)"]
    } line: {
      $0.wording[language]
    }
  }

  private func answered(_ record: ImportRecord) -> [String] {
    section(record.answered) { count in
      Wording("ใช้ตามคำตอบในไฟล์ตั้งค่า \(count) เรื่อง", "settled by answers in the settings: \(count)")
    } by: {
      [$0.subject.kind, $0.fact.rawValue]
    } line: {
      $0.wording[language]
    }
  }

  private func changed(_ record: ImportRecord) -> [String] {
    section(record.changes) { count in
      Wording(
        "ปรับแผนให้อ่านกลับจากตารางทางการได้เหมือนเดิม \(count) เรื่อง",
        "changed so that the official tables give the plan back: \(count)")
    } by: { _ in
      []
    } line: {
      $0.wording[language]
    }
  }

  private func doubtful(_ record: ImportRecord) -> [String] {
    section(record.doubts) { count in
      Wording(
        "ต้องตรวจ: ไม่ได้อ่าน อ่านโดยคาดคะเน หรือขัดแย้งกันโดยไม่มีค่าให้เลือก \(count) เรื่อง",
        "to be checked: not read, guessed, or contradictory with nothing to choose: \(count)")
    } by: {
      [$0.code]
    } line: { finding in
      "\(finding.code) \(finding.advice[language])" + (finding.caution.map { " " + $0[language] } ?? "")
    }
  }

  /// A heading with the number of things, and their lines; nothing where there are none.
  private func section<Item>(
    _ items: [Item], _ heading: (Int) -> Wording, by kind: (Item) -> [String], line: (Item) -> String
  ) -> [String] {
    items.isEmpty ? [] : [heading(items.count)[language]] + limited(items, by: kind, line: line)
  }

  private func waived(_ record: ImportRecord) -> [String] {
    guard !record.waived.isEmpty else { return [] }
    return ["\(ReviewWords.waived[language]): \(record.waived.count)"]
      + record.waived.flatMap {
        ["  \($0.decision.wording[language])", "    ⚑ \($0.finding.wording[language])"]
      }
  }

  /// What is counted and not told one by one.
  private func counted(_ record: ImportRecord) -> [String] {
    var lines: [Wording] = []
    if record.slight > 0 {
      lines.append(
        Wording(
          "เลือกระหว่างค่าที่ต่างกันเพียงเล็กน้อย \(record.slight) เรื่อง ดูหมายเหตุด้วย planbook reconcile",
          "chosen between values that hardly differ: \(record.slight); planbook reconcile has them as notes"))
    }
    if !record.silenced.isEmpty {
      let list = record.silenced.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      lines.append(Wording("ตัดสินเรื่องของกฎที่ปิดไว้ \(list)", "decided what rules that are turned off are about: \(list)"))
    }
    let others = Severity.worstFirst.compactMap { severity in
      record.others[severity].map { (severity.words, $0) }
    }
    if !others.isEmpty {
      let thai = others.map { "\($0.0.thai) \($0.1)" }.joined(separator: " · ")
      let english = others.map { "\($0.0.english) \($0.1)" }.joined(separator: " · ")
      lines.append(
        Wording(
          "พบสิ่งที่ไม่ต้องตัดสินด้วย: \(thai) ดูด้วย planbook reconcile",
          "found besides, with nothing to decide: \(english); see planbook reconcile"))
    }
    return lines.map { $0[language] }
  }

  /// Lines of things, those of one kind together and no more than a few of them.
  private func limited<Item>(_ items: [Item], by kind: (Item) -> [String], line: (Item) -> String) -> [String] {
    var kinds: [[String]] = []
    var byKind: [[String]: [Item]] = [:]
    for item in items {
      let kind = kind(item)
      if byKind[kind] == nil { kinds.append(kind) }
      byKind[kind, default: []].append(item)
    }
    return kinds.flatMap { kind -> [String] in
      let items = byKind[kind] ?? []
      let rest = items.count - Self.shown
      let lines = items.prefix(Self.shown).map { "  " + line($0) }
      return rest > 0
        ? lines + ["  " + Wording("และอีก \(rest) เรื่องเช่นนี้", "and \(rest) more like these")[language]] : lines
    }
  }
}
