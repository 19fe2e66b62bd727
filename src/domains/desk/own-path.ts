/**
 * The path and search of an address of ours, or null: where a redirect may lead when the address comes from outside.
 * Browsers drop tabs and line ends and read `\\` as `/`, so `/\t/evil.example` would lead away; the address is read here
 * as they read it.
 * @example ownPath("/groupes?q=a", "https://boucle.example") // "/groupes?q=a"
 */
export function ownPath(address: string, origin: string): string | null {
  const url = URL.canParse(address, origin) ? new URL(address, origin) : null;
  // A path that begins with two slashes is the name of another site once it stands alone.
  if (!url || url.host !== new URL(origin).host || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}
