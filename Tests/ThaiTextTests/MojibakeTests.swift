import Testing
import ThaiText

@Suite struct MojibakeTests {
  static let thai = [
    "น้ำ", "โครงการเข้าร่วมประชุม CITYNET", "กลุ่มงานต่างประเทศ ๑", "๕๐๐,๐๐๐.- บาท", "กองการต่างประเทศ\nสำนักปลัด",
  ]

  @Test(arguments: thai) func `Thai read as Latin-1 is mended`(text: String) {
    let bytes = CodePage874.encode(text) ?? []
    #expect(Mojibake.mended(latin1(bytes)) == text)
  }

  @Test(arguments: thai) func `UTF-8 read as Latin-1 is mended`(text: String) {
    #expect(Mojibake.mended(latin1(Array(text.utf8))) == text)
  }

  @Test(arguments: thai) func `UTF-8 read as code page 874 is mended`(text: String) {
    #expect(Mojibake.mended(thai874(Array(text.utf8))) == text)
  }

  @Test func `UTF-8 read as Windows-1252 is mended`() {
    #expect(Mojibake.mended("à¸™à¹‰à¸³") == "น้ำ")
    #expect(Mojibake.mended("¹éÓ") == "น้ำ")
  }

  @Test(arguments: [
    "", "plain", "น้ำ", "café", "São Tomé", "Zürich", "Málaga", "Århus", "ÀÉ", "5 × 3 ½", "©®", "« Bonjour »", "£500",
    "naïve",
    "เธก", "เนบ", "เธออยู่", "โครงการ\u{A0}ก", "“ก”–ข", "Łódź", "m² m³", "Curaçao", "ÄÖÜ", "¿Qué?", "na\u{EF}ve \u{D3}",
    "ÂÃ", "80 °C ± 5",
  ])
  func `Other texts are left alone`(text: String) {
    #expect(Mojibake.mended(text) == nil)
  }

  private func thai874(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (try? CodePage874.decode([byte])) ?? String(Character(Unicode.Scalar(byte))) }.joined()
  }

  private func latin1(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }
}
