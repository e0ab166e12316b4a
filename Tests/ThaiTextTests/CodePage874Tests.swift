import Testing
import ThaiText

@Suite struct CodePage874Tests {
  @Test func `Thai bytes become Thai text`() throws {
    #expect(try CodePage874.decode([0xB9, 0xE9, 0xD3]) == "น้ำ")
    #expect(try CodePage874.decode([0x41, 0x85, 0x80, 0xA0, 0xF1, 0x0A]) == "A…€\u{A0}๑\n")
    #expect(try CodePage874.decode([]) == "")
  }

  @Test func `Every byte either has a character and goes back to itself, or is refused with its place`() {
    var refused: [UInt8] = []
    for byte in UInt8.min...UInt8.max {
      do {
        let text = try CodePage874.decode([0x41, byte])
        #expect(CodePage874.encode(text) == [0x41, byte])
      } catch {
        #expect(error == CodePage874.DecodingFailure(offset: 1, byte: byte))
        refused.append(byte)
      }
    }
    let undefined =
      Array(0x81...0x84) + Array(0x86...0x90) + Array(0x98...0x9F) + Array(0xDB...0xDE) + Array(0xFC...0xFF)
    #expect(refused.map(Int.init) == undefined)
  }

  @Test func `A text with characters outside the code page has no bytes`() {
    #expect(CodePage874.encode("ก→") == nil)
    #expect(CodePage874.encode("é") == nil)
    #expect(CodePage874.encode("\u{0E3B}") == nil)
    #expect(CodePage874.encode("๕๐๐ – “ก”") == [0xF5, 0xF0, 0xF0, 0x20, 0x96, 0x20, 0x93, 0xA1, 0x94])
  }
}
