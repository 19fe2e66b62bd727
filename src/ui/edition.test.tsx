import { describe, expect, it } from "vitest";
import { Adopted, CommitmentCard, Committed, Contents, Paragraph } from "./edition.tsx";
import { html, text } from "./testing/render.ts";

describe("a paragraph of an edition", () => {
  it("hangs its number, which is its permalink", () => {
    const view = html(
      <Paragraph number={28} id="p28">
        <p>Texte</p>
      </Paragraph>,
    );
    expect(view).toContain('id="p28"');
    expect(view).toContain('href="#p28" aria-label="Lien vers le § 28"');
  });

  it("reads in order: words, who asked for them, what commits", () => {
    const view = text(
      <Paragraph
        margin={<p>58 groupes</p>}
        after={<CommitmentCard value={0.2} title="Former" meta="24 sur 109" />}
      >
        <p>Chaque boucle.</p>
      </Paragraph>,
    );
    expect(view).toBe("Chaque boucle. 58 groupes Former 24 sur 109");
  });

  it("marks the words that commit and those that were added", () => {
    expect(html(<Committed>Il est formé.</Committed>)).toBe(
      '<strong class="committed">Il est formé.</strong>',
    );
    expect(html(<Adopted title="28-3">avec leur accord</Adopted>)).toMatch(
      /^<ins class="adopted" title="28-3">/,
    );
  });
});

describe("the contents of a text", () => {
  it("show where one is and how far each objective is", () => {
    const parts = [
      {
        title: "I. Se préparer",
        entries: [
          { href: "/1", label: "1. Des listes", value: 0.5, current: true },
          { href: "/p", label: "Préambule" },
        ],
      },
    ];
    const view = html(<Contents label="Sommaire" title="Feuille de route" parts={parts} />);
    expect(view).toContain('href="/1" aria-current="page"');
    expect(view.match(/<svg/g)).toHaveLength(1);
  });
});
