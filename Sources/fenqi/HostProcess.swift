import Foundation
import Secrets

/// The process that the program runs in.
enum HostProcess {
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
