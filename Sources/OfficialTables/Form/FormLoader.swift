internal import FormSets
public import Spreadsheet
internal import StrictYAML

extension Form {
  /// The form set that is used where none is chosen.
  ///
  /// - Throws: `SourceError` when the form compiled in is damaged, which a test rules out.
  public static func standard() throws(SourceError) -> Form { try sharedStandard.get() }

  /// Read once: many ask for it.
  private static let sharedStandard = Result { () throws(SourceError) in try named("bma") }

  /// The names of the form sets compiled into the program, in alphabetical order.
  public static var names: [String] { FormSets.all.map(\.name).sorted() }

  /// A form set compiled into the program.
  ///
  /// - Throws: `SourceError` with the code `unknown-form` when there is none of that name.
  public static func named(_ name: String) throws(SourceError) -> Form {
    guard let set = FormSets.all.first(where: { $0.name == name }) else {
      let known = Wording.oneOf(names)
      throw SourceError(
        "unknown-form",
        thai: "พบชื่อแบบฟอร์ม \(name.quoted) แต่ต้องเป็น\(known.thai) ให้ใช้ชื่อที่มี หรือระบุโฟลเดอร์ที่มีไฟล์ form.yaml",
        english: """
          Found the form set's name \(name.quoted), expected \(known.english). Use a name that there is, or a folder with \
          a form.yaml.
          """)
    }
    return try Form(yaml: String(decoding: set.yaml, as: UTF8.self), file: nil)
  }

  /// Reads a form from the text of a `form.yaml`; `file` is the file's name as the user gave it.
  ///
  /// - Throws: `SourceError` with the code `bad-form`, whose details are the mistakes of the file in its order, each with
  ///   line and character, key, what was found, what was expected and what to do.
  public convenience init(yaml text: String, file: String?) throws(SourceError) {
    let faults = YAMLFaults()
    let root = YAMLValue.root(of: text, faults: faults)
    if root == nil, faults.isEmpty { faults.addNothing(expected: .form) }
    if let form = root.flatMap(Form.form), faults.isEmpty {
      self.init(form)
      return
    }
    let mistakes = faults.inOrder
    throw SourceError(
      "bad-form", file: file,
      thai: "แบบฟอร์มใช้ไม่ได้ เพราะมีที่ผิด \(mistakes.count) แห่ง (ดูคำอธิบายใน docs/form-sets.md)",
      english: """
        The form set cannot be used: it has \(mistakes.count == 1 ? "one mistake" : "\(mistakes.count) mistakes") \
        (docs/form-sets.md explains every key).
        """,
      details: mistakes.told(\.wordingWithPath))
  }
}

extension Wording {
  fileprivate static let form = Wording("ชุดค่าของแบบฟอร์ม", "the values of a form set")
}
