import CProcess
import Foundation
import Secrets

/// The process that the program runs in.
enum HostProcess {
  /// To be called first thing: what the program makes is for its owner alone, and what is in its
  /// memory stays there, also when it crashes.
  static func keepPrivate() {
    umask(0o077)
    // What can't be forbidden on this machine is no reason not to repay an installment.
    _ = process_keep_memory_private()
  }

  /// Checks passwords in a process of this same program.
  static var passwords: PasswordChild { PasswordChild(executable: executable) }

  /// On Linux the very file that is running, also when another has taken its place since.
  private static var executable: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
  }
}
