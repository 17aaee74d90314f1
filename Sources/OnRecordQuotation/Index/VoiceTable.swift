import OnRecordModel

/// The voices of a segment under construction, each once.
struct VoiceTable {
  private var numbers: [Voice: UInt32] = [:]
  private var order: [Voice] = []

  /// The number of a voice; a new one where the voice is new.
  mutating func number(of voice: Voice) -> UInt32 {
    if let number = numbers[voice] { return number }
    let number = UInt32(order.count)
    numbers[voice] = number
    order.append(voice)
    return number
  }

  func write(to writer: inout SegmentWriter) {
    var bytes: [UInt8] = []
    for voice in order {
      var name: String?
      var outlet: String?
      switch voice.speaker {
      case .person(let text), .body(let text), .unnamed(let text): name = text
      case .reporter(let reporter, let house): (name, outlet) = (reporter, house)
      case .audience, .unknown: break
      }
      SegmentWriter.append(voice.code, to: &bytes)
      for text in [voice.label, name, outlet, voice.office, voice.principal] {
        SegmentWriter.append(writer.string(text), to: &bytes)
      }
    }
    writer.set(.voices, bytes)
  }
}
