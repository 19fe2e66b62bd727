import { t } from "#platform/language/index.ts";
import { Tabs } from "#ui/tabs.tsx";
import { m } from "../messages.ts";

/** The two parts of these pages: sentences and vocabulary. */
export function WordsTabs({ at }: { at: "sentences" | "terms" }) {
  const tabs = [
    { href: "/administration/mots", label: t(m.wordsSentences), current: at === "sentences" },
    { href: "/administration/mots/vocabulaire", label: t(m.wordsTerms), current: at === "terms" },
  ];
  return <Tabs tabs={tabs} label={t(m.adminWords)} />;
}
