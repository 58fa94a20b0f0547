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

  /// What the standard error was before it was silenced.
  struct Errors {
    fileprivate let kept: Int32

    func restore() {
      dup2(kept, STDERR_FILENO)
      close(kept)
    }
  }

  /// What the language's runtime says when it breaks off would stand on the page, and may quote what
  /// is in memory. Nil where it can't be silenced.
  static func silenceErrors() -> Errors? {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return nil }
    defer { close(nowhere) }
    let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard kept >= 0, dup2(nowhere, STDERR_FILENO) >= 0 else { return nil }
    return Errors(kept: kept)
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
