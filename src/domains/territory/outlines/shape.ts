/** The outline of one department, ready to be drawn. */
export interface Outline {
  /** INSEE code of the department: "07", "2A", "974". */
  code: string;
  name: string;
  /** SVG path data in the units of the map's viewBox. */
  d: string;
  /** The roomiest point inside, for a figure or a dot. */
  labelX: number;
  labelY: number;
}

/** A frame around what is drawn away from its true place or larger than its true size. */
export interface Inset {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The departments on one sheet. Everything shares one viewBox, so that drawing it needs no arithmetic. */
export interface DepartmentMap {
  viewBox: string;
  /** The 101 departments, each once: mainland and Corsica in place, the overseas ones within an inset. */
  shapes: Outline[];
  /** Paris and the three departments around it a second time, large enough for a finger. */
  enlarged: Outline[];
  insets: Inset[];
}
