import Dialogues
import DialoguesWeb
import Markup
import Records
import Site
import Vocabulary

/// The page that a form of the record stands in: its bar, and that it is a draft for as long as it is one.
struct RecordFrame: View {
    let viewed: ViewedRecord
    let form: RecordBar.Form
    let name: String
    let content: HTML

    init(_ viewed: ViewedRecord, as form: RecordBar.Form, named name: String, @HTMLBuilder content: () -> HTML) {
        self.viewed = viewed
        self.form = form
        self.name = name
        self.content = content()
    }

    var body: HTML {
        Page(
            Text(sv: viewed.document.plan.title),
            for: viewed.viewer,
            in: .year,
            scripts: ["print"] + (viewed.isFollowed ? ["room"] : []),
            body: viewed.following,
            language: viewed.language
        ) {
            main(.class("page record-page \(name)"), .id("content")) {
                RecordBar(viewed: viewed, form: form)
                LoadedText(viewed: viewed)
                DraftNotice(viewed: viewed)
                content
            }
        }
    }
}
