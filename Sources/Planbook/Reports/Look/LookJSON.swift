internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A look at sheets for programs: JSON in both languages, with a published schema.
public enum LookJSON {
  /// The version of the format.
  public static let schemaVersion = 1

  /// The look in UTF-8, ended by a line break.
  public static func bytes(of look: Look) -> [UInt8] { JSONWriter.bytes(of: shape.write(look)) }

  /// Whether a file is a look, told from its front: what stands behind the version.
  static func isLook(startingWith head: [UInt8]) -> Bool {
    JSONWriter.isObject(
      startingWith: head, [JSONMember("schema", .integer(schemaVersion))], then: "doubt")
  }

  /// The published JSON Schema (draft 2020-12), as it stands in `templates/look.schema.json`.
  public static var jsonSchema: [UInt8] {
    JSONWriter.bytes(of: shape.document(titled: "Planbook look, version \(schemaVersion)"))
  }

  private static var shape: JSONShape<Look> {
    .object(
      "look", "What sheets were read as, sheet by sheet.",
      [
        .always("schema", version, "The version of this schema.") { _ in schemaVersion },
        .always("doubt", .flag, "Whether a person has to look at something.", \.leavesDoubt),
        .always("sheets", sheet.list, "The sheets in the order in which they were read.", \.sheets),
        .always(
          "settings", JSONShape<String>.text.list,
          "What was guessed, as lines of a settings file that say that it is right; where no sheet has a table, the header that comes nearest, to be corrected.",
          \.settingsLines),
      ])
  }

  private static var version: JSONShape<Int> {
    JSONShape(schema: [JSONMember("const", .integer(schemaVersion))]) { .integer($0) }
  }

  private static var sheet: JSONShape<Look.Sheet> {
    .object(
      "sheet", "A sheet as it was read.",
      [
        .always("file", .text, "The file's name as it was given.", \.file),
        .maybe("sheet", .text, "The sheet's name; left out where the source has no sheets.", \.name),
        .always("leftOut", .flag, "Whether the sheet was left out; why is among the guesses.", \.isLeftOut),
        .always(
          "tables", table.list, "The tables in the order in which they stand; of tables side by side, the left first.",
          \.tables),
        .always("rows", rows.list, "The rows by the part they play; blank rows are in none.", \.rows),
        .always(
          "guesses", remark.list, "What was taken for what its words alone do not say.", \.guesses),
        .always(
          "unclear", remark.list, "What could not be read as it stands, and columns that are not there.", \.unclear),
        .always("aside", remark.list, "What belongs to no table and is kept apart.", \.aside),
      ])
  }

  private static var table: JSONShape<Look.Table> {
    .object(
      "table", "A table as it was read.",
      [
        .always("table", .text, "The name of the form's table that scripts use.", \.key.rawValue),
        .always("label", .wording, "What people call the table.", \.key.label),
        .maybe(
          "header", range, "The rows of its header; left out where it goes on from the sheet before without one.",
          \.header),
        .always("columns", column.list, "Its columns from the left.", \.columns),
        .always("bahtPerUnit", .integer(from: 1), "How many baht one unit of its money is.", \.bahtPerUnit),
        .maybe(
          "choice", choice, "Why it was taken for this table and not for another; left out where no other came near.",
          \.choice),
        .always("rowCount", .integer(from: 0), "The number of the sheet's rows that are its rows.", \.rowCount),
        .maybe("satang", .integer, "The money read in its rows; left out for a table without money.") {
          $0.money?.satang
        },
        .maybe("total", total, "The total that the sheet states for it.", \.total),
      ])
  }

  private static var choice: JSONShape<SheetLayout.Choice> {
    .object(
      "choice", "The table that a header was taken for, and the one that it would have been else.",
      [
        .always("found", .integer(from: 0), "How many of the table's columns were found.", \.found),
        .always("expected", .integer(from: 1), "How many columns the form gives it.", \.expected),
        .always("runnerUp", .text, "The table that comes next.", \.runnerUp.rawValue),
        .always(
          "runnerUpFound", .integer(from: 0), "How many of its columns have a label of the form.", \.runnerUpFound),
        .always("runnerUpExpected", .integer(from: 1), "How many columns the form gives it.", \.runnerUpExpected),
      ])
  }

  private static var total: JSONShape<Look.Total> {
    .object(
      "total", "A total that a sheet states for a table, against what was read.",
      [
        .always("cell", .text, "The cell of the amount, such as E14.", \.cell.description),
        .always("satang", .integer, "The amount stated.", \.stated.satang),
        .always("summed", .integer, "The sum, in satang, of the rows that it sums.", \.summed.satang),
        .always("agrees", .flag, "Whether the rows add up to what is stated.", \.agrees),
        .always("computed", .flag, "Whether the amount is a formula.", \.isComputed),
      ])
  }

  private static var column: JSONShape<Look.Column> {
    .object(
      "column", "A column as it was read.",
      [
        .always("column", .text, "The letters of the column.", \.letters),
        .maybe("fact", .text, "The fact that its cells state; left out for a column that is set aside.", \.fact),
        .maybe("formLabel", .text, "What the form prints above such a column.", \.formLabel),
        .always("label", .text, "The label in the sheet; empty for none.", \.label),
        .always(
          "reason", .oneOf,
          "Why it was taken for what it is: a label of the form, a similar one, what stands in it, its place under a "
            + "common label; none for a column that is set aside.", \.reason),
        .maybe(
          "runnerUp", .text,
          "The fact that comes next, or, of a column that is set aside, nearest; left out where no other comes near.",
          \.runnerUp),
      ])
  }

  private static var rows: JSONShape<Look.Rows> {
    .object(
      "rows", "Rows that follow one another and play one part.",
      [
        .always("first", .integer(from: 1), "The first of them.", \.rows.lowerBound),
        .always("last", .integer(from: 1), "The last of them.", \.rows.upperBound),
        .always("role", .oneOf, "The part they play.", \.role),
        .maybe(
          "runnerUp", .oneOf, "The part they would play next; left out where no other comes near.", \.runnerUp),
        .maybe("table", .integer(from: 0), "The place of their table among the sheet's, from 0.", \.table),
      ])
  }

  private static var range: JSONShape<ClosedRange<Int>> {
    .object(
      "range", "Rows that follow one another.",
      [
        .always("first", .integer(from: 1), "The first of them.", \.lowerBound),
        .always("last", .integer(from: 1), "The last of them.", \.upperBound),
      ])
  }

  private static var remark: JSONShape<Look.Remark> {
    .object(
      "remark", "Something that is told of how a sheet was read.",
      [
        .always("code", .text, "The code of the rule that tells it.", \.code),
        .maybe("kind", .text, "What kind of thing it is.", \.kind),
        .always("doubt", .flag, "Whether a person has to look at it.", \.leavesDoubt),
        .always("message", .wording, "What was taken for what.", \.message),
        .always("cells", JSONShape<String>.text.list, "The cells of the sheet that it is about.") {
          $0.cells.map(\.description)
        },
        .maybe("lastRow", .integer(from: 1), "The last row of what was set aside.", \.lastRow),
        .always("written", .text, "What is written in the first cell.", \.written),
      ])
  }
}
