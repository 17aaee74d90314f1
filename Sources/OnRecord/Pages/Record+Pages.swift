public import OnRecordModel
import OnRecordStore

/// What pages of a record ask for; each answer takes a few milliseconds.
extension Record {
  /// Which state the record is in; cheap enough to be asked at every page.
  ///
  /// - Throws: `RecordFailure` where the record cannot be read.
  public func state() throws -> RecordState { try store.state() }

  /// What is in the record, in numbers.
  ///
  /// Complexity: O(releases + labels of releases).
  /// - Throws: `RecordFailure` where the record cannot be read.
  public func overview() throws -> RecordOverview { try store.overview() }

  /// How many releases the record has; quicker than to ask for all its numbers.
  public func releaseCount() throws -> Int { try store.releaseCount() }

  /// A page of the releases that pass a filter.
  ///
  /// `filter.speaker` and `filter.kind` ask for a turn of the current revision.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(releases).
  public func releases(
    matching filter: SearchFilter = SearchFilter(), order: ReleaseList.Order, offset: Int = 0,
    limit: Int
  ) throws -> ReleaseList {
    try store.releases(matching: filter, order: order, offset: offset, limit: limit)
  }

  /// Where an address leads: a release's name, its slug, or a slug that it had; nil where nowhere.
  ///
  /// A release is born with a slug of its day and title, which is its name (`id`) for good. Where a
  /// later revision gives another day or title, it gets a slug that says so; the old one leads there
  /// for ever, and is never another release's. A newer reader's opinion changes no slug.
  /// - Throws: `RecordFailure` where the record cannot be read.
  public func address(_ slug: String) throws -> ReleaseAddress? { try store.address(slug) }

  /// The addresses that a release has or had, its name first.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func slugs(ofRelease name: String) throws -> [String] {
    try store.slugs(ofRelease: name)
  }

  /// The releases before and after one, by day and name; of one without a day, among its like.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  /// - Complexity: O(log releases).
  public func neighbours(ofRelease name: String) throws -> ReleaseNeighbours {
    try store.neighbours(ofRelease: name)
  }

  /// What tells whether a page of a release is still as it was: of its current revision, or of one.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func state(ofRelease name: String, revision: Int? = nil) throws -> ReleaseState {
    try store.state(ofRelease: name, revision: revision)
  }

  /// The exchanges in which all words of a query stand: how many, a page of them, and facets.
  ///
  /// The number of a facet's value is the `total` of the same search with the filter set to it.
  /// - Parameters:
  ///   - query: Words and "quoted phrases", all of which must be there.
  ///   - limit: The most exchanges to give.
  ///   - facetLimit: The most values of a facet; 0 for no facets.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(passages that have one of the words).
  public func search(
    _ query: String, filter: SearchFilter = SearchFilter(), order: SearchAnswer.Order,
    offset: Int = 0, limit: Int, facetLimit: Int = 20
  ) throws -> SearchAnswer {
    try store.search(
      query, filter: filter, order: order, offset: offset, limit: limit, facetLimit: facetLimit)
  }

  /// A page of the persons who speak in current revisions, bare surnames among them.
  ///
  /// Askers, and labels that name nobody (`Q`, `MODERATOR`), are no persons here. An entry whose name
  /// is bare holds releases that print no more than a surname, and may be several persons.
  /// - Parameter words: Words that the name must have, or beginnings of them; nil for all.
  /// - Throws: `RecordFailure` where the record cannot be read.
  /// - Complexity: O(persons).
  public func people(
    matching words: String? = nil, order: PeopleList.Order = .name, offset: Int = 0, limit: Int
  ) throws -> PeopleList {
    try store.people(matching: words, order: order, offset: offset, limit: limit)
  }

  /// All that the record says of a person's names, by a slug that the entry has or had; nil for none.
  ///
  /// A slug is made of the name when it is first met; namesakes get numbers. A surname that grows to a
  /// full name, or entries that turn out to be one person, get one slug, and the others lead there.
  /// The releases are those of a list with `SearchFilter.person`.
  /// - Throws: `RecordFailure` where the record cannot be read.
  /// - Complexity: O(releases of the person).
  public func person(_ slug: String) throws -> PersonDetails? { try store.person(slug) }
}
