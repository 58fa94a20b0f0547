import ArgumentParser
import Foundation
import Gateway
import Lines
import Terminal
import ViewModels
import Wording

// The program line by line.
extension Launch {
  func runLines(scenario: Scenario?, notice: Phrase?) async throws {
    let session = try await openSession(scenario: scenario)
    let console = StreamConsole()
    if console.isTyped, !console.isUnicode { session.language = .english }
    let program = LineProgram(
      console: console, session: session, notice: notice, idleLimit: settings.idleLimit,
      pause: Self.pause)
    let watch = FolderWatch([shared.folder.url], for: .writing) { [weak program] in
      program?.tell(.booksWritten)
    }
    await program.run()
    watch.stop()
    console.close()
    if let signal = program.endingSignal { exit(128 + signal) }
    if program.isDeaf { throw ExitCode.failure }
  }
}
