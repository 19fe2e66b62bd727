import { Badge } from "../badge.tsx";
import { Icon, iconNames } from "../icons.tsx";
import { Section } from "../layout.tsx";
import { Sample } from "./sample.tsx";

const colors = [
  "paper",
  "surface",
  "sunken",
  "ink",
  "ink-soft",
  "line",
  "track",
  "accent",
  "accent-soft",
  "good",
  "warn",
  "bad",
];
const sizes = ["t7", "t6", "t5", "t4", "t3", "t2", "t1"];

/** Colours, type and icons: what everything else is made of. */
export function Foundations() {
  return (
    <>
      <Section title="Couleurs" id="couleurs">
        <ul class="swatches">
          {colors.map((color) => (
            <li key={color}>
              <span class={`swatch swatch-${color}`} />
              {color}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Lettres" id="lettres">
        {sizes.map((size) => (
          <p key={size} class={`type-${size}`}>
            Chaque voix compte, 2 137 fois
          </p>
        ))}
        <Sample name="prose">
          <div class="prose">
            <p>
              Le texte courant tient en une colonne de 65 à 75 signes. <em>Les mots penchés</em> chargent leur
              propre police, <strong>les mots forts</strong> non, et <a href="#lettres">un lien</a> reste
              souligné.
            </p>
            <ul>
              <li>une liste garde ses points ;</li>
              <li>« les guillemets » et les espaces fines sont ceux du français.</li>
            </ul>
          </div>
        </Sample>
      </Section>
      <Section title="Signes" id="signes">
        <ul class="swatches">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} size={24} />
              {name}
            </li>
          ))}
        </ul>
        <Sample name="Badge">
          <div class="cluster">
            <Badge>en cours</Badge>
            <Badge kind="accent">nouveau</Badge>
            <Badge kind="good">tenu</Badge>
            <Badge kind="soon">3 j</Badge>
            <Badge kind="late">en retard</Badge>
          </div>
        </Sample>
      </Section>
    </>
  );
}
