import { type Translator, t } from "#platform/language/index.ts";

/** What a shared link shows: see ogp.me. `image` is an absolute address. */
export type OpenGraph = {
  title?: string;
  description?: string;
  image?: string;
  type?: "website" | "article";
};

type HeadProps = {
  title: string;
  description?: string;
  movement: { name: string; icon?: string };
  nonce: string;
  assets: { css: string[]; js: string[] };
  canonical?: string;
  og?: OpenGraph;
  noIndex?: boolean;
};

const ringIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke-width='5'%3E" +
  "%3Ccircle cx='16' cy='16' r='12' stroke='%23bbb'/%3E" +
  "%3Cpath d='M16 4a12 12 0 1 1-12 12' stroke='%232c46c8' stroke-linecap='round'/%3E%3C/svg%3E";

/** Everything a browser, a search engine or a messenger reads before the page itself. */
export function Head({ title, description, movement, nonce, assets, canonical, og, noIndex }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{title === movement.name ? title : `${title} · ${movement.name}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {noIndex ? <meta name="robots" content="noindex" /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={movement.icon ?? ringIcon} />
      <TurboSettings nonce={nonce} />
      {assets.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} data-turbo-track="reload" />
      ))}
      {assets.js.map((src) => (
        <script key={src} type="module" src={src} nonce={nonce} data-turbo-track="reload" />
      ))}
      <ShareCard
        title={title}
        description={description}
        name={movement.name}
        url={canonical}
        locale={t}
        {...og}
      />
    </head>
  );
}

// No prefetch on hover: accesses to personal data are logged, and a mouse passing over a name is not one.
function TurboSettings({ nonce }: { nonce: string }) {
  return (
    <>
      <meta name="csp-nonce" content={nonce} />
      <meta name="turbo-prefetch" content="false" />
      <meta name="turbo-cache-control" content="no-preview" />
      <meta name="turbo-refresh-method" content="morph" />
      <meta name="turbo-refresh-scroll" content="preserve" />
    </>
  );
}

type CardProps = OpenGraph & { name: string; url?: string; locale: Translator };

function ShareCard({ title, description, name, url, image, type = "website", locale }: CardProps) {
  const properties = {
    "og:title": title,
    "og:description": description,
    "og:site_name": name,
    "og:url": url,
    "og:image": image,
    "og:type": type,
    "og:locale": locale.language === "fr" ? "fr_FR" : "en_GB",
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) =>
        content ? <meta key={property} property={property} content={content} /> : null,
      )}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
    </>
  );
}
