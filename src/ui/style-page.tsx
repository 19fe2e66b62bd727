import { Figure, Figures } from "./figure.tsx";
import { Hero, QuickSearch } from "./hero.tsx";
import { RingFigure } from "./ring.tsx";
import { Content } from "./style/content.tsx";
import { Forms } from "./style/forms.tsx";
import { Foundations } from "./style/foundations.tsx";
import { Rings } from "./style/rings.tsx";
import { Texts } from "./style/texts.tsx";

/** Every component in its states, shown on /style in development. Its words are samples, in French only. */
export function StyleGuide() {
  return (
    <>
      <Hero
        title="Ce que vous dites doit revenir."
        lead="Tout ce dont une page est faite, dans tous ses états."
        action={
          <QuickSearch
            action="/style"
            name="hero"
            label="Commune"
            button="Voir les groupes"
            placeholder="00100"
          />
        }
        note="À 1,2 km de vous, un groupe se réunit jeudi."
        ring={
          <RingFigure
            value={0.62}
            figure="62 %"
            size="xl"
            caption="de la feuille de route est tenue ou en route"
          />
        }
        figures={
          <Figures look="plain">
            <Figure figure="8 412" label="voix recueillies" href="#barres" />
            <Figure figure="16" label="objectifs votés" />
            <Figure figure="61" label="engagements" />
            <Figure figure="38" label="tenus" />
          </Figures>
        }
      />
      <Foundations />
      <Rings />
      <Content />
      <Forms />
      <Texts />
    </>
  );
}
