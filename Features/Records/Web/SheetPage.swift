import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Records
import Site
import Vocabulary

/// The record as sheets of A3, on screen and in print the same picture.
struct SheetPage: View {
    let viewed: ViewedRecord

    var body: HTML {
        let content = viewed.sheetContent
        let layout = SheetLayout(content, continuedWord: viewed.words(ViewedRecord.continued))
        RecordFrame(viewed, as: .sheet, named: "record-page-sheet") {
            for sheet in layout.sheets {
                SheetArticle(
                    viewed: viewed,
                    content: content,
                    sheet: sheet,
                    count: layout.sheets.count,
                    drawsTable: layout.drawsTable
                )
            }
        }
    }
}

struct SheetArticle: View {
    let viewed: ViewedRecord
    let content: SheetContent
    let sheet: SheetLayout.Sheet
    let count: Int
    let drawsTable: Bool

    var body: HTML {
        article(
            .class("record record-as-sheet" + (sheet.number > 1 ? " record-further" : "")),
            .ariaLabel(Text(sv: "Ark \(sheet.number) av \(count)", en: "Sheet \(sheet.number) of \(count)"))
        ) {
            if sheet.number == 1 { firstHead } else { furtherHead }
            half(sheet.left, "record-left")
            half(sheet.right, "record-right")
            foot
        }
    }

    private var firstHead: HTML {
        header(.class("record-head")) {
            div(.class("record-title")) {
                RecordPlace(words: content.place)
                h1(.lang("sv")) { content.headline }
            }
            div(.class("record-about")) {
                div {
                    dl(.class("record-facts")) {
                        for fact in content.facts {
                            div {
                                dt { fact.name }
                                dd { fact.value }
                            }
                        }
                    }
                    if drawsTable { TimeShares(viewed: viewed) }
                }
                if drawsTable { TableDrawing(initials: initials) } else { TimeShares(viewed: viewed) }
            }
            p(.class("record-seats")) { content.seats }
        }
    }

    private var furtherHead: HTML {
        header(.class("record-head")) {
            RecordPlace(words: "\(content.place) · \(content.facts.first?.value ?? "")")
            p(.class("record-headline"), .lang("sv")) { content.headline }
        }
    }

    private var initials: [String] { viewed.document.seats.map { viewed.table.people[$0.person]?.initials ?? "" } }

    private func half(_ rows: [SheetLayout.Row], _ name: String) -> HTML {
        div(.class("record-half \(name)")) {
            for row in rows where !row.boxes.isEmpty {
                if row.boxes.count > 1 {
                    div(.class("record-pair")) { for box in row.boxes { SheetBoxView(placed: box) } }
                } else {
                    for box in row.boxes { SheetBoxView(placed: box) }
                }
            }
        }
    }

    private var foot: HTML {
        footer(.class("record-foot")) {
            for sign in content.foot.signs {
                p(.class("record-sign")) {
                    span { sign.label }
                    b { sign.name }
                    span { sign.unit }
                }
            }
            p(.class("record-check")) { content.foot.check }
            p(.class("record-stamp")) {
                span(.class("stamp")) { viewed.stamp }
                if count > 1 {
                    span(.class("record-number")) {
                        Text(sv: "Ark \(sheet.number) av \(count)", en: "Sheet \(sheet.number) of \(count)")
                    }
                }
            }
        }
    }
}
