import { appraisalWords } from "../bars.tsx";
import { Button, ButtonLink } from "../button.tsx";
import * as F from "../form.tsx";
import { QuickSearch } from "../hero.tsx";
import { Section } from "../layout.tsx";
import { Search } from "../search.tsx";
import { Sample } from "./sample.tsx";

const errors = { email: "Il manque une arobase dans l’adresse.", day: "Choisissez un jour à venir." };

/** Buttons, fields and everything that one fills in. */
export function Forms() {
  return (
    <>
      <Section title="Boutons" id="boutons">
        <div class="cluster">
          <Button>Enregistrer</Button>
          <Button look="plain" icon="edit">
            Modifier
          </Button>
          <Button look="danger" confirm="Retirer pour de bon ?">
            Retirer
          </Button>
          <Button look="quiet">Plus tard</Button>
          <Button disabled>Impossible</Button>
          <Button size="small" look="plain">
            Petit
          </Button>
          <ButtonLink href="#boutons" icon="forward" label="Aller plus loin" />
        </div>
      </Section>
      <Section title="Formulaire" id="formulaire">
        <F.Form action="/style" once="exemple" version={3} draft="style" label="Exemple">
          <F.ErrorSummary errors={errors} />
          <F.TextInput name="name" label="Nom de la réunion" required example="Repas de quartier" />
          <F.TextInput
            name="email"
            type="email"
            label="Adresse de contact"
            value="nour.example.org"
            error={errors.email}
          />
          <F.TextInput
            name="day"
            type="date"
            label="Jour"
            short
            required
            error={errors.day}
            help="Au moins deux jours à l’avance."
          />
          <F.Select
            name="space"
            label="Espace"
            empty="Choisir un espace"
            options={["Vie du mouvement", "Programme", "Communication"].map((label) => ({
              value: label,
              label,
            }))}
          />
          <F.RadioCards
            name="appraisal"
            label="Votre avis"
            required
            value="1"
            choices={appraisalWords().map((label, index) => ({
              value: String(index),
              label,
              help: index === 0 ? "Tout va dans le bon sens." : undefined,
            }))}
          />
          <F.Checkboxes
            name="help"
            label="Je peux aider à"
            values={["food"]}
            choices={[
              { value: "food", label: "la cuisine" },
              { value: "sound", label: "la sonorisation", help: "le matériel est sur place" },
            ]}
          />
          <F.TextArea name="comment" label="En quelques phrases" max={280} help="Une idée par phrase." />
          <F.FileInput name="poster" label="Affiche" help="Une image de 5 Mo au plus." accept="image/*" />
          <F.Checkbox name="agree" label="J’ai l’accord de mon binôme." required />
          <F.FormActions>
            <F.Submit>Proposer</F.Submit>
            <ButtonLink look="quiet" href="#formulaire" label="Abandonner" />
          </F.FormActions>
        </F.Form>
      </Section>
      <Section title="Recherche" id="recherche">
        <Sample name="Search">
          <Search action="/style" label="Rechercher un groupe" q="aub" clearHref="/style">
            <F.Select name="kind" label="Sorte" required options={[{ value: "all", label: "Toutes" }]} />
          </Search>
        </Sample>
        <Sample name="QuickSearch">
          <QuickSearch
            action="/style"
            label="Code postal ou commune"
            button="Voir les groupes"
            placeholder="00100"
          />
        </Sample>
      </Section>
    </>
  );
}
