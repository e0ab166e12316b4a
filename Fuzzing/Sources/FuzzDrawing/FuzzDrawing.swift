import FuzzSupport

/// Any bytes as the drawing part of a good package.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzInput.read(FuzzInput.package("xl/drawings/drawing1.xml", FuzzInput.bytes(start, count)))
  return 0
}
