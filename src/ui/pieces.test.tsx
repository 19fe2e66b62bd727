import { describe, expect, it } from "vitest";
import { Badge } from "./badge.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Button, ButtonLink } from "./button.tsx";
import { Definitions } from "./definitions.tsx";
import { Disclosure } from "./disclosure.tsx";
import { Empty } from "./empty.tsx";
import { Figure } from "./figure.tsx";
import { Hero, QuickSearch } from "./hero.tsx";
import { Icon, iconNames } from "./icons.tsx";
import { Instant } from "./instant.tsx";
import { List, Row } from "./list.tsx";
import { Notice } from "./notice.tsx";
import { Pager } from "./pager.tsx";
import { initials, PersonChip } from "./person.tsx";
import { Search } from "./search.tsx";
import { Share } from "./share.tsx";
import { StyleGuide } from "./style-page.tsx";
import { Tabs } from "./tabs.tsx";
import { Standing, TaskCard } from "./task.tsx";
import { english, html, text } from "./testing/render.ts";
import { Timeline } from "./timeline.tsx";

describe("buttons", () => {
  it("send forms, or lead somewhere, and look alike", () => {
    expect(
      html(
        <Button name="act" value="1">
          Oui
        </Button>,
      ),
    ).toBe('<button type="submit" class="button" name="act" value="1">Oui</button>');
    expect(html(<ButtonLink href="/x" look="plain" label="Oui" />)).toBe(
      '<a class="button button-plain" href="/x">Oui</a>',
    );
  });

  it("ask before what has no way back", () => {
    expect(html(<Button confirm="Retirer ?">Retirer</Button>)).toContain('data-turbo-confirm="Retirer ?"');
  });

  it("leave a download to the browser", () => {
    expect(html(<ButtonLink href="/x.csv" download label="CSV" />)).toContain('data-turbo="false"');
  });
});

describe("icons", () => {
  it("are silent beside words and named without", () => {
    expect(html(<Icon name="bell" />)).toContain('aria-hidden="true"');
    expect(html(<Icon name="bell" label="Avis" />)).toContain('role="img" aria-label="Avis"');
  });

  it.each(iconNames)("draw %s", (name) => {
    expect(html(<Icon name={name} />)).toMatch(/<path d="[Mm][-\d.\sA-Za-z]+"/);
  });
});

describe("lists", () => {
  it("lead where each row says", () => {
    const view = html(
      <List label="Tâches">
        <Row title="Valider" href="/d" meta="84,20 €" after={<Badge kind="late">en retard</Badge>} />
      </List>,
    );
    expect(view).toContain('<ul class="list" aria-label="Tâches"><li class="row">');
    expect(view).toContain('<a href="/d">Valider</a>');
    expect(view).toContain("badge-late");
  });

  it("say what to do when empty", () => {
    const view = (
      <Empty title="Rien encore" action={<a href="/n">Écrire</a>}>
        Dites-le.
      </Empty>
    );
    expect(text(view)).toBe("Rien encore Dites-le. Écrire");
  });
});

describe("the pager", () => {
  const href = (page: number) => `?page=${page}`;

  it("leads to both neighbours", () => {
    const view = html(<Pager page={2} pages={3} href={href} />);
    expect(view).toContain('rel="prev" href="?page=1"');
    expect(view).toContain('rel="next" href="?page=3"');
  });

  it("stops at both ends, and is not there for one page", () => {
    expect(html(<Pager page={1} pages={3} href={href} />)).not.toContain('rel="prev"');
    expect(html(<Pager page={3} pages={3} href={href} />)).not.toContain('rel="next"');
    expect(html(<Pager page={1} pages={1} href={href} />)).toBe("");
  });

  it("leads back to the last page from beyond it, without counting a page that is not", () => {
    const view = html(<Pager page={99} pages={10} href={href} />);
    expect(view).toContain('rel="prev" href="?page=10"');
    expect(view).not.toContain("99");
  });

  it("speaks English too", () => {
    expect(text(<Pager page={1} pages={2} href={href} />, english)).toBe("Next Page 1 of 2");
  });
});

const space = "Espace Programme";

