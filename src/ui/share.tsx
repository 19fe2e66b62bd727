import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

type ShareProps = { url: string; text: string };

/** The ways a page is passed on. Plain links: nothing is loaded from any of these services. */
export function Share({ url, text }: ShareProps) {
  const both = encodeURIComponent(`${text} ${url}`);
  const [link, title] = [encodeURIComponent(url), encodeURIComponent(text)];
  return (
    <nav class="share" aria-label={t(m.share)}>
      <copy-link href={url} label={t(m.copyLink)} done={t(m.linkCopied)} />
      <a href={`https://signal.me/#p/?text=${both}`} rel="noopener">
        Signal
      </a>
      <a href={`https://wa.me/?text=${both}`} rel="noopener">
        WhatsApp
      </a>
      <a href={`https://t.me/share/url?url=${link}&text=${title}`} rel="noopener">
        Telegram
      </a>
      <a href={`mailto:?subject=${title}&body=${both}`}>{t(m.byEmail)}</a>
    </nav>
  );
}
