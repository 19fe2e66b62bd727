import { describe, expect, it } from "vitest";
import { inLanguage } from "#platform/language/index.ts";
import { document, Page, PageHead, type PageProps, Section } from "./layout.tsx";
import { english, html, t } from "./testing/render.ts";

const props: PageProps = {
  title: "Bilan",
  movement: { name: "Le Mouvement" },
  nav: [{ href: "/bilans", label: "Bilan", current: true }],
  account: null,
  entrance: { signIn: "/connexion", join: "/rejoindre" },
  nonce: "n0nce",
  assets: { css: ["/assets/main.css", "/theme.css"], js: ["/assets/main.js"] },
  children: <h1>Bilan</h1>,
};

describe("a page", () => {
  it("is a whole document in the language of its reader", () => {
    const whole = () => document(<Page {...props} />);
    expect(inLanguage(t, whole)).toMatch(/^<!doctype html><html lang="fr">/);
    expect(inLanguage(english, whole)).toContain('<html lang="en">');
  });

  it("names itself and the movement", () => {
    expect(html(<Page {...props} />)).toContain("<title>Bilan · Le Mouvement</title>");
    expect(html(<Page {...props} title="Le Mouvement" />)).toContain("<title>Le Mouvement</title>");
  });

  it("lets one skip to the content, and marks where one is", () => {
    const view = html(<Page {...props} />);
    expect(view).toContain('href="#contenu"');
    expect(view).toContain('<main id="contenu"');
    expect(view).toContain('<a href="/bilans" aria-current="page">');
  });

  it("has no inline style nor handler, and the nonce where scripts want it", () => {
    const view = html(<Page {...props} />);
    expect(view).not.toMatch(/ style=|<style| on[a-z]+=/);
    expect(view).toContain('<meta name="csp-nonce" content="n0nce"');
    expect(view).toContain('src="/assets/main.js" nonce="n0nce"');
  });

  it("calls nothing from elsewhere", () => {
    expect(html(<Page {...props} />).replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /(href|src)="(https?:)?\/\//,
    );
  });

  it("does not look at a page before it is asked for: looks are logged", () => {
    expect(html(<Page {...props} />)).toContain('<meta name="turbo-prefetch" content="false"');
  });

  it("offers the door to visitors, and the way out to who is in", () => {
    expect(html(<Page {...props} />)).toContain('href="/connexion"');
    const signedIn = html(
      <Page {...props} account={{ name: "Nour", href: "/moi", signOut: "/deconnexion" }} />,
    );
    expect(signedIn).not.toContain('href="/connexion"');
    expect(signedIn).toContain('action="/deconnexion"');
  });

  it("has a bar at its foot for who has tabs, with what is new in words", () => {
    expect(html(<Page {...props} />)).not.toContain("foot-bar");
    const view = html(
      <Page {...props} tabs={[{ href: "/avis", label: "Avis", icon: "bell", badge: 120 }]} />,
    );
    expect(view).toContain("99+");
    expect(view).toContain("120 nouveaux");
  });

  it("reads out what was just done", () => {
    const view = html(<Page {...props} flash={{ kind: "success", text: "C’est enregistré." }} />);
    expect(view).toContain('role="status"');
  });

  it("describes itself to those who share it", () => {
    const view = html(
      <Page {...props} description="Où en est-on ?" canonical="https://example.org/bilans" />,
    );
    expect(view).toContain('<meta property="og:title" content="Bilan"');
    expect(view).toContain('<link rel="canonical" href="https://example.org/bilans"');
  });

  it("keeps an aside folded beside the page", () => {
    expect(html(<Page {...props} aside={{ title: "Sommaire", body: "I." }} />)).toContain(
      'aria-label="Sommaire"',
    );
  });
});

describe("the parts of a page", () => {
  it("open with one title", () => {
    expect(html(<PageHead eyebrow="Boucle" title="12 sur 15" lead="Il reste 4 jours." />)).toContain(
      "<h1>12 sur 15</h1>",
    );
  });

  it("are named by their heading", () => {
    expect(
      html(
        <Section title="Avis" id="avis">
          …
        </Section>,
      ),
    ).toContain('aria-labelledby="avis"><h2 id="avis">');
  });
});
