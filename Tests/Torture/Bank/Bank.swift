/// Several seats at one set of books.
enum Bank {
  static let orders = 200
}
