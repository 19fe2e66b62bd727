import { pdf } from "#platform/documents/index.ts";
import type { Drawing } from "./drawing.ts";

/** The chart on A3, landscape, as a tagged PDF that a screen reader follows: headings, boxes in columns, lists. */
export function sheet(drawing: Drawing, accent: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(template, { ...drawing, accent });
}

const template = `
#let accent = rgb(data.accent)
#let quiet = rgb("#5d626d")
#set page(paper: "a3", flipped: true, margin: (x: 14mm, top: 12mm, bottom: 13mm),
  footer: context [#set text(8pt, fill: quiet)
    #data.foot #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(size: if data.dense { 8.5pt } else { 9pt })
#set par(leading: 0.5em, spacing: 0.55em)
#show heading.where(level: 1): it => block(above: 0pt, below: 9pt, text(24pt, it.body))
#show heading.where(level: 2): it => block(above: 13pt, below: 6pt, sticky: true, text(13pt, fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 0pt, below: 4pt, text(if data.dense { 9.5pt } else { 11pt }, it.body))

#let toned(tone, words) = {
  if tone == "new" { text(fill: accent, weight: 700, words) }
  else if tone == "gone" { text(fill: quiet, strike(words)) }
  else { words }
}
#let card(one, across: 1) = block(
  width: 100%, breakable: false, radius: 4pt, inset: 8pt, fill: white,
  stroke: if one.tone == "new" { 1.2pt + accent } else if one.tone == "gone" { (paint: quiet, dash: "dashed", thickness: 0.6pt) } else { 0.6pt + rgb("#b9b5ac") },
)[
  #heading(level: 3, outlined: false, toned(one.tone, one.title))
  #if one.note != none [#text(8pt, fill: quiet, one.note)\\ ]
  #grid(columns: (1fr,) * across, column-gutter: 8pt, row-gutter: 5pt, ..one.people.map(who => [
    #toned(who.tone, who.name)#if who.role != none [#linebreak()#text(7.5pt, fill: quiet, who.role)]
  ]))
  #if one.items.len() > 0 {
    v(1pt)
    list(marker: [–], indent: 0pt, body-indent: 3pt, spacing: 0.5em, ..one.items.map(item => [
      #toned(item.tone, item.name)#if item.note != none [#linebreak()#text(7.5pt, fill: quiet, item.note)]
    ]))
  }
]

= #data.title
#text(10.5pt, fill: quiet, data.subtitle)
#if data.legend != none [
  #h(1em) #text(fill: accent, weight: 700, data.legend.new) #h(1em) #text(fill: quiet, strike(data.legend.gone))
]

#let columns = if data.dense { 6 } else { 4 }
#for part in data.parts [
  == #part.label
  #if part.cards.len() == 1 and part.cards.first().people.len() > 2 * columns {
    card(part.cards.first(), across: columns)
  } else {
    grid(columns: (1fr,) * columns, gutter: 7pt, ..part.cards.map(one => card(one)))
  }
]
`;
