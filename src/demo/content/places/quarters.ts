/**
 * Quarters in which several groups of one big town meet. Paris, Marseille and Lyon follow their districts, so that
 * the postcode of the group is the district's.
 */
export const QUARTERS: Readonly<Record<string, readonly string[]>> = {
  "75056": ["Belleville", "Goutte-d'Or", "Butte-aux-Cailles", "Bastille", "Ménilmontant", "Batignolles", "Plaisance"],
  "13055": ["Belle de Mai", "La Plaine", "L'Estaque", "Noailles", "La Rose", "Saint-Loup", "Le Merlan"],
  "69123": ["La Guillotière", "Croix-Rousse", "Monplaisir", "Gerland", "Vaise"],
  "31555": ["Minimes", "Mirail", "Saint-Cyprien", "Rangueil", "Bonnefoy", "Empalot"],
  "06088": ["Riquier", "L'Ariane", "Libération"],
  "44109": ["Chantenay", "Bellevue", "Dervallières", "Doulon", "Malakoff"],
  "34172": ["Figuerolles", "La Paillade", "Beaux-Arts", "Celleneuve"],
  "67482": ["Neudorf", "Hautepierre", "Koenigshoffen", "Meinau"],
  "33063": ["Saint-Michel", "Bacalan", "Bastide", "Aubiers", "Caudéran"],
  "59350": ["Wazemmes", "Fives", "Moulins", "Lille-Sud"],
  "35238": ["Villejean", "Le Blosne", "Cleunay", "Maurepas"],
  "38185": ["Berriat", "Villeneuve", "Île Verte", "Teisseire"],
  "42218": ["Crêt de Roc", "Montreynaud"],
  "76540": ["Saint-Sever", "Grammont"],
  "76351": ["Caucriauville", "Danton"],
};

/** Postcodes of the districts in which those quarters lie, where the town has several. */
export const QUARTER_POSTCODES: Readonly<Record<string, string>> = {
  Belleville: "75020",
  "Goutte-d'Or": "75018",
  "Butte-aux-Cailles": "75013",
  Bastille: "75011",
  Ménilmontant: "75020",
  Batignolles: "75017",
  Plaisance: "75014",
  "Belle de Mai": "13003",
  "La Plaine": "13005",
  "L'Estaque": "13016",
  Noailles: "13001",
  "La Rose": "13013",
  "Saint-Loup": "13010",
  "Le Merlan": "13014",
  "La Guillotière": "69007",
  "Croix-Rousse": "69004",
  Monplaisir: "69008",
  Gerland: "69007",
  Vaise: "69009",
};
