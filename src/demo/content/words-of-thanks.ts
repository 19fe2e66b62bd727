/** Words said to those who leave a mandate, in the example's own way. */
export const wordsOfThanks = [
  "Deux ans de réunions tardives, de trains ratés et de textes relus à voix haute. L’espace tient debout parce que tu l’as tenu. Merci.",
  "Tu as passé plus de temps à écouter qu’à parler, et cela s’est vu dans tout ce que nous avons décidé. Merci pour cette manière de faire.",
  "Tu laisses des dossiers clairs, une équipe qui se connaît et un tableau à jour. C’est rare, et c’est précieux.",
  "Merci d’avoir dit non quand il le fallait, et d’être resté·e quand c’était difficile.",
  "Ce que la boucle sait faire aujourd’hui, elle l’a appris avec toi. Repose-toi, puis reviens.",
];
