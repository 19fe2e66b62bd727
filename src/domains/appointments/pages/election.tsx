import { z } from "zod";
import { type MandateKind, mandateKindsFor } from "#domains/mandates/index.ts";
import { movement } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import { type Unit, unitBySlug } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { page } from "#ui/page.tsx";
import { dayIn } from "../days.ts";
import { type Candidate, maxCandidates, recordElection } from "../elections/recording.ts";
import { e } from "../messages/calls.ts";
import { ElectionForm } from "./election-form.tsx";
import { errorsOf, type Typed } from "./errors.ts";

const appoints = holding("organisation.appoint");

export const electionRoutes = [
  get("/unites/:slug/elections/nouvelle", appoints, (c) => show(c)),
  post("/unites/:slug/elections", appoints, recordIt),
];

const count = z.coerce.number().int().min(0).max(10_000_000);
const shape = z.object({
  once: z.string().refine(isId),
  mandat: z.string().min(1).max(60),
  date: z.iso.date().regex(/^(19|20|21)/),
  appeles: count,
  votants: count,
  choix: z.coerce.number().int().min(1).max(maxCandidates),
  "compte-rendu": z.string().default(""),
  remplace: z.string().optional(),
});

async function unitOf(c: Ctx): Promise<Unit> {
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(c.var.actor, "organisation.appoint", unit)) throw refuse.notFound();
  return unit;
}

async function recordIt(c: Ctx): Promise<Response> {
  const unit = await unitOf(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const sent = check(shape, form.values);
      const id = await recordElection(c.var.actor, unit, {
        id: sent.once,
        kind: sent.mandat,
        heldOn: sent.date,
        couldVote: sent.appeles,
        voted: sent.votants,
        choices: sent.choix,
        candidates: await candidatesFrom(form.values),
        minutes: sent["compte-rendu"],
        replaces: sent.remplace === "1",
      });
      return done(c, `/nominations/${id}`, e.recorded);
    },
    (refusal) => show(c, { values: form.values, refusal }),
  );
}

/** The candidates whom the rows name: a person by an address that only they have, or a name alone. */
async function candidatesFrom(values: Record<string, string>): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (let n = 1; n <= maxCandidates; n++) {
    const name = (values[`qui${n}`] ?? "").slice(0, 200);
    if (!name) continue;
    const votes = check(z.object({ [`voix${n}`]: count }), { [`voix${n}`]: values[`voix${n}`] || 0 });
    candidates.push({
      personId: name.includes("@") ? await personAt(name) : null,
      name,
      votes: votes[`voix${n}`]!,
      elected: values[`elu${n}`] === "1",
      title: values[`titre${n}`]?.slice(0, 120) || null,
    });
  }
  return candidates;
}

async function show(c: Ctx, typed?: Typed): Promise<Response> {
  const unit = await unitOf(c);
  const kinds: MandateKind[] = (await mandateKindsFor(unit.kind)).filter(({ means }) =>
    means.includes("election"),
  );
  const { zone } = await movement();
  const values = typed?.values ?? { mandat: c.req.query("mandat") ?? "", date: dayIn(zone), choix: "1" };
  const filled = Object.keys(values).filter((name) => /^qui\d+$/.test(name)).length;
  const asked = Number.parseInt(c.req.query("lignes") ?? "6", 10) || 6;
  const rows = Math.min(maxCandidates, Math.max(filled, asked, 1));
  return page(
    c,
    { title: t(e.title), under: "/groupes", noIndex: true },
    <ElectionForm
      {...{ unit, kinds, values, rows }}
      once={values.once || newId()}
      errors={errorsOf(t, typed?.refusal, fieldOf)}
    />,
  );
}

const fieldOf: Record<string, string> = {
  "appointments.election.notForThisKind": "mandat",
  "appointments.election.ahead": "date",
  "appointments.election.moreVotersThanCould": "votants",
  "appointments.election.moreVotesThanVoters": "voix1",
  "appointments.election.nobodyElected": "elu1",
  "appointments.election.moreThanSeats": "elu1",
  "appointments.election.unknownPerson": "qui1",
  "appointments.election.twice": "qui1",
  "appointments.election.tooLong": "compte-rendu",
};
