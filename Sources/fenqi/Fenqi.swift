import Commands

/// The program. All that it does is in `Commands`: a program can't be tested from inside.
@main
enum Fenqi {
  static func main() { CommandLineRun.run() }
}
