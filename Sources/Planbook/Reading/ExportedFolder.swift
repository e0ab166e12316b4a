internal import OfficialTables

/// A folder that a plan was exported into.
struct ExportedFolder {
  /// The folder, as the user gave it.
  let path: String
  /// What was written there.
  let record: FolderRecord

  /// What has become of it since; nil for nothing.
  ///
  /// - Parameter files: The files that are read, those of other folders too.
  func alteration(among files: [String]) -> ExportAlteration? {
    guard !record.names.isEmpty else { return nil }
    let found = files.compactMap { file in
      let name = file.split(separator: "/").last.map(String.init) ?? ""
      return FilePlace.path(of: name, in: path) == file ? (name: name, digest: Self.digest(of: file)) : nil
    }
    return ExportAlteration(of: path, .file, exported: record.files, found: found)
  }

  /// The digest of a file; empty where it cannot be read.
  private static func digest(of file: String) -> String {
    (try? InputFile.read(file, limit: SourceReader.largestFile)).map(SHA256.text) ?? ""
  }
}
