import FuzzSupport

/// Any bytes as the comments part of a good package; those of which the first is odd as its threaded comments part.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  let part = bytes.first.map { $0 & 1 == 1 } ?? false ? "xl/threadedComments/threadedComment1.xml" : "xl/comments1.xml"
  FuzzInput.read(FuzzInput.package(part, Array(bytes.dropFirst())))
  return 0
}
