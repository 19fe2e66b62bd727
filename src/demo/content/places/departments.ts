/**
 * The 96 metropolitan and 5 overseas departments whose groups form a loop: code, name, article, and the
 * preposition that says « in » (dans takes the article: « dans le Nord », en and à do not: « en Ardèche »).
 */
export const DEPARTMENTS: readonly (readonly [code: string, name: string, article: string, preposition: string])[] = `
01 Ain l' dans
02 Aisne l' dans
03 Allier l' dans
04 Alpes-de-Haute-Provence les dans
05 Hautes-Alpes les dans
06 Alpes-Maritimes les dans
07 Ardèche l' en
08 Ardennes les dans
09 Ariège l' en
10 Aube l' dans
11 Aude l' dans
12 Aveyron l' dans
13 Bouches-du-Rhône les dans
14 Calvados le dans
15 Cantal le dans
16 Charente la en
17 Charente-Maritime la en
18 Cher le dans
19 Corrèze la en
2A Corse-du-Sud la en
2B Haute-Corse la en
21 Côte-d'Or la en
22 Côtes-d'Armor les dans
23 Creuse la dans
24 Dordogne la en
25 Doubs le dans
26 Drôme la dans
27 Eure l' dans
28 Eure-et-Loir d' en
29 Finistère le dans
30 Gard le dans
31 Haute-Garonne la en
32 Gers le dans
33 Gironde la en
34 Hérault l' dans
35 Ille-et-Vilaine d' en
36 Indre l' dans
37 Indre-et-Loire d' en
38 Isère l' en
39 Jura le dans
40 Landes les dans
41 Loir-et-Cher le dans
42 Loire la dans
43 Haute-Loire la en
44 Loire-Atlantique la en
45 Loiret le dans
46 Lot le dans
47 Lot-et-Garonne le dans
48 Lozère la en
49 Maine-et-Loire de en
50 Manche la dans
51 Marne la dans
52 Haute-Marne la en
53 Mayenne la en
54 Meurthe-et-Moselle de en
55 Meuse la dans
56 Morbihan le dans
57 Moselle la en
58 Nièvre la dans
59 Nord le dans
60 Oise l' dans
61 Orne l' dans
62 Pas-de-Calais le dans
63 Puy-de-Dôme le dans
64 Pyrénées-Atlantiques les dans
65 Hautes-Pyrénées les dans
66 Pyrénées-Orientales les dans
67 Bas-Rhin le dans
68 Haut-Rhin le dans
69 Rhône le dans
70 Haute-Saône la en
71 Saône-et-Loire de en
72 Sarthe la dans
73 Savoie la en
74 Haute-Savoie la en
75 Paris de à
76 Seine-Maritime la en
77 Seine-et-Marne de en
78 Yvelines les dans
79 Deux-Sèvres les dans
80 Somme la dans
81 Tarn le dans
82 Tarn-et-Garonne le dans
83 Var le dans
84 Vaucluse le dans
85 Vendée la en
86 Vienne la dans
87 Haute-Vienne la en
88 Vosges les dans
89 Yonne l' dans
90 Territoire de Belfort le dans
91 Essonne l' dans
92 Hauts-de-Seine les dans
93 Seine-Saint-Denis la en
94 Val-de-Marne le dans
95 Val-d'Oise le dans
971 Guadeloupe la en
972 Martinique la en
973 Guyane la en
974 La Réunion de à
976 Mayotte de à
`
  .trim()
  .split("\n")
  .map((line) => {
    const [, code = "", name = "", article = "", preposition = ""] = /^(\S+) (.+) (\S+) (dans|en|à)$/.exec(line) ?? [];
    return [code, name, article, preposition] as const;
  });
