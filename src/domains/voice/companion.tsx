import { t } from "#platform/language/index.ts";
import type { Companion, CompanionPiece } from "#platform/manifest/index.ts";
import { keyOf, voiceQuery } from "./filters.ts";
import { m } from "./messages.ts";
import { type Provenance, provenanceOf } from "./provenance.ts";

/** Beside each paragraph who asked for it, and above each objective how many did. */
export const voicesBeside: Companion = {
  key: "voice",
  of: async ({ versionId, blockIds }) => {
    const wanted = new Set(blockIds);
    const found = (await provenanceOf(versionId)).filter((behind) => wanted.has(behind.blockId));
    return new Map(found.map((behind) => [behind.blockId, pieceOf(behind)]));
  },
};

function pieceOf(behind: Provenance): CompanionPiece {
  return {
    margin:
      behind.kind === "objective" ? <ObjectiveVoices behind={behind} /> : <Marginalia behind={behind} />,
    figures: [
      { value: t.number(behind.voices), label: t(m.askedForIt, { count: behind.voices }) },
      ...(behind.loops > 0 && behind.allLoops > 0
        ? [
            {
              value: t.number(behind.loops),
              label: t(m.loopsSpeak, { count: behind.loops, all: behind.allLoops }),
            },
          ]
        : []),
    ],
  };
}

function ObjectiveVoices({ behind }: { behind: Provenance }) {
  const href = voiceQuery.href("/contributions", { objective: keyOf(behind) });
  return (
    <p>
      <a href={href}>{t(m.readVoices, { count: behind.voices })}</a>
    </p>
  );
}

/** « 58 groupes le disent ainsi : « … » Lire les 58 voix. 121 contributions retenues ici, 9 ne le sont pas : pourquoi » */
function Marginalia({ behind }: { behind: Provenance }) {
  const href = `/contributions?bloc=${behind.blockId}`;
  const { groups, voices, retained, notRetained, quote } = behind;
  return (
    <>
      {groups > 0 ? (
        <p>
          <strong>{t(m.groupsCount, { count: groups })}</strong>{" "}
          {t(quote ? m.sayItSo : m.speakOfIt, { count: groups })}
        </p>
      ) : null}
      {groups > 0 && quote ? (
        <p>
          <q>{quote}</q>
        </p>
      ) : null}
      {retained > 0 || notRetained > 0 ? (
        <p>
          {retained > 0 ? (
            <>
              <strong>
                {t.number(retained)} {t(m.contributions, { count: retained })}
              </strong>{" "}
              {t(m.retainedHere, { count: retained })}
            </>
          ) : null}
          {retained > 0 && notRetained > 0 ? ", " : null}
          {notRetained > 0 ? (
            <>
              <a href={`${href}&etat=not_retained`}>{t(m.notRetainedHere, { count: notRetained })}</a> :{" "}
              {t(m.why)}
            </>
          ) : null}
        </p>
      ) : null}
      <p>
        <a href={href}>{t(m.readVoices, { count: voices })}</a>
      </p>
    </>
  );
}
