import ArgumentParser
import Glibc
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

/// The settings that `reconcile` and `import` take; a file that is not named is not read.
struct SettingsOption: ParsableArguments {
  @Option(help: ArgumentHelp("ไฟล์ตั้งค่า / a settings file (planbook.yaml).", valueName: "file"))
  var config: String?

  /// The settings of the file; it is said on standard error which one is used.
  func settings(_ common: CommonOptions) throws(SourceError) -> Settings {
    guard let config else { return Settings() }
    let settings = try Settings(file: config)
    if !common.quiet {
      Terminal.error(
        Wording(thai: "ใช้ค่าที่ตั้งไว้ใน \(config)", english: "using the settings in \(config)")[common.language])
    }
    return settings
  }

  /// Says which ceilings and waivers are about nothing.
  func warn(ofIdle ceilings: [ReconciliationSettings.Ceiling], _ waivers: [Waiver], _ common: CommonOptions) {
    guard !common.quiet, let config else { return }
    for wording in ceilings.map(\.idleWording) + waivers.map(\.idleWording) {
      Terminal.error("\(config): \(wording[common.language])")
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
