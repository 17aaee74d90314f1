import ArgumentParser

/// Which part of a list is printed.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most to print.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("How many to leave out first.", valueName: "n"))
  var offset = 0

  func validate() throws {
    guard limit ?? 1 > 0, offset >= 0 else {
      throw ValidationError("--limit is at least 1 and --offset at least 0")
    }
  }
}

/// An order in which a list can be printed, by the name that `--order` takes.
enum OrderOption {
  static func named<Order: RawRepresentable & CaseIterable>(_ name: String) throws -> Order
  where Order.RawValue == String {
    guard let order = Order(rawValue: name) else {
      let names = Order.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--order is one of \(names)")
    }
    return order
  }
}
