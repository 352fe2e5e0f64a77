import EventSourcing
import HTTPTypes
import Vocabulary

extension StorageRefusal: Explained {
    package var explanation: Text { sentence }
    package var status: HTTPResponse.Status { .init(code: 507, reasonPhrase: "Insufficient Storage") }
}

extension AppendRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .wrongVersion:
            Text(
                "Någon annan hann före i samma ögonblick. Ladda om sidan och gör om det du ville göra.",
                "Someone else was first at the same moment. Reload the page and do it again."
            )
        case .commandReused:
            Text(
                "Det här formuläret har redan skickats med ett annat innehåll. Ladda om sidan och skicka igen.",
                "This form has already been sent with other content. Reload the page and send it again."
            )
        case .onlyErasureErases:
            Text("Texter tas bort genom ett beslut om borttagning.", "Texts are removed by a decision on erasure.")
        }
    }

    package var status: HTTPResponse.Status { .conflict }
}
