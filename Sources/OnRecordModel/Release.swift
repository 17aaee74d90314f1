/// A published document of remarks, over time.
public struct Release: Hashable, Sendable {
  /// A name that never changes and that a person can type: `2021-01-22-press-briefing-by-jen-psaki`.
  public var id: String
  /// The name in today's address of the release, the same as `id` until its day or title is corrected.
  public var slug: String
  /// Where it was published, or else the path below the folder from which it was added.
  public var address: String
  /// Which part of its source it is, where a source holds several.
  public var part: String?
  /// The title as read from the current revision; nil where the page gives none.
  public var title: String?
  /// The day as read from the current revision: `2021-01-22`; nil where the page gives none.
  public var day: String?
  /// How near the current revision stands to the words as spoken.
  public var fidelity: Fidelity
  /// How many revisions the record holds.
  public var revisionCount: Int
  /// Where it was published: the host of its web address without `www.`, or the first folder of its
  /// path; empty where it has neither.
  public var site: String
  /// The place as printed in the current revision; nil where the page gives none.
  public var place: String?
  /// When the current revision was taken in, UTC: `2026-11-24T09:30:00Z`.
  public var updated: String

  /// A release of all its parts; without a slug, its name is its slug.
  public init(
    id: String, slug: String? = nil, address: String, part: String? = nil, title: String? = nil,
    day: String? = nil, fidelity: Fidelity = .unknown, revisionCount: Int = 1, site: String = "",
    place: String? = nil, updated: String = ""
  ) {
    self.id = id
    self.slug = slug ?? id
    self.address = address
    self.part = part
    self.title = title
    self.day = day
    self.fidelity = fidelity
    self.revisionCount = revisionCount
    self.site = site
    self.place = place
    self.updated = updated
  }
}

/// The content of a release as read from one source.
public struct Revision: Hashable, Sendable {
  /// The row's key in this record; it survives a re-reading, and is of no use outside the record.
  public var key: Int64
  /// The release it belongs to.
  public var releaseID: String
  /// Its number within the release, from 1.
  public var ordinal: Int
  /// SHA-256 of the source, 64 hexadecimal digits.
  public var sourceHash: String
  /// Length of the source in bytes.
  public var sourceSize: Int
  /// Media type of the format that was read.
  public var mediaType: String
  /// Which part of the source it is, where a source holds several.
  public var part: String?
  /// The path as given to `add`, below the folder that was added; `-` for standard input.
  public var path: String
  /// When the bytes were taken in first, UTC: `2026-11-24T09:30:00Z`.
  public var retrieved: String
  /// The version of the reader whose reading the record holds.
  public var readerVersion: String
  /// SHA-256 of the reading text, 64 hexadecimal digits.
  public var textHash: String
  /// Whether no later revision supersedes it.
  public var isCurrent: Bool
  /// What changed against the revision before; nil for the first.
  public var change: TextChange?

  /// A revision of all its parts.
  public init(
    key: Int64, releaseID: String, ordinal: Int, sourceHash: String, sourceSize: Int,
    mediaType: String, part: String?, path: String, retrieved: String, readerVersion: String,
    textHash: String, isCurrent: Bool, change: TextChange?
  ) {
    self.key = key
    self.releaseID = releaseID
    self.ordinal = ordinal
    self.sourceHash = sourceHash
    self.sourceSize = sourceSize
    self.mediaType = mediaType
    self.part = part
    self.path = path
    self.retrieved = retrieved
    self.readerVersion = readerVersion
    self.textHash = textHash
    self.isCurrent = isCurrent
    self.change = change
  }
}

/// What differs between the texts of two revisions, in short.
public struct TextChange: Hashable, Sendable {
  /// Words that the later text has and the earlier has not.
  public var wordsAdded: Int
  /// Words that the earlier text has and the later has not.
  public var wordsRemoved: Int
  /// Whether the two numbers are of the shortest edit, rather than of words counted without order.
  public var isExact: Bool
  /// The first words that differ, as the earlier text has them, with a few words round them.
  public var before: String
  /// The same place in the later text.
  public var after: String

  /// A change of all its parts.
  public init(
    wordsAdded: Int, wordsRemoved: Int, isExact: Bool = true, before: String, after: String
  ) {
    self.wordsAdded = wordsAdded
    self.wordsRemoved = wordsRemoved
    self.isExact = isExact
    self.before = before
    self.after = after
  }

  /// Whether the words are the same: the page changed round them.
  public var isEmpty: Bool { wordsAdded == 0 && wordsRemoved == 0 }
}

/// One revision with everything that the record holds of it.
public struct RecordedReading: Sendable {
  /// The release.
  public var release: Release
  /// The revision.
  public var revision: Revision
  /// What was read from its source.
  public var reading: Reading

  /// A revision with its release and reading.
  public init(release: Release, revision: Revision, reading: Reading) {
    self.release = release
    self.revision = revision
    self.reading = reading
  }
}
