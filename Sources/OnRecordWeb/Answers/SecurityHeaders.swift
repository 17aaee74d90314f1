import HTTPTypes

/// What a browser is told not to do with our pages.
enum SecurityHeaders {
  /// Nothing is loaded but our own styles, script and pictures; nothing is sent but to us; no page of
  /// another site may frame ours.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
    + " base-uri 'none'; frame-ancestors 'none'"

  /// The fields of every answer.
  static func fields(for answer: Answer) -> HTTPFields {
    var fields: HTTPFields = [
      .contentSecurityPolicy: policy, .xContentTypeOptions: "nosniff",
    ]
    // A search says what somebody is working on: the address goes to nobody.
    fields[.referrerPolicy] = "no-referrer"
    fields[.crossOriginOpenerPolicy] = "same-origin"
    if answer.isShared {
      fields[.accessControlAllowOrigin] = "*"
      // What another site's script may see besides the fields that every script may.
      fields[.accessControlExposeHeaders] = "Allow, ETag, Location, Retry-After"
    }
    return fields
  }
}

extension HTTPField.Name {
  static let referrerPolicy = Self("Referrer-Policy") ?? .referer
  static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy") ?? .origin
}
