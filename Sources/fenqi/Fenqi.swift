import ArgumentParser

/// The program: reads its options, builds the parts and runs them.
@main
struct Fenqi: AsyncParsableCommand {
  mutating func run() async throws {
    print("fenqi")
  }
}
