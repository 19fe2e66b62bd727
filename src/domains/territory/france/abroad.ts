/** One of the eleven constituencies in which French people who live abroad elect a member of parliament. */
export interface ConstituencyAbroad {
  code: string;
  fr: string;
  en: string;
  /** ISO 3166 codes of its countries; their names come from Unicode in either language. */
  countries: string[];
}

const constituency = (code: string, fr: string, en: string, countries: string): ConstituencyAbroad => ({
  code,
  fr,
  en,
  countries: countries.split(" "),
});

/** Composition: code électoral, annexe, tableau n° 1 ter. The names of the areas are ours. */
export const constituenciesAbroad: ConstituencyAbroad[] = [
  constituency("01", "Amérique du Nord", "North America", "CA US"),
  constituency(
    "02",
    "Amérique latine et Caraïbes",
    "Latin America and Caribbean",
    "AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE",
  ),
  constituency("03", "Europe du Nord", "Northern Europe", "DK EE FI GB IE IS LT LV NO SE"),
  constituency("04", "Benelux", "Benelux", "BE LU NL"),
  constituency("05", "Péninsule ibérique et Monaco", "Iberia and Monaco", "AD ES MC PT"),
  constituency("06", "Suisse et Liechtenstein", "Switzerland and Liechtenstein", "CH LI"),
  constituency(
    "07",
    "Europe centrale et Balkans",
    "Central Europe and Balkans",
    "AL AT BA BG CZ DE HR HU ME MK PL RO RS SI SK XK",
  ),
  constituency(
    "08",
    "Méditerranée orientale et Italie",
    "Italy and eastern Mediterranean",
    "CY GR IL IT MT PS SM TR VA",
  ),
  constituency(
    "09",
    "Maghreb et Afrique de l’Ouest",
    "Maghreb and West Africa",
    "BF CI CV DZ GM GN GW LR LY MA ML MR NE SL SN TN",
  ),
  constituency(
    "10",
    "Afrique centrale, orientale et australe, Proche-Orient",
    "Central, eastern and southern Africa, Near East",
    "AE AO BH BI BJ BW CD CF CG CM DJ EG ER ET GA GH GQ IQ JO KE KM KW LB LS MG MU MW MZ NA NG OM QA RW SA SC SD SO SS ST SY SZ TD TG TZ UG YE ZA ZM ZW",
  ),
  constituency(
    "11",
    "Europe orientale, Asie et Océanie",
    "Eastern Europe, Asia and Oceania",
    "AF AM AU AZ BD BN BT BY CN FJ FM GE ID IN IR JP KG KH KI KR KZ LA LK MD MH MM MN MV MY NP NR NZ PG PH PK PW RU SB SG TH TJ TL TM TO TV TW UA UZ VN VU WS",
  ),
];

const names = {
  fr: new Intl.DisplayNames("fr", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
};

/** The name of a country in one language, from its ISO 3166 code. */
export function countryName(country: string, language: "fr" | "en"): string {
  return names[language].of(country) ?? country;
}
