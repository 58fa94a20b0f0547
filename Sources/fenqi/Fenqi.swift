import Commands

/// The program. All that it does is in `Commands`: tests can't look inside a program that
/// carries Swift's libraries.
@main
enum Fenqi {
  static func main() { CommandLineRun.run() }
}
