import HTTPTypes

/// A file that pages name.
enum AssetAnswer {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    guard let asset = room.assets.asset(named: request.component("name")) else {
      throw WebFailure(.notFound, "There is no such file; pages name the ones that there are.")
    }
    return Answer(mediaType: asset.mediaType, body: asset.bytes, keeping: .forever)
  }
}
