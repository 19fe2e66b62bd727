import { Badge } from "../badge.tsx";
import { AppraisalBar } from "../bars.tsx";
import { Breadcrumb } from "../breadcrumb.tsx";
import { ButtonLink } from "../button.tsx";
import { Definitions } from "../definitions.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Empty } from "../empty.tsx";
import { Section } from "../layout.tsx";
import { List, Row } from "../list.tsx";
import { Notice } from "../notice.tsx";
import { Pager } from "../pager.tsx";
import { PersonChip } from "../person.tsx";
import { Ring } from "../ring.tsx";
import { Share } from "../share.tsx";
import { Table } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import { Standing, TaskCard } from "../task.tsx";
import { Timeline } from "../timeline.tsx";
import { Sample } from "./sample.tsx";

const space = "Espace Programme";
const spaces = [
  { name: "Vie du mouvement", counts: [5, 6, 1, 0] as const, comments: 5 },
  { name: "Développement territorial", counts: [2, 5, 4, 1] as const, comments: 11 },
];

/** What pages are filled with: tasks, lists, tables, states. */
export function Content() {
  return (
    <>
      <Section title="Ce qui attend" id="taches">
        <div class="stack">
          <TaskCard
            title="Votre groupe n’a pas encore répondu au bilan"
            action="Répondre avec le groupe"
            href="#taches"
            level={3}
          >
            Six questions, dix minutes à plusieurs.
          </TaskCard>
          <Standing
            ring={<Ring value={0.8} size="m" label="4 sur 5" />}
            title="Certification : presque"
            level={3}
            action={<ButtonLink look="plain" href="#taches" label="Proposer une action" />}
          >
            4 critères sur 5. Il manque une action publique.
          </Standing>
        </div>
        <List label="Tâches">
          <Row
            before={<Ring value={0.6} />}
            title="Soutenir un amendement"
            href="#taches"
            meta="§ 31 · budgets"
            after={<Badge kind="soon">3 j</Badge>}
          />
          <Row
            before={<Ring value={1} />}
            title="Valider une dépense"
            href="#taches"
            meta="Tracts du marché · 84,20 €"
          />
          <Row before="26" title="membres actifs" meta="7 ce mois-ci pour la première fois" />
        </List>
      </Section>
      <Section title="Chemins" id="chemins">
        <Breadcrumb
          crumbs={[
            { href: "#chemins", label: "Les boucles" },
            { href: "#chemins-2", label: "Val-d’Orme" },
          ]}
        />
        <Tabs
          label="Groupe"
          tabs={["Accueil", "Agenda", "Bilan", "Remontées"].map((label, index) => ({
            href: `#onglet-${index}`,
            label,
            current: index === 0,
            count: index === 3 ? 9 : undefined,
          }))}
        />
        <Pager page={2} pages={7} href={(page) => `#page-${page}`} />
        <Share url="https://example.org/style" text="À lire" />
      </Section>
      <Section title="Tableau" id="tableau">
        <Table
          caption="Avis des groupes par espace"
          rows={spaces}
          rowKey={(space) => space.name}
          columns={[
            {
              key: "name",
              label: "Espace",
              cell: (space) => space.name,
              sortHref: "#tableau",
              sorted: "ascending",
            },
            {
              key: "counts",
              label: "Avis",
              wide: true,
              cell: (space) => <AppraisalBar counts={space.counts} label={space.name} size="row" />,
            },
            {
              key: "comments",
              label: "Commentaires",
              numeric: true,
              cell: (space) => space.comments,
              sortHref: "#tableau",
            },
          ]}
        />
      </Section>
      <Section title="Annonces et vides" id="annonces">
        <Notice>Le bilan ferme dans quatre jours.</Notice>
        <Notice kind="success">Votre réponse est enregistrée.</Notice>
        <Notice kind="warning" title="Deux personnes modifient cette page">
          Relisez avant d’enregistrer.
        </Notice>
        <Notice kind="error">La boucle n’a pas pu être jointe.</Notice>
        <Empty
          title="Aucune remontée pour l’instant"
          level={3}
          action={<ButtonLink href="#annonces" label="Écrire la première" />}
        >
          Ce que le groupe dit ici reçoit toujours une réponse.
        </Empty>
      </Section>
      <Section title="Détails" id="details">
        <Sample name="Definitions">
          <Definitions
            items={[
              { term: "Responsable", value: <PersonChip name="Nour Belval" role={space} /> },
              { term: "Échéance", value: "avant l’assemblée de décembre" },
            ]}
          />
        </Sample>
        <Disclosure summary="Comment est-ce compté ?">
          Une boucle compte une fois, quel que soit le nombre de ses groupes.
        </Disclosure>
        <Sample name="Timeline">
          <Timeline
            moments={[
              {
                when: "12 mars",
                title: "Écrit par le groupe",
                text: "Former à la trésorerie, même à distance.",
              },
              { when: "14 juin", title: "Retenu au § 38", state: "current" },
              { when: "avant décembre", title: "Formation ouverte", state: "ahead" },
            ]}
          />
        </Sample>
      </Section>
    </>
  );
}
