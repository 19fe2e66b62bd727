/** Name of the migrated database that test files clone. */
export const templateName = "boucle_template";
