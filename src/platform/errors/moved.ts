/**
 * What is asked for has another address by now: the part `was` of the address, or of its query, is now `is`.
 * Not a refusal: the program redirects there.
 */
export class Moved extends Error {
  readonly was: string;
  readonly is: string;

  constructor(was: string, is: string) {
    super(`${was} is now ${is}`);
    this.was = was;
    this.is = is;
  }

  /** The address that was asked, with the new part in place of the old; null where the old one is not in it. */
  from(url: string): string | null {
    const { pathname, searchParams } = new URL(url);
    const path = pathname
      .split("/")
      .map((part) => (decoded(part) === this.was ? encodeURIComponent(this.is) : part))
      .join("/");
    let asks = false;
    const query = new URLSearchParams(
      [...searchParams].map(([name, value]) => {
        asks ||= value === this.was;
        return [name, value === this.was ? this.is : value];
      }),
    ).toString();
    return path === pathname && !asks ? null : path + (query ? `?${query}` : "");
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
