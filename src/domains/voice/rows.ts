/** Instants of hand-written queries come as text. */
export function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
