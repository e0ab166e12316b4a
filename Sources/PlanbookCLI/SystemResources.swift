import ArgumentParser
import CLinux
import Glibc
import Planbook
import Spreadsheet

/// What the system has to give the program before it can work: file descriptors, threads, memory.
///
/// Without them the libraries below would stop the program where it stands, or wait for ever.
enum SystemResources {
  /// Free descriptors that reading and writing take at most, on two processors.
  private static let neededDescriptors = 10
  /// Threads beside the first.
  private static let neededThreads = 6

  /// Ends the program with a message when there is too little to begin with.
  static func check() {
    shareAddressesWhereFew()
    guard hasDescriptors() else {
      end(
        "พบว่าระบบให้เปิดไฟล์พร้อมกันได้น้อยเกินไป แต่ต้องเปิดได้อย่างน้อย \(neededDescriptors) ไฟล์ ให้เพิ่มค่า ulimit -n แล้วสั่งใหม่",
        """
        Found that too few files may be open at once, expected at least \(neededDescriptors). Raise ulimit -n, and run \
        the command again.
        """)
    }
    guard hasThreads() else {
      end(
        "พบว่าระบบให้เธรดหรือหน่วยความจำน้อยเกินไป แต่ต้องมีอย่างน้อย \(neededThreads) เธรด ให้ปิดโปรแกรมอื่น หรือเพิ่มค่า ulimit -u และ -v แล้วสั่งใหม่",
        """
        Found too few threads or too little memory, expected \(neededThreads) threads at least. End other programs, or \
        raise ulimit -u and -v, and run the command again.
        """)
    }
  }

  /// Has all threads take memory from one place where addresses are limited.
  ///
  /// Each would set 64 MB of them aside for itself else, and where it cannot, take every small piece from the system.
  private static func shareAddressesWhereFew() {
    let addresses = __rlimit_resource_t(UInt32(RLIMIT_AS.rawValue))
    var limit = rlimit()
    guard unsafe getrlimit(addresses, &limit) == 0, limit.rlim_cur != rlim_t.max else { return }
    mallopt(M_ARENA_MAX, 1)
  }

  private static func hasDescriptors() -> Bool {
    let held = (0..<neededDescriptors).map { _ in fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0) }
    for descriptor in held where descriptor >= 0 { close(descriptor) }
    return !held.contains(-1)
  }

  private static func hasThreads() -> Bool {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return false }
    unsafe gate = ends[0]
    var threads: [pthread_t] = []
    for _ in 0..<neededThreads {
      var thread = pthread_t()
      // Each waits until all are there.
      let result = unsafe pthread_create(
        &thread, nil,
        { _ in
          var byte: UInt8 = 0
          _ = unsafe read(SystemResources.gate, &byte, 1)
          return nil
        }, nil)
      guard result == 0 else { break }
      threads.append(thread)
    }
    close(ends[1])
    for thread in threads { pthread_join(thread, nil) }
    close(ends[0])
    return threads.count == neededThreads
  }

  nonisolated(unsafe) private static var gate: Int32 = -1

  // MARK: Memory that runs out later

  /// How much memory there must be left, in bytes, for the end of the program to have another reason.
  private static let least = 256 << 20

  /// Has a message end the program where memory runs out while it works.
  ///
  /// The language's own library can only stop a program then, as it does for a fault of the program itself: what is
  /// asked is whether any memory is left.
  static func tellWhenMemoryRunsOut() {
    let message = sentence(
      "พบว่าหน่วยความจำหมด แต่ต้องมีพอสำหรับข้อมูลทั้งหมด ให้ปิดโปรแกรมอื่น แบ่งไฟล์ให้เล็กลง หรือเพิ่มค่า ulimit -v แล้วสั่งใหม่",
      """
      Found that memory has run out, expected enough for all that is read. End other programs, split the file, \
      or raise ulimit -v, and run the command again.
      """)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: message.count, alignment: 1)
    unsafe copy.copyBytes(from: message)
    unsafe farewell = UnsafeRawBufferPointer(copy)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      signal(number) { number in
        let memory = unsafe mmap(nil, SystemResources.least, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        if unsafe memory == MAP_FAILED {
          _ = unsafe write(STDERR_FILENO, SystemResources.farewell.baseAddress, SystemResources.farewell.count)
          _exit(Outcome.unreadable.rawValue)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  nonisolated(unsafe) private static var farewell = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

  private static func sentence(_ thai: String, _ english: String) -> [UInt8] {
    Array("planbook: \(Wording(thai, english)[Arguments.language])\n".utf8)
  }

  private static func end(_ thai: String, _ english: String) -> Never {
    let text = sentence(thai, english)
    _ = unsafe text.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    _exit(Outcome.unreadable.rawValue)
  }
}
