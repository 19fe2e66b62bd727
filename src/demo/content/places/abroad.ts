/** A loop of French people abroad: one or several of the eleven constituencies, and towns where groups meet. */
export interface AbroadLoop {
  readonly code: string;
  readonly name: string;
  readonly in: string;
  readonly constituencies: readonly number[];
  readonly towns: readonly (readonly [town: string, country: string])[];
}

export const ABROAD_LOOPS: readonly AbroadLoop[] = [
  {
    code: "E1",
    name: "Français·es d'Amérique du Nord",
    in: "en Amérique du Nord",
    constituencies: [1],
    towns: [
      ["Montréal", "Canada"],
      ["New York", "États-Unis"],
      ["Québec", "Canada"],
    ],
  },
  {
    code: "E2",
    name: "Français·es d'Amérique latine et des Caraïbes",
    in: "en Amérique latine et dans les Caraïbes",
    constituencies: [2],
    towns: [
      ["Mexico", "Mexique"],
      ["Buenos Aires", "Argentine"],
    ],
  },
  {
    code: "E3",
    name: "Français·es d'Europe du Nord",
    in: "en Europe du Nord",
    constituencies: [3],
    towns: [
      ["Londres", "Royaume-Uni"],
      ["Dublin", "Irlande"],
      ["Stockholm", "Suède"],
    ],
  },
  {
    code: "E4",
    name: "Français·es du Benelux",
    in: "au Benelux",
    constituencies: [4],
    towns: [
      ["Bruxelles", "Belgique"],
      ["Luxembourg", "Luxembourg"],
      ["Amsterdam", "Pays-Bas"],
    ],
  },
  {
    code: "E5",
    name: "Français·es de la péninsule Ibérique",
    in: "dans la péninsule Ibérique",
    constituencies: [5],
    towns: [
      ["Barcelone", "Espagne"],
      ["Lisbonne", "Portugal"],
    ],
  },
  {
    code: "E6",
    name: "Français·es de Suisse et d'Europe centrale",
    in: "en Suisse et en Europe centrale",
    constituencies: [6, 7],
    towns: [
      ["Genève", "Suisse"],
      ["Berlin", "Allemagne"],
    ],
  },
  {
    code: "E7",
    name: "Français·es de la Méditerranée et d'Afrique",
    in: "autour de la Méditerranée et en Afrique",
    constituencies: [8, 9, 10],
    towns: [
      ["Dakar", "Sénégal"],
      ["Tunis", "Tunisie"],
      ["Rome", "Italie"],
    ],
  },
  {
    code: "E8",
    name: "Français·es d'Asie et d'Océanie",
    in: "en Asie et en Océanie",
    constituencies: [11],
    towns: [
      ["Tokyo", "Japon"],
      ["Melbourne", "Australie"],
    ],
  },
];
