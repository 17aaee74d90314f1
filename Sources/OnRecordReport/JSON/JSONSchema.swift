public import OnRecordText

/// What a JSON value may be: as much of JSON Schema (2020-12) as our own values need.
public indirect enum JSONSchema: Sendable {
  /// Text.
  case string
  /// Text of a form, as a regular expression (ECMA 262) of the whole.
  case pattern(String)
  /// Bytes as they are, which are no text: a file.
  case bytes
  /// Bytes in Base64 (RFC 4648, section 4), padded.
  case base64
  /// One of some words.
  case choice([String])
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case bool
  /// Values in order.
  case array(JSONSchema)
  /// A value, or null.
  case nullable(JSONSchema)
  /// An object with a name of its own.
  case object(JSONObjectSchema)

  /// A number of things, from 0.
  public static let count = JSONSchema.integer(0...Int.max)

  /// The schema in JSON; objects are named, not written out.
  ///
  /// - Parameter base: What stands before an object's name: `#/components/schemas/`.
  public func json(base: String) -> JSONValue { .object(members(base: base)) }

  /// The objects that it names, and those that they name, each once for each place.
  ///
  /// Complexity: O(places); no object of ours holds itself.
  public var objects: [JSONObjectSchema] {
    switch self {
    case .string, .pattern, .bytes, .base64, .choice, .integer, .bool: []
    case .array(let schema), .nullable(let schema): schema.objects
    case .object(let object): [object] + object.members.flatMap(\.schema.objects)
    }
  }

  func members(base: String) -> [(String, JSONValue)] {
    switch self {
    case .string: [("type", .string("string"))]
    case .pattern(let pattern):
      [("type", .string("string")), ("pattern", .string("^(?:\(pattern))$"))]
    case .bytes:
      [("type", .string("string")), ("contentMediaType", .string("application/octet-stream"))]
    case .base64:
      [
        ("type", .string("string")), ("contentEncoding", .string("base64")),
        ("pattern", .string("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$")),
      ]
    case .choice(let words):
      [("type", .string("string")), ("enum", .array(words.map { .string($0) }))]
    case .integer(let range):
      [("type", .string("integer")), ("minimum", .number(range.lowerBound))]
        + (range.upperBound == .max ? [] : [("maximum", .number(range.upperBound))])
    case .bool: [("type", .string("boolean"))]
    case .array(let schema):
      [("type", .string("array")), ("items", schema.json(base: base))]
    case .nullable(let schema):
      [("anyOf", .array([schema.json(base: base), .object([("type", .string("null"))])]))]
    case .object(let object): [("$ref", .string(base + object.name))]
    }
  }
}

/// An object of JSON whose keys are closed.
public struct JSONObjectSchema: Sendable {
  /// A key and what stands under it.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// What it says, in a sentence.
    public let about: String
    /// What its value may be.
    public let schema: JSONSchema
    /// Whether it is there in every such object.
    public let isAlwaysThere: Bool

    /// A key with its meaning.
    public init(_ key: String, _ about: String, _ schema: JSONSchema, isAlwaysThere: Bool) {
      self.key = key
      self.about = about
      self.schema = schema
      self.isAlwaysThere = isAlwaysThere
    }
  }

  /// The name by which other schemas know it.
  public let name: String
  /// What it is, in a sentence.
  public let about: String
  /// Its keys in order.
  public let members: [Member]
  /// Keys of which every such object has one and no more; empty where there is no such rule.
  public let alternatives: [String]

  /// An object of a name with its keys.
  public init(
    name: String, about: String, members: [Member], alternatives: [String] = []
  ) {
    self.name = name
    self.about = about
    self.members = members
    self.alternatives = alternatives
  }

  /// The schema in JSON, without its name; a key that it does not know is refused.
  ///
  /// - Parameter base: What stands before the names of other objects.
  public func json(base: String) -> JSONValue {
    let properties = members.map { member in
      (
        member.key,
        JSONValue.object(
          [("description", .string(member.about))] + member.schema.members(base: base))
      )
    }
    let choice = alternatives.map { key in
      JSONValue.object([("required", .array([.string(key)]))])
    }
    return .object(
      [
        ("description", .string(about)), ("type", .string("object")),
        ("properties", .object(properties)),
        ("required", .array(members.filter(\.isAlwaysThere).map { .string($0.key) })),
        ("additionalProperties", .bool(false)),
      ] + (choice.isEmpty ? [] : [("oneOf", .array(choice))]))
  }
}
