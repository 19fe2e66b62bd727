export { planSuccession } from "./succession.ts";
export { tellEndingTerms } from "./telling.ts";
export { endingSoon, type Term } from "./terms.ts";
export { sayThanks } from "./thanks.ts";