describe("people", () => {
  it.each([
    ["Nour Belval", "NB"],
    ["Nour", "N"],
    ["  Anne de la Rive ", "AR"],
    ["Élodie", "É"],
    ["", ""],
  ])("have initials: %j is %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it("are named with the role they speak in, their initials unspoken", () => {
    expect(html(<PersonChip name="Nour Belval" role={space} />)).toContain('aria-hidden="true">NB');
    expect(text(<PersonChip name="Nour Belval" role={space} />)).toContain("Nour Belval Espace Programme");
  });
});

describe("the other pieces", () => {
  it("announce errors at once, the rest when there is time", () => {
    expect(
      html(
        <Notice kind="error" live>
          Non.
        </Notice>,
      ),
    ).toContain('role="alert"');
    expect(html(<Notice live>Oui.</Notice>)).toContain('role="status"');
    expect(html(<Notice>Oui.</Notice>)).not.toContain("role=");
  });

  it("mark the tab and the moment one is at", () => {
    expect(
      html(<Tabs label="Groupe" tabs={[{ href: "/a", label: "A", current: true, count: 9 }]} />),
    ).toContain('aria-current="page"');
    expect(html(<Timeline moments={[{ when: "14 juin", title: "Retenu", state: "current" }]} />)).toContain(
      'aria-current="step"',
    );
  });

  it("keep a search in the address and offer the whole list again", () => {
    const view = html(
      <Search action="/groupes" q="aub" clearHref="/groupes">
        <select name="kind" />
      </Search>,
    );
    expect(view).toContain('method="get"');
    expect(view).toContain('value="aub"');
    expect(view).toContain("Tout afficher");
    expect(view).toContain("<auto-submit>");
  });

  it("share a page without asking anyone but the reader", () => {
    const view = html(<Share url="https://example.org/a?b=1&c=2" text="À lire & dire" />);
    expect(view).toContain("text=%C3%80%20lire%20%26%20dire%20https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%3D2");
    expect(view).not.toMatch(/<(script|img|iframe)/);
  });

  it("tell an instant as people do, the exact one on hover", () => {
    const view = html(<Instant at={new Date("2025-06-14T19:04:00Z")} look="day" />);
    expect(view).toContain('datetime="2025-06-14T19:04:00.000Z"');
    expect(view).toMatch(/title="14 juin 2025[^"]*21[^"]*04"/);
  });

  it("leave out facts that are not known", () => {
    expect(
      text(
        <Definitions
          items={[
            { term: "Jour", value: null },
            { term: "Lieu", value: "Ici" },
          ]}
        />,
      ),
    ).toBe("Lieu Ici");
  });

  it("unfold without scripts", () => {
    expect(html(<Disclosure summary="Comment ?">Ainsi.</Disclosure>)).toMatch(
      /^<details class="disclosure"><summary>/,
    );
  });

  it("open a figure to what it sums", () => {
    expect(html(<Figure figure="312" label="voix" href="/voix" />)).toContain('<a href="/voix">voix</a>');
  });

  it("show the way down to a page", () => {
    expect(html(<Breadcrumb crumbs={[{ href: "/b", label: "Les boucles" }]} />)).toContain(
      'aria-label="Fil d’Ariane"',
    );
  });

  it("say the one thing that is expected", () => {
    expect(html(<TaskCard title="Répondre" action="Répondre" href="/r" />)).toContain(
      '<h2 class="task-title">',
    );
    expect(html(<Standing ring={null} title="Presque" level={3} />)).toContain('<h3 class="standing-title">');
  });

  it("open the home with one title and one thing to do", () => {
    const search = <QuickSearch action="/groupes" label="Commune" button="Voir" />;
    const view = html(<Hero title="Dire" lead="…" ring={null} action={search} />);
    expect(view.match(/<h1/g)).toHaveLength(1);
    expect(view).toContain('for="quick-q"');
  });
});

describe("the style guide", () => {
  const view = html(<StyleGuide />);

  it("shows everything with headings in order and no id twice", () => {
    const levels = [...view.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const ids = [...view.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has no inline style", () => {
    expect(view).not.toContain("style=");
  });
});
