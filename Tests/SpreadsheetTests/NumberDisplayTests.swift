import Spreadsheet
import Testing

@Suite("How numbers are shown")
struct NumberDisplayTests {
  @Test(
    "numbers under formats that plans use",
    arguments: [
      (1234.5, nil, "1234.5"), (1234.5, "General", "1234.5"), (1234.5, "#,##0", "1,235"), (0, "0.00", "0.00"),
      (-1234.5, "#,##0.00", "-1,234.50"), (0.25, "0%", "25%"), (0.255, "0.0 %", "25.5 %"), (0.1, "+0%;-0%", "+10%"),
      (1_500_000, "[$-D00041E]#,##0", "๑,๕๐๐,๐๐๐"), (12, "[$-D07041E]t#,##0", "๑๒"), (12, "[$-th-TH,D00]0", "๑๒"),
      (12, "[$-D000000]0", "๑๒"), (12, "[$-41E]0", "12"), (12, "[$-th-TH]0", "12"), (12, "t0.0", "๑๒.๐"),
      (12, "[$฿-41E]#,##0", "฿12"), (12, "[$$-409]0", "$12"), (0.5, "t0%", "๕๐%"), (1500, "0.0,", "1.5"),
      (2_500_000, #"0.0,," ล้าน""#, "2.5 ล้าน"), (3, #"0" โครงการ""#, "3 โครงการ"), (3, #"0\ \ด"#, "3 ด"),
      (3, "0 ราย", "3 ราย"),
      (0.5, "# ?/?", "0.5"), (1500, "0.00E+00", "1500"), (5, "_(* #,##0_);_(* \\(#,##0\\)", "5"), (7, "[Red]0", "7"),
      (1e15, "#,##0", "1000000000000000.0"),
    ] as [(Double, String?, String)])
  func text(number: Double, format: String?, expected: String) {
    #expect(NumberDisplay(format).text(number) == expected)
  }

  @Test(
    "dates and times are known by their codes",
    arguments: [
      "m/d/yyyy", "d-mmm-yy", "h:mm", "[h]:mm:ss", "[h]", "mm:ss.0", "d/m/bbbb", "[$-107041E]d mmm yy;@",
      "[$-D07041E]d mmmm yyyy", "[$-th-TH]d mmm yyyy", "ว/ด/ปปปป", "ว-ดดด-ปป", "ช:นน:ทท", "[ช]:นน:ทท", #"\\d"#,
      "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[$-1070000]d/mm/yyyy;@", "tD/M/YYYY",
    ])
  func dates(format: String) {
    #expect(NumberDisplay(format).isDate)
    #expect(NumberDisplay(format).text(42_644) == "42644")
  }

  @Test(
    "other codes are no dates, whatever letters stand in quotes, brackets and behind escapes",
    arguments: [
      "General", "0", "0.00%", #"0" day""#, "[Red]0", "[$-D00041E]#,##0", #"0\d"#, "0_d", "*d0", "0.00E+00", "@",
      "G/ทั่วไป", "#,##0 บาท", "0 วัน", "฿#,##0", "[$฿-41E]0", "[>100]0", "[Blue]0", "",
    ])
  func others(format: String) {
    #expect(!NumberDisplay(format).isDate)
  }

  @Test("percentages are known by their sign, also where the rest of the code is not")
  func percentages() {
    for format in ["0%", "0.00%", "[$-D00041E]0%", "t0.00%", "# ?/?%", "0.0 %;[Red]-0.0 %"] {
      #expect(NumberDisplay(format).isPercentage)
    }
    for format in ["0", #"0"%""#, #"0\%"#, "0;0%"] { #expect(!NumberDisplay(format).isPercentage) }
    #expect(!NumberDisplay.general.isPercentage && !NumberDisplay.general.isDate)
  }

  @Test("every amount is shown digit by digit, in groups of three, in Arabic and in Thai digits")
  func digits() {
    let numbers = [0, 7, 10, 99, 100, 999, 1_000, 12_345, 999_999, 1_000_000, 123_456_789, 99_999_999_999_999]
    for number in numbers {
      let plain = String(number)
      var grouped = ""
      for (place, digit) in plain.enumerated() {
        if place > 0, (plain.count - place) % 3 == 0 { grouped.append(",") }
        grouped.append(digit)
      }
      let thai = String(
        String.UnicodeScalarView(
          grouped.unicodeScalars.map { scalar in
            ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar : scalar
          }))
      #expect(NumberDisplay("0").text(Double(number)) == plain)
      #expect(NumberDisplay("#,##0").text(Double(number)) == grouped)
      #expect(NumberDisplay("#,##0").text(-Double(number)) == (number == 0 ? grouped : "-" + grouped))
      #expect(NumberDisplay("[$-D00041E]#,##0").text(Double(number)) == thai)
      #expect(NumberDisplay("t#,##0\".-\"").text(Double(number)) == thai + ".-")
    }
    #expect(NumberDisplay("0.000000").text(0.000_001) == "0.000001")
    #expect(NumberDisplay("#,##0.00").text(-1_234.5) == "-1,234.50")
    #expect(NumberDisplay("0.00").text(.nan) == NumberDisplay.shortest(.nan))
  }
}
