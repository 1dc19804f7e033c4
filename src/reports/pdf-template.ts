/**
 * The paper a report is set on, in Typst. It holds no word of any report: those come in as data and are set as text, so
 * that nothing written in one can be read as markup. PDF/UA-1 is asked for, and refused without titles and alternative text.
 */
export const TEMPLATE = `
#let data = json(bytes(sys.inputs.report))
#let ink = rgb("#1b2142")
#let hair = rgb("#ddd8cd")
#set document(title: data.title, author: data.service, date: datetime(year: data.made.at(0), month: data.made.at(1), day: data.made.at(2)))
#set text(lang: "en", region: "GB", font: "Noto Sans", size: 10pt, fill: rgb("#191b24"))
#set par(leading: 0.7em, spacing: 1em)
#set page(paper: "a4", flipped: data.wide, margin: (x: 18mm, top: 18mm, bottom: 20mm), footer: context [
  #set text(size: 8pt, fill: rgb("#57544e"))
  #data.foot #h(1fr) #counter(page).display("1 of 1", both: true)
])
#show heading: set text(fill: ink)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading: set block(above: 1.6em, below: 0.8em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: image): set align(left)
#set figure(supplement: none, numbering: none, gap: 0.6em)
#show figure.caption: it => align(left, text(weight: "bold", size: 9.5pt, it.body))
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)

#let laid(block) = {
  let many = block.heads.len() > 7
  let size = if many { 7pt } else { 9pt }
  set text(size: size)
  set par(justify: false)
  figure(kind: table, caption: block.caption, table(
    columns: block.widths.map(each => each * 1fr),
    align: (column, row) => if block.numbers.at(column) { right } else { left },
    stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + hair }),
    inset: (x: 3pt, y: 4pt),
    table.header(..block.heads.map(head => text(weight: "bold", head))),
    ..block.rows.flatten(),
  ))
}

#heading(level: 1, data.title)
#for block in data.blocks {
  if block.is == "heading" { heading(level: block.level, block.text) }
  if block.is == "paragraph" { par(block.text) }
  if block.is == "quote" { quote(block: true, block.text) }
  if block.is == "list" { enum(..block.items) }
  if block.is == "table" { laid(block) }
  if block.is == "chart" {
    figure(kind: image, caption: block.title, image(bytes(block.svg), format: "svg", alt: block.alt, width: 130mm))
  }
}
`
