import { looksAs } from "../../support/axe.ts";

looksAs((role) => role !== "visitor" && role !== "administrator");
