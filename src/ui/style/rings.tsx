import { AppraisalBar, Bar } from "../bars.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Section } from "../layout.tsx";
import { DepartmentMap } from "../map.tsx";
import { Ring, RingFigure, type RingSegment, RingSteps, SegmentRing } from "../ring.tsx";
import { Sample } from "./sample.tsx";

const cycle: RingSegment[] = [
  { label: "Les groupes parlent", state: "done" },
  { label: "L’assemblée décide", state: "done" },
  { label: "Les espaces réalisent", state: "current" },
  { label: "On se retrouve pour juger", state: "ahead" },
];

const outlines = [
  { code: "A", name: "Hautes-Rives", d: "M0 0H60V40H0Z" },
  { code: "B", name: "Val-d’Orme", d: "M60 0H130L110 40H60Z" },
  { code: "C", name: "Monts-Clairs", d: "M0 40H60V90H20Z" },
  { code: "D", name: "Basse-Lande", d: "M60 40H110L130 90H60Z" },
];

/** What is looked at rather than read: rings, bars, figures and the map. */
export function Rings() {
  return (
    <>
      <Section title="Boucles" id="boucles">
        <Sample name="Ring xs · s · m">
          <div class="cluster">
            {(["xs", "s", "m"] as const).map((size) =>
              [null, 0, 0.02, 0.5, 0.98, 1].map((value) => (
                <Ring key={`${size} ${value}`} value={value} size={size} label={`${size} ${value ?? "?"}`} />
              )),
            )}
          </div>
        </Sample>
        <Sample name="RingFigure · SegmentRing">
          <div class="cluster">
            <RingFigure value={0.62} figure="62 %" size="m" />
            <RingFigure value={0.91} figure="99" caption="boucles sur 109 ont répondu" />
            <SegmentRing segments={cycle} label="Troisième moment sur quatre" size="l" />
            <SegmentRing segments={cycle} label="Troisième moment sur quatre" size="xs" />
          </div>
          <RingSteps segments={cycle} />
        </Sample>
      </Section>
      <Section title="Barres et chiffres" id="barres">
        <Sample name="AppraisalBar">
          <AppraisalBar counts={[33, 63, 3, 0]} label="Avis des boucles" />
        </Sample>
        <Sample name="AppraisalBar row · sans réponse">
          <AppraisalBar counts={[1, 2, 40, 9]} label="Un espace" size="row" />
          <AppraisalBar counts={[0, 0, 0, 0]} label="Un autre espace" />
        </Sample>
        <Sample name="Bar">
          <Bar value={0.9} label="Participation" figure="99 sur 109" />
          <Bar value={0} label="Autre participation" figure="0 sur 12" />
        </Sample>
        <Sample name="Figures">
          <Figures>
            <Figure figure="312" label="contributions l’ont demandé" href="#barres" />
            <Figure figure="41" label="boucles sur 109 en parlent" />
            <Figure figure={<Ring value={0.4} size="m" />} label="2 engagements tenus sur 5" />
          </Figures>
        </Sample>
      </Section>
      <Section title="Carte" id="carte">
        <DepartmentMap
          label="Part des groupes qui ont répondu, par boucle"
          outlines={outlines}
          viewBox="0 0 130 90"
          placeLabel="Boucle"
          valueLabel="Réponses"
          steps={["moins d’un tiers", "jusqu’à deux tiers", "plus de deux tiers"].map((label) => ({ label }))}
          values={[
            { code: "A", step: 2, said: "12 groupes sur 15", href: "#carte" },
            { code: "B", step: 0, said: "1 groupe sur 9", href: "#carte" },
            { code: "C", step: 1, said: "4 groupes sur 8", href: "#carte" },
            { code: "D", step: null, said: "aucun groupe" },
          ]}
        />
      </Section>
    </>
  );
}
