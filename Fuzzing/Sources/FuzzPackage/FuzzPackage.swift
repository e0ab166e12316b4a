import FuzzSupport

/// Any bytes as a whole file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzInput.read(FuzzInput.bytes(start, count))
  return 0
}
