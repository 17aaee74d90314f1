public import OnRecordModel
import OnRecordText

/// Finds the quotations of a draft article and to whom it gives them.
///
/// It reads marks first (`Marks/`), gathers passages (`Passages/`), then reads the sentences round
/// them (`Sentences/`, `Attribution/`) and the names of the whole draft (`Names/`).
public enum DraftReader {
  /// The quotations of a draft in order, with the doubts met on the way.
  ///
  /// Never fails: marks that do not pair, and names that fit several persons, are diagnostics. The
  /// words inside a quotation are taken as they stand, with their ellipses and brackets.
  /// Complexity: O(length of the text), and a sort of the quotations.
  public static func quotations(in document: Document) -> DraftReading {
    var assembly = DraftAssembly(document: document)
    return assembly.read()
  }
}
