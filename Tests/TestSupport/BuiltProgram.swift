import Foundation

/// The program as it was built, to be run by a test as a person or a script would.
public nonisolated struct BuiltProgram: Sendable {
  public let path: String

  /// How a run without a terminal ended.
  public struct Ending: Hashable, Sendable {
    public let code: Int32
    public let output: String
    public let errors: String
  }

  /// The program of a path, such as an installed one.
  public init(at path: String) {
    self.path = path
  }

  /// Finds it beside the tests, which are built into the same folder.
  public init(named name: String = "fenqi") throws {
    let runner = Bundle.main.executableURL?.deletingLastPathComponent()
    let folders = [runner, Self.packageRoot.appendingPathComponent(".build/debug")]
    let found = folders.lazy.compactMap { $0?.appendingPathComponent(name).path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw Failure("There is no built \(name).", page: "") }
    path = found
  }

  /// The folder of the package's manifest.
  public static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What every run finds in its environment, unless a test says otherwise.
  public static let environment = [
    "LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Runs it to its end between pipes; the input fits into one.
  public func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Ending {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    let typed = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : typed
    if let input {
      try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try typed.fileHandleForWriting.close()
    }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// What the shell does around a program that it is given: says `pid N` before it and `left CODE`
  /// after it.
  public static let plainScript = """
    /bin/sh -c 'printf "pid %s\\n" $$; exec "$@"' sh "$@"; printf '\\nleft %s\\n' $?; read line
    """

  /// Starts it in a terminal of its own, under a shell that outlives it: so what it leaves behind in
  /// the terminal can be seen.
  public func start(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    script: String = plainScript
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", script, "sh", path] + arguments,
      environment: Self.environment.merging(environment) { $1 }, columns: columns, rows: rows)
  }
}

/// What `fenqi verify --json` answers.
public nonisolated struct VerifyAnswer: Decodable, Hashable, Sendable {
  public let orders, installments, attempts, captured, open, unposted, reversed, held: Int
  public let gatewayCharges: Int
  public let gatewayCapturedFen, ledgerCapturedFen: Int64
  public let agree: Bool
  public let differences, cases: [String]
}

nonisolated extension BuiltProgram {
  /// Audits the books in a folder; the exit code has to say the same as the answer.
  public func verify(_ folder: String) throws -> VerifyAnswer {
    let ending = try run(["verify", "--json", "--data", folder])
    let answer = try JSONDecoder().decode(VerifyAnswer.self, from: Data(ending.output.utf8))
    guard ending.code == (answer.agree ? 0 : 1) else {
      throw Failure("verify ended with \(ending.code)", page: ending.output + ending.errors)
    }
    return answer
  }
}
