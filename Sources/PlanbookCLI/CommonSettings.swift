import Glibc
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

extension CommonOptions {
  /// The settings of the file that is named; a file that is not named is not read.
  ///
  /// Every verb takes the option, so that scripts may always give it: it is always checked, and it is said on standard
  /// error which file is used.
  func settings(form: Form) throws(SourceError) -> Settings {
    guard let config else { return Settings() }
    let settings = try Settings(file: config, form: form)
    if !quiet {
      Terminal.error(Wording(thai: "ใช้ค่าที่ตั้งไว้ใน \(config)", english: "using the settings in \(config)")[language])
    }
    return settings
  }

  /// Says which ceilings and waivers are about nothing.
  func warn(ofIdle ceilings: [ReconciliationSettings.Ceiling], _ waivers: [Waiver]) {
    guard !quiet, let config else { return }
    for wording in ceilings.map(\.idleWording) + waivers.map(\.idleWording) {
      Terminal.error("\(config): \(wording[language])")
    }
  }
}

extension CalendarDay {
  /// The day that the clock shows, in the machine's time zone.
  static var today: CalendarDay {
    get throws(SourceError) {
      var now = time(nil)
      var parts = unsafe tm()
      let isKnown = unsafe localtime_r(&now, &parts) != nil
      guard isKnown,
        let day = unsafe CalendarDay(
          year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      else {
        throw SourceError(
          "bad-clock", thai: "วันที่ของเครื่องใช้ไม่ได้ จึงไม่รู้ว่าข้อยกเว้นใดหมดอายุ ให้ตั้งวันที่ของเครื่อง",
          english: "the machine's date cannot be used, so it is not known which waivers have expired. Set the date.")
      }
      return day
    }
  }
}
