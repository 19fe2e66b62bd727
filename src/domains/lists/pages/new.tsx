import { rootUnit } from "#domains/units/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { limits } from "#platform/spreadsheets/index.ts";
import { choice, text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { renameFile } from "../importing/file.ts";
import { knownSources, receive } from "../importing/index.ts";
import { m } from "../messages.ts";
import { thingKinds } from "../schema.ts";
import { kindChoices } from "./parts.tsx";
import { forgetRefused, receiveUpload, upload } from "./upload.tsx";

const megabyte = 1024 * 1024;
const base = "/administration/arrivee";

export const newRoutes = formPage(`${base}/nouveau`, {
  power: "arrival.import",
  maxBody: limits.bytes + megabyte / 4,
  limit: { times: 60, seconds: 600 },
  plain: true,
  words: m.send,
  under: "/administration",
  crumb: () => ({ href: base, label: t(m.home.title) }),
  values: () => ({ limit: limits.bytes / megabyte }),
  receive: async (c) => {
    // Looked at before anything of the file is read.
    requirePower(c.var.actor, "arrival.import", await rootUnit());
    return receiveUpload(c);
  },
  load: async ({ c, asked }) => {
    await forgetRefused(c);
    return { unit: await rootUnit(), sources: await knownSources(), kind: asked("kind") || "people" };
  },
  fields: ({ sources, kind }) => ({
    kind: choice({ choices: kindChoices(), initial: thingKinds.find((one) => one === kind), required: true }),
    source: text({
      max: 80,
      required: true,
      help: dotted(t(m.send.fields.source.help), sources.slice(0, 5).join(", ")),
    }),
    file: upload(),
  }),
  view: (_, form) => (
    <>
      <Notice>{t(m.home.promise)}</Notice>
      {form}
    </>
  ),
  run: async ({ actor, input: { kind, source, file }, once }) => {
    if (file instanceof Refusal) throw file;
    await renameFile(file.id, once);
    const { id } = await receive(actor, { id: once, kind, source, fileName: file.fileName }, file.size);
    return `${base}/${id}`;
  },
});
