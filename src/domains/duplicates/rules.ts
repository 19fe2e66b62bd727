/** The code of the rule of the database that an error speaks of, ours (`BO…`) included; null for any other error. */
export function brokenRule(error: unknown): string | null {
  const { cause, code } = error as { cause?: { code?: string }; code?: string };
  const said = cause?.code ?? code ?? "";
  return /^(23|BO)/.test(said) ? said : null;
}
