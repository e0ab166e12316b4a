internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The budget summary names a funding source that nobody knows, or one that is nearly another.
enum SourceUnknown: Rule {
  static let about = RuleDescription(
    code: "BUD007", name: "source-unknown", severity: .warning, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("พิมพ์ชื่อแหล่งงบประมาณผิดหนึ่งตัวอักษร", "one letter of a source is typed wrong") { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].source.retype("รัฐบาร", written: "รัฐบาร")]
    },
    .flagged(
      "แหล่งงบประมาณที่ไม่มีในรายการของไฟล์ตั้งค่า", "a source that the settings do not list", settings: listing("เงินกู้")
    ) { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].source.retype("เงินบริจาค", written: "เงินบริจาค")]
    },
    .silent("แหล่งอื่นเมื่อไฟล์ตั้งค่าไม่ได้ระบุรายการ", "another source, and the settings list none") { plan in
      _ = plan.divisions[0].budgetSummary[1].fundings[0].source.retype("อบจ.", written: "อบจ.")
    },
    .silent("ต่างกันเพียงจุด", "only a point is lacking", settings: listing("เงินกู้")) { plan in
      _ = plan.divisions[0].budgetSummary[1].fundings[0].source.retype("งบ กทม", written: "งบ กทม")
      _ = plan.divisions[0].budgetSummary[2].fundings[0].source.retype("เงินกู้", written: "เงินกู้")
    },
  ]

  private static func listing(_ source: String) -> ReconciliationSettings {
    var settings = ReconciliationSettings()
    settings.vocabulary.fundingSources = [source]
    return settings
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let projects = division.said.projects
      let sources = projects.indices.flatMap { place in
        projects[place].fundings.map { (table: projects[place].table, source: $0.source) }
      }
      let directory = FundingSourceDirectory(
        form: evidence.form, listed: evidence.settings.vocabulary.fundingSources,
        used: sources.compactMap(\.source.value))
      var names: [String] = []
      var cells: [MatchingKey: [Citation]] = [:]
      var keys: [ExactText: MatchingKey] = [:]
      for (table, source) in sources {
        guard let name = source.value else { continue }
        let key = keys[ExactText(name)] ?? FundingSourceDirectory.key(name, form: evidence.form)
        keys[ExactText(name)] = key
        if cells[key] == nil { names.append(name) }
        cells[key, default: []].append(Citation(table, source))
      }
      for name in names {
        let citations = keys[ExactText(name)].flatMap { cells[$0] } ?? []
        let message: Wording
        switch directory.reading(of: name) {
        case .accepted: continue
        case .slip(let meant): message = .slip(name, meant, citations.addresses)
        case .unknown: message = .unknown(name, citations.addresses)
        }
        report.add(Self.self, message, subject: Finding.Subject(kind: "source", name: name), at: citations)
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ไม่รู้จักแหล่งงบประมาณ", "A funding source is unknown")
  fileprivate static let checks = Wording(
    "แหล่งงบประมาณในตารางสรุปไม่ได้พิมพ์ผิดจากแหล่งที่รู้จัก และเมื่อไฟล์ตั้งค่าระบุรายการ (vocabulary.fundingSources) ก็อยู่ในรายการนั้นหรือในแบบฟอร์ม",
    "No source in the summary is a slip of one that is known; where the settings list sources (vocabulary.fundingSources), each is in that list or in the form"
  )
  fileprivate static let matters = Wording(
    "ยอดรวมตามแหล่งงบประมาณจะขาดเงินส่วนนี้", "Totals by source leave this money out")
  fileprivate static let remedy = Wording(
    "แก้ชื่อแหล่งงบประมาณ หรือเพิ่มในไฟล์ตั้งค่า", "Correct the source, or add it to the settings")

  fileprivate static func slip(_ name: String, _ meant: String, _ places: Wording) -> Wording {
    Wording(
      "\(places.thai): ไม่รู้จักแหล่งงบประมาณ “\(name)” น่าจะเป็น “\(meant)”",
      "\(places.english): the funding source “\(name)” is unknown; “\(meant)” is probably meant")
  }

  fileprivate static func unknown(_ name: String, _ places: Wording) -> Wording {
    Wording(
      "\(places.thai): ไม่รู้จักแหล่งงบประมาณ “\(name)”", "\(places.english): the funding source “\(name)” is unknown")
  }
}
