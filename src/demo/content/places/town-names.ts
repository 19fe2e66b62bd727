const MUTE_H = /^(Hy|Hé|Herb|Hon|Houd|Haz|Hall|Haub|Hendaye|Hall)/;

/** « de Poitiers », « d’Orléans », « du Havre », « des Abymes », « de La Rochelle ». */
export function ofTown(town: string): string {
  if (town.startsWith("Le ")) return `du ${town.slice(3)}`;
  if (town.startsWith("Les ")) return `des ${town.slice(4)}`;
  return elides(town) ? `d'${town}` : `de ${town}`;
}

/** « à Poitiers », « au Havre », « aux Abymes », « à La Rochelle ». */
export function inTown(town: string): string {
  if (town.startsWith("Le ")) return `au ${town.slice(3)}`;
  if (town.startsWith("Les ")) return `aux ${town.slice(4)}`;
  return `à ${town}`;
}

function elides(town: string): boolean {
  return /^[AEIOUYÂÀÉÈÊÎÔŒ]/.test(town) ? !/^Y(?!v|s)/.test(town) : MUTE_H.test(town);
}
