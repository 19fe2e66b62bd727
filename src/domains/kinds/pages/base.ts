/** Where the pages of kinds are. */
export const base = "/administration/organisation";
