internal import Glibc
internal import Spreadsheet

extension CalendarDay {
  /// The day that the clock shows, in the machine's time zone.
  ///
  /// - Throws: `SourceError` with code `bad-clock` when the clock shows no day of this age.
  public static var today: CalendarDay {
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
