import { Badge } from "../badge.tsx";
import { Diff } from "../diff.tsx";
import { Adopted, CommitmentCard, Committed, Contents, Edition, Paragraph } from "../edition.tsx";
import { Section } from "../layout.tsx";
import { Sample } from "./sample.tsx";

/** Texts as a fine edition, and what changed between two wordings. */
export function Texts() {
  return (
    <>
      <Section title="Édition" id="edition">
        <Edition>
          <Paragraph
            number={27}
            id="p27"
            margin={
              <>
                <p>
                  <strong>58 groupes</strong> le disent ainsi :
                </p>
                <blockquote>« On a attendu longtemps, et le groupe s’est vidé. »</blockquote>
              </>
            }
          >
            <p>Le mouvement a beaucoup grandi et des désaccords naissent entre groupes voisins.</p>
          </Paragraph>
          <Paragraph
            number={28}
            id="p28"
            margin={
              <p>
                <em>Mots ajoutés</em> par l’amendement <a href="#p28">28-3</a>.
              </p>
            }
            after={
              <CommitmentCard
                value={0.22}
                title="Tous les binômes formés"
                href="#p28"
                meta="24 sur 109 · sans nouvelles depuis 62 jours"
                badge={<Badge kind="late">en retard</Badge>}
              />
            }
          >
            <p>
              <Committed>Chaque boucle nomme un binôme chargé de la vie des groupes.</Committed> Il propose
              une médiation, <Adopted>avec l’accord des personnes concernées</Adopted>.
            </p>
          </Paragraph>
        </Edition>
      </Section>
      <Section title="Sommaire" id="sommaire">
        <Contents
          label="Sommaire d’exemple"
          title="Feuille de route"
          version="en vigueur depuis le 14 juin"
          parts={[
            {
              title: "I. Se préparer",
              entries: [
                { href: "#p27", label: "1. Des listes partout", value: 0.8 },
                { href: "#p28", label: "2. Régler les conflits tôt", value: 0.3, current: true },
                { href: "#edition", label: "Préambule" },
              ],
            },
          ]}
        />
      </Section>
      <Section title="Comparaison" id="comparaison">
        <Sample name="Diff">
          <p class="prose">
            <Diff
              before="Chaque boucle nomme une personne chargée de la vie des groupes."
              after="Chaque boucle nomme par consensus un binôme paritaire chargé de la vie des groupes."
            />
          </p>
        </Sample>
      </Section>
    </>
  );
}
