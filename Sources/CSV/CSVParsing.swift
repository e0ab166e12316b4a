internal import Spreadsheet

/// Parses the text of a file, and goes on behind a record that cannot be parsed.
///
/// Where a quotation mark stands where it may not, or is never closed, the line in which its record begins is left out: what
/// one stray mark swallows is read again from the next line on.
struct CSVParsing {
  private static let bytesAtOnce = 1 << 16

  /// The cells.
  private(set) var grid = Grid()
  /// What was left out or joined, in the order of the rows.
  private(set) var faults: [TextFault] = []
  /// The lines that were left out, from 1.
  private(set) var linesLeftOut: Set<Int> = []

  /// The delimiter.
  let delimiter: CSVDelimiter

  private let source: CSVSource
  private let records: CSVRecords
  /// Where parsing began and went on again.
  private var starts: [CSVPlace]

  /// Parses a text.
  init(_ source: CSVSource, limits: CSVLimits) throws(SourceError) {
    self.source = source
    let bytes = source.text.text.utf8.span
    delimiter = CSVDelimiter.found(in: bytes, ofFile: source.file)
    records = CSVRecords(limits: limits, joinsAmounts: delimiter.byte == UInt8(ascii: ","))
    let start = delimiter.declarationLength
    starts = [CSVPlace(offset: start, line: start > 0 ? 2 : 1, row: 1, delimiter: delimiter.byte)]
    while let next = try parse(bytes, from: starts[starts.count - 1]) { starts.append(next) }
    if let first = faults.first, !TextFault.mayLeaveOut(faults.count, of: records.filledRows + faults.count) {
      throw source.error(first)
    }
    faults += decodingFaults(in: bytes) + records.joinAmounts()
    faults.sort { ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column) }
    grid = records.grid
  }

  /// Parses from the beginning of a record to the end, or to the first fault; gives the place where to go on.
  private mutating func parse(_ bytes: Span<UInt8>, from first: CSVPlace) throws(SourceError) -> CSVPlace? {
    var failure: LibCSV.Failure?
    do throws(LibCSV.Failure) {
      var start = first.offset
      var parser = LibCSV(delimiter: delimiter.byte, records: records)
      while start < bytes.count, records.passedLimit == nil {
        let end = min(start + Self.bytesAtOnce, bytes.count)
        try parser.parse(bytes.extracting(start..<end))
        start = end
      }
      if records.passedLimit == nil { try parser.finish() }
    } catch {
      failure = error
    }
    if let limit = records.passedLimit { throw source.error(limit) }
    guard let failure else { return nil }
    var place = first
    switch failure {
    case .outOfMemory: throw source.outOfMemory
    case .misplacedQuote(let offset): place.advance(to: first.offset + offset, in: bytes)
    case .unclosedQuote: place.advance(to: bytes.count, in: bytes)
    }
    faults.append(fault(at: place, isUnclosed: failure == .unclosedQuote, in: bytes))
    if faults.count > TextFault.mostLeftOut { throw source.error(faults[0]) }
    linesLeftOut.insert(place.recordLine)
    let next = place.nextLine(in: bytes)
    records.leaveOut(goingOnIn: next.row)
    return next
  }

  /// What is wrong at a place, with the beginning of the line that is left out.
  private func fault(at place: CSVPlace, isUnclosed: Bool, in bytes: Span<UInt8>) -> TextFault {
    var (kind, offset, line) = (TextFault.Kind.misplacedQuote, place.offset, place.line)
    if isUnclosed || bytes[place.offset] != UInt8(ascii: "\"") {
      kind = isUnclosed ? .unclosedQuote : .textAfterQuote
      // A mark that closes in another line is most likely one that opens there.
      if let opening = place.opening, isUnclosed || opening.line < place.line {
        (kind, offset, line) = (.unclosedQuote, opening.offset, opening.line)
      }
    }
    return TextFault(
      kind, at: CellReference(row: place.row, column: 1), line: line, offset: source.text.fileOffset(ofUTF8: offset),
      written: source.line(from: place.recordStart))
  }

  /// What decoding left out or read in another encoding, with the rows of the lines.
  private func decodingFaults(in bytes: Span<UInt8>) -> [TextFault] {
    var place = starts[0]
    var rest = starts.dropFirst()
    var found: [TextFault] = []
    for var fault in source.text.faults {
      let line = fault.line ?? 1
      // What cannot be parsed was not read, whatever its encoding.
      if !fault.kind.isLeftOut, linesLeftOut.contains(line) { continue }
      while let next = rest.first, next.line <= line {
        place = next
        rest.removeFirst()
      }
      place.advance(toLine: line, in: bytes)
      fault.cell.row = place.row
      found.append(fault)
    }
    return found
  }
}
