/// An OLE compound file, looked into just far enough to say what it is.
///
/// Source: [MS-CFB] 2.2, 2.6.
enum CompoundFile {
  /// The reason why the file cannot be read as a workbook.
  static func problem(of bytes: [UInt8]) -> Problem {
    // Names are compared without case ([MS-CFB] 2.6.4).
    let names = Set(streamNames(bytes).map { $0.lowercased() })
    if names.contains("encryptedpackage") { return .encrypted }
    if names.contains("workbook") || names.contains("book") { return .otherKind(.legacyWorkbook) }
    if names.contains("worddocument") || names.contains("powerpoint document") { return .otherKind(.legacyDocument) }
    return .damagedContainer
  }

  /// The names in the directory, whose sectors are followed through the file allocation table's first sectors.
  private static func streamNames(_ bytes: [UInt8]) -> Set<String> {
    guard let shift = unsigned(bytes, at: 30, size: 2), (7...16).contains(shift),
      let start = unsigned(bytes, at: 48, size: 4), let tableSectors = unsigned(bytes, at: 44, size: 4)
    else { return [] }
    let sectorSize = 1 << shift
    var names: Set<String> = []
    var sector = start
    for _ in 0..<1024 {
      guard sector < 0xFFFF_FFFA else { break }
      let offset = (sector + 1) << shift
      for entry in stride(from: offset, to: offset + sectorSize, by: 128) {
        guard let length = unsigned(bytes, at: entry + 64, size: 2), (2...64).contains(length) else { continue }
        var units: [UInt16] = []
        for index in stride(from: entry, to: entry + length - 2, by: 2) {
          units.append(UInt16(unsigned(bytes, at: index, size: 2) ?? 0))
        }
        names.insert(String(decoding: units, as: UTF16.self))
      }
      guard let next = successor(of: sector, in: bytes, shift: shift, tableSectors: tableSectors) else { break }
      sector = next
    }
    return names
  }

  /// The sector that follows another one, as the allocation table says; nil where the file does not say it.
  private static func successor(of sector: Int, in bytes: [UInt8], shift: Int, tableSectors: Int) -> Int? {
    let perSector = (1 << shift) / 4
    let table = sector / perSector
    guard table < min(tableSectors, 109), let tableSector = unsigned(bytes, at: 76 + 4 * table, size: 4),
      tableSector < 0xFFFF_FFFA
    else { return nil }
    return unsigned(bytes, at: ((tableSector + 1) << shift) + 4 * (sector % perSector), size: 4)
  }

  /// A little-endian number; nil past the end.
  private static func unsigned(_ bytes: [UInt8], at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    return bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
