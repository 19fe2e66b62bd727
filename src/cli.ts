import { Command } from "commander";
import { exportLists, importList } from "./main/arrival-commands.ts";
import { administer, listPolicies, listRoutes, loadExample, migrateNow } from "./main/commands.ts";
import { runServer } from "./main/run.ts";
import { exportOne, importText, inspectText } from "./main/text-commands.ts";

/** The verbs of the program from a terminal. */
const boucle = new Command("boucle").description(
  "Boucle: the operating system of a federated democratic movement",
);

boucle.command("serve").description("start the program (same as npm start, once built)").action(runServer);
boucle.command("migrate").description("bring the database's schema forward").action(migrateNow);
boucle.command("demo").description("load the example movement into an empty database").action(loadExample);
boucle.command("routes").description("list every address with its policy").action(listRoutes);
boucle
  .command("policies")
  .description("list every power, who holds it by which mandate, and what it opens")
  .action(listPolicies);
boucle
  .command("admin")
  .description("give somebody the administrator's mandate and print a one-time link")
  .argument("<email>", "address of a person already registered")
  .action(administer);

const text = boucle.command("text").description("read, bring in and write out numbered texts");
text
  .command("inspect")
  .description("say what a file holds: axes, objectives, paragraphs, contributions, warnings")
  .argument("<file>")
  .option("--json", "as JSON")
  .action(inspectText);
text
  .command("import")
  .description("bring a file in as a new text")
  .argument("<file>")
  .option("--title <title>", "instead of the one that the file gives")
  .option("--publish <date>", "publish it at once, in force from YYYY-MM-DD; a draft otherwise")
  .action(importText);
text
  .command("export")
  .description("write a text in force to the terminal")
  .argument("<slug>", "as in its address /textes/<slug>")
  .option("--format <format>", "md, html or json", "md")
  .action(exportOne);

boucle
  .command("import")
  .description(
    "bring a list in: people, units, memberships, mandates or offices, from CSV or XLSX; no mail is sent",
  )
  .argument("<file>")
  .requiredOption("--kind <kind>", "people, units, memberships, mandates or offices")
  .option("--source <name>", "the tool or spreadsheet that it comes from, the same each time", "terminal")
  .option("--mapping <fields>", "the field of each column in order, empty for none: id,given_name,,email")
  .option("--dry-run", "say what each line would become, write nothing in the movement")
  .action(importList);
boucle
  .command("export")
  .description("write lists of the whole movement to a file, in the form in which they come in")
  .argument("<file>")
  .option("--kind <kinds...>", "all of them otherwise")
  .option("--format <format>", "csv or xlsx; an archive of several lists in either", "csv")
  .action(exportLists);

await boucle.parseAsync();
