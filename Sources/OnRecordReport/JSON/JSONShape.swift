public import OnRecordText

/// How a value of ours becomes an object of JSON, and the schema of that object: written once, so that
/// a key can be in neither without the other.
///
/// The command prints these objects and the reading room answers with them. Keys are only ever added.
public struct JSONShape<Value>: Sendable {
  /// The object's name in schemas: `Release`.
  public let name: String
  /// What it is, in a sentence.
  public let about: String
  /// Its keys in order.
  public let fields: [JSONField<Value>]

  /// An object of a name with its keys.
  public init(_ name: String, _ about: String, _ fields: [JSONField<Value>]) {
    self.name = name
    self.about = about
    self.fields = fields
  }

  /// The value as an object.
  public func callAsFunction(_ value: Value) -> JSONValue {
    .object(members(of: value))
  }

  /// The value's keys with what stands under them, for an object that has more.
  public func members(of value: Value) -> [(String, JSONValue)] {
    fields.compactMap { field in field.value(value).map { (field.key, $0) } }
  }

  /// The schema that every such object satisfies.
  public var schema: JSONSchema {
    .object(
      JSONObjectSchema(
        name: name, about: about,
        members: fields.map {
          JSONObjectSchema.Member($0.key, $0.about, $0.schema, isAlwaysThere: $0.isAlwaysThere)
        }))
  }
}

/// A key of an object, what it means, and how its value is made.
public struct JSONField<Value>: Sendable {
  /// The key.
  public let key: String
  /// What it says, in a sentence.
  public let about: String
  /// What its value may be.
  public let schema: JSONSchema
  /// Whether it is there in every such object.
  public let isAlwaysThere: Bool
  /// The value under the key; nil where the key is left out.
  public let value: @Sendable (Value) -> JSONValue?

  /// A key of any schema.
  public init(
    _ key: String, _ about: String, _ schema: JSONSchema, isAlwaysThere: Bool = true,
    _ value: @escaping @Sendable (Value) -> JSONValue?
  ) {
    self.key = key
    self.about = about
    self.schema = schema
    self.isAlwaysThere = isAlwaysThere
    self.value = value
  }

  /// The same key of an object that is about more.
  public func of<Outer>(_ part: @escaping @Sendable (Outer) -> Value) -> JSONField<Outer> {
    let value = value
    return JSONField<Outer>(key, about, schema, isAlwaysThere: isAlwaysThere) { value(part($0)) }
  }

  /// The same key of an object of which this is a part that may be missing; the key then is too.
  public func ofAny<Outer>(_ part: @escaping @Sendable (Outer) -> Value?) -> JSONField<Outer> {
    let value = value
    return JSONField<Outer>(key, about, schema, isAlwaysThere: false) { part($0).flatMap(value) }
  }
}

extension JSONField {
  /// A key with text.
  public static func text(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> String
  ) -> Self {
    Self(key, about, .string) { .string(value($0)) }
  }

  /// A key with text or null.
  public static func textOrNull(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> String?
  ) -> Self {
    Self(key, about, .nullable(.string)) { .optional(value($0)) }
  }

  /// A key with a number of things.
  public static func count(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> Int
  ) -> Self {
    Self(key, about, .count) { .number(value($0)) }
  }

  /// A key with a number of things or null.
  public static func countOrNull(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> Int?
  ) -> Self {
    Self(key, about, .nullable(.count)) { .optional(value($0)) }
  }

  /// A key with yes or no.
  public static func flag(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> Bool
  ) -> Self {
    Self(key, about, .bool) { .bool(value($0)) }
  }

  /// A key with one of the words of a type.
  public static func choice<Word: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> Word
  ) -> Self where Word.RawValue == String {
    Self(key, about, .choice(Word.allCases.map(\.rawValue))) { .string(value($0).rawValue) }
  }

  /// A key with one of the words of a type, or null.
  public static func choiceOrNull<Word: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> Word?
  ) -> Self where Word.RawValue == String {
    Self(key, about, .nullable(.choice(Word.allCases.map(\.rawValue)))) {
      .optional(value($0)?.rawValue)
    }
  }

  /// A key with an object.
  public static func one<Part>(
    _ key: String, _ about: String, _ shape: JSONShape<Part>,
    _ value: @escaping @Sendable (Value) -> Part
  ) -> Self {
    Self(key, about, shape.schema) { shape(value($0)) }
  }

  /// A key with an object or null.
  public static func oneOrNull<Part>(
    _ key: String, _ about: String, _ shape: JSONShape<Part>,
    _ value: @escaping @Sendable (Value) -> Part?
  ) -> Self {
    Self(key, about, .nullable(shape.schema)) { value($0).map { shape($0) } ?? .null }
  }

  /// A key with objects in order.
  public static func list<Part>(
    _ key: String, _ about: String, _ shape: JSONShape<Part>,
    _ value: @escaping @Sendable (Value) -> [Part]
  ) -> Self {
    Self(key, about, .array(shape.schema)) { .array(value($0).map { shape($0) }) }
  }

  /// A key with texts in order.
  public static func texts(
    _ key: String, _ about: String, _ value: @escaping @Sendable (Value) -> [String]
  ) -> Self {
    Self(key, about, .array(.string)) { .array(value($0).map { .string($0) }) }
  }
}
