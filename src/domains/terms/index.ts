/** Nothing stands on terms yet. */
export {};
