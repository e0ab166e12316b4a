import OfficialTables

@testable import Reconciliation

extension Specimen {
  /// The specimen in the standard form, made once for all tests that change it.
  static let standard = Result { submission(form: try Form.standard()) }
}
