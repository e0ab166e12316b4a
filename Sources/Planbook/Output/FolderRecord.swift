/// The files that the program wrote into a folder, by name and content, as a hidden file in the folder keeps them.
///
/// A file that is not in it, or says something else by now, is not the program's to replace. The form is that of
/// `sha256sum`, which can check it.
struct FolderRecord {
  /// The name of the file in the folder.
  static let name = ".planbook-files"
  /// Its name while the files it lists are being put in place one by one: the folder is then neither the old nor the new.
  static let unfinishedName = ".planbook-unfinished"

  private var digests: [String: Set<String>] = [:]

  /// The names of the files.
  var names: Set<String> { Set(digests.keys) }

  /// The files by name, each with its digest.
  var files: [(name: String, digest: String)] {
    digests.sorted { $0.key < $1.key }.flatMap { name, digests in digests.sorted().map { (name, $0) } }
  }

  /// The record of files.
  init(of files: [(name: String, bytes: [UInt8])]) {
    for file in files { digests[file.name, default: []].insert(SHA256.text(of: file.bytes)) }
  }

  /// The record in a file; empty where there is none, or what stands there is none.
  init(at place: FilePlace) {
    guard let bytes = try? InputFile.read(place.text, limit: 1_000_000) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let blank = line.firstIndex(of: " ") else { continue }
      let name = line[blank...].dropFirst(2)
      digests[String(name), default: []].insert(String(line[..<blank]))
    }
  }

  /// What is recorded in a folder, by a run that did not come to its end as well.
  init(in folder: FilePlace) {
    self.init(at: folder.appending(Self.name))
    merge(FolderRecord(at: folder.appending(Self.unfinishedName)))
  }

  /// Takes the files of another record too.
  mutating func merge(_ other: FolderRecord) { digests.merge(other.digests) { $0.union($1) } }

  /// Whether a file of the name holds what the program wrote.
  func holds(_ name: String, _ bytes: [UInt8]) -> Bool { digests[name]?.contains(SHA256.text(of: bytes)) ?? false }

  /// The record as the bytes of a file.
  var bytes: [UInt8] {
    Array(files.map { "\($0.digest)  \($0.name)\n" }.joined().utf8)
  }
}
