/** What gathers a group: a place, a subject, or an age. */
export type GroupKind = "local" | "thematic" | "youth";
