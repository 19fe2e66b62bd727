import { z } from "zod";
import { groundsFor, unitBySlug } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, errorsOf, get, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, FileInput, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { bounds } from "../bundle.ts";
import { mergers, prepareMerger } from "../merger.ts";
import { m } from "../messages.ts";
import { refuseMerger } from "../refusals.ts";
import { here, policy, StateBadge } from "./parts.tsx";

export const listRoutes = [
  get(here, policy, (c) => listPage(c)),
  post(here, policy, receive, { maxBody: bounds.bytes + 1024 * 1024, limit: { times: 20, seconds: 600 } }),
];

const shape = z.object({
  once: z.string().refine(isId),
  name: z.string().min(2).max(60),
  unit: z.string().min(1).max(120),
});

async function receive(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, name, unit } = check(shape, form.values);
      const file = form.file("file");
      if (!file) throw refuseMerger.notAnExport();
      const where = await unitBySlug(unit);
      await prepareMerger(c.var.actor, where, { id: once, name }, piecesOf(file));
      return done(c, `${here}/${once}`, m.received);
    },
    (refusal) => listPage(c, form.values, refusal),
  );
}

async function* piecesOf(file: File): AsyncGenerator<Buffer> {
  for await (const piece of file.stream()) yield Buffer.from(piece);
}

async function listPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const [all, grounds] = await Promise.all([mergers(c.var.actor), groundsFor(c.var.actor, "arrival.merge")]);
  const errors = errorsOf(t, refusal);
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/administration", status: refusal ? 422 : 200 },
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      <ErrorSummary errors={errors} />
      {all.length === 0 ? (
        <Empty title={t(m.none)}>
          <p>{t(m.noneHelp)}</p>
        </Empty>
      ) : (
        <List>
          {all.map((merger) => (
            <Row
              key={merger.id}
              href={`${here}/${merger.id}`}
              title={<bdi>{merger.name}</bdi>}
              meta={t.day(merger.createdAt)}
              after={<StateBadge state={merger.state} />}
            />
          ))}
        </List>
      )}
      <Section title={t(m.upload)}>
        <Form action={here} once={isId(values.once) ? values.once : newId()} files>
          <TextInput
            {...field("name")}
            label={t(m.name)}
            example={t(m.nameExample)}
            maxLength={60}
            required
          />
          <Select {...field("unit")} label={t(m.where)} empty={t(m.choose)} options={grounds} required />
          <FileInput
            name="file"
            label={t(m.file)}
            help={t(m.fileHelp)}
            accept=".zip"
            error={errors.file}
            required
          />
          <Submit>{t(m.read)}</Submit>
        </Form>
      </Section>
    </>,
  );
}
