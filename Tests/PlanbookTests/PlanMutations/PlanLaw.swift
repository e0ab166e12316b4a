import ActionPlans
import CSV
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport

@testable import Planbook

/// The law of the round trip: what is read of a plan file comes back from its official tables byte for byte, with no
/// finding that the plan file has not.
struct PlanLaw {
  /// The form sets; a plan goes through the tables of the first that has a table for all it states.
  let forms: [Form]
  let folder: TemporaryFolder

  /// What became of a plan file.
  enum Outcome: Equatable {
    /// It is refused when it is read, with this code.
    case refused(String)
    /// It is read, and comes back from its tables.
    case survived
    /// It is read, and something else comes back.
    case broken(String)
  }

  /// The files that a plan goes through.
  enum Road {
    /// A workbook that stays in memory.
    case memory
    /// A workbook in a file.
    case workbook
    /// A folder of CSV files.
    case folder

    /// The road of a seed: files are slow, and what they do to a cell has tests of its own.
    static func of(_ seed: Int) -> Road { seed % 32 == 0 ? .workbook : seed % 4 == 0 ? .folder : .memory }
  }

  /// What becomes of the bytes of a plan file.
  func outcome(of bytes: [UInt8], road: Road, isReconciled: Bool) -> Outcome {
    let plan: ActionPlan
    do {
      plan = try PlanFile.decode(bytes, file: nil)
    } catch {
      return .refused(error.code)
    }
    guard let form = forms.first(where: { $0.unprintable(in: plan).isEmpty }) else { return .refused("form-lacks") }
    do {
      let printed = Submission(exporting: plan, form: form).workbook(form: form)
      let submission = Submission(reading: try through(road, printed, plan, form), form: form)
      let found = isReconciled ? Reconciliation(submission, form: form) : nil
      let assembly = found.map { PlanAssembly(after: $0) } ?? PlanAssembly(submission, form: form)
      let back = try PlanFile.encode(assembly.plan())
      let written = try PlanFile.encode(plan)
      guard back == written else { return .broken(Self.firstDifference(written, back)) }
      guard let found, road != .memory else { return .survived }
      let direct = Reconciliation(Submission(reading: [printed], form: form), form: form)
      let (own, others) = (direct.findings.map(\.code).sorted(), found.findings.map(\.code).sorted())
      return own == others ? .survived : .broken("findings: \(own) of the plan file, \(others) of its tables")
    } catch let error as SourceError {
      return .broken(error.english)
    } catch {
      return .broken("\(error)")
    }
  }

  private func through(_ road: Road, _ printed: Workbook, _ plan: ActionPlan, _ form: Form) throws -> [Workbook] {
    switch road {
    case .memory: return [printed]
    case .workbook:
      let path = folder.path("plan.xlsx")
      try OfficialTablesWriter(form: form).writeXLSX(plan, to: path)
      return [try SourceReader(form: form).workbook(path)]
    case .folder:
      // As a folder's files are read: in the order of their names.
      return try zip(form.sheets.map(\.key), printed.sheets).sorted { $0.0 < $1.0 }.map { key, sheet in
        try CSVReader.workbook(bytes: CSVWriter.bytes(sheet), file: "\(key).csv")
      }
    }
  }

  /// The first lines that differ.
  private static func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> String {
    let (first, second) = (one.split(separator: 0x0A), other.split(separator: 0x0A))
    let place = zip(first, second).enumerated().first { $1.0 != $1.1 }?.offset ?? min(first.count, second.count)
    func line(_ lines: [ArraySlice<UInt8>]) -> String {
      place < lines.count ? String(decoding: lines[place], as: UTF8.self) : "the end"
    }
    return "line \(place + 1) was \(line(first)), is \(line(second))"
  }
}
