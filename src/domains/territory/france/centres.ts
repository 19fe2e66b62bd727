/** Latitude and longitude in degrees. */
export type Point = readonly [latitude: number, longitude: number];

/**
 * Where each department has its seat, to a hundredth of a degree (one kilometre), by INSEE code; overseas collectivities
 * too. Facts of geography, good enough to say who is near whom, not to find a door.
 */
const seats: Record<string, Point> = {
  "01": [46.2, 5.23],
  "02": [49.56, 3.62],
  "03": [46.57, 3.33],
  "04": [44.09, 6.24],
  "05": [44.56, 6.08],
  "06": [43.7, 7.27],
  "07": [44.74, 4.6],
  "08": [49.77, 4.72],
  "09": [42.97, 1.61],
  "10": [48.3, 4.07],
  "11": [43.21, 2.35],
  "12": [44.35, 2.57],
  "13": [43.3, 5.38],
  "14": [49.18, -0.37],
  "15": [44.93, 2.44],
  "16": [45.65, 0.16],
  "17": [46.16, -1.15],
  "18": [47.08, 2.4],
  "19": [45.27, 1.77],
  "21": [47.32, 5.04],
  "22": [48.51, -2.76],
  "23": [46.17, 1.87],
  "24": [45.18, 0.72],
  "25": [47.24, 6.02],
  "26": [44.93, 4.89],
  "27": [49.02, 1.15],
  "28": [48.45, 1.48],
  "29": [48.0, -4.1],
  "2A": [41.93, 8.74],
  "2B": [42.7, 9.45],
  "30": [43.84, 4.36],
  "31": [43.6, 1.44],
  "32": [43.65, 0.59],
  "33": [44.84, -0.58],
  "34": [43.61, 3.88],
  "35": [48.11, -1.68],
  "36": [46.81, 1.69],
  "37": [47.39, 0.69],
  "38": [45.19, 5.72],
  "39": [46.67, 5.55],
  "40": [43.89, -0.5],
  "41": [47.59, 1.33],
  "42": [45.44, 4.39],
  "43": [45.04, 3.88],
  "44": [47.22, -1.55],
  "45": [47.9, 1.91],
  "46": [44.45, 1.44],
  "47": [44.2, 0.62],
  "48": [44.52, 3.5],
  "49": [47.47, -0.56],
  "50": [49.12, -1.09],
  "51": [48.96, 4.36],
  "52": [48.11, 5.14],
  "53": [48.07, -0.77],
  "54": [48.69, 6.18],
  "55": [48.77, 5.16],
  "56": [47.66, -2.76],
  "57": [49.12, 6.18],
  "58": [46.99, 3.16],
  "59": [50.63, 3.06],
  "60": [49.43, 2.08],
  "61": [48.43, 0.09],
  "62": [50.29, 2.78],
  "63": [45.78, 3.08],
  "64": [43.3, -0.37],
  "65": [43.23, 0.07],
  "66": [42.7, 2.9],
  "67": [48.58, 7.75],
  "68": [48.08, 7.36],
  "69": [45.76, 4.84],
  "70": [47.62, 6.15],
  "71": [46.31, 4.83],
  "72": [48.01, 0.2],
  "73": [45.57, 5.92],
  "74": [45.9, 6.12],
  "75": [48.86, 2.35],
  "76": [49.44, 1.1],
  "77": [48.54, 2.66],
  "78": [48.8, 2.13],
  "79": [46.32, -0.46],
  "80": [49.89, 2.3],
  "81": [43.93, 2.15],
  "82": [44.02, 1.36],
  "83": [43.12, 5.93],
  "84": [43.95, 4.81],
  "85": [46.67, -1.43],
  "86": [46.58, 0.34],
  "87": [45.83, 1.26],
  "88": [48.17, 6.45],
  "89": [47.8, 3.57],
  "90": [47.64, 6.86],
  "91": [48.63, 2.43],
  "92": [48.89, 2.2],
  "93": [48.91, 2.44],
  "94": [48.79, 2.46],
  "95": [49.04, 2.08],
  "971": [16.0, -61.73],
  "972": [14.6, -61.07],
  "973": [4.94, -52.33],
  "974": [-20.88, 55.45],
  "975": [46.78, -56.18],
  "976": [-12.78, 45.23],
  "977": [17.9, -62.85],
  "978": [18.07, -63.08],
  "984": [-49.35, 70.22],
  "986": [-13.28, -176.18],
  "987": [-17.54, -149.57],
  "988": [-22.27, 166.44],
  "989": [10.3, -109.22],
};

/** A large city in the middle of each constituency abroad, by its number: an order of magnitude, and no more. */
const citiesAbroad: Record<string, Point> = {
  "01": [40.71, -74.01], // New York
  "02": [4.71, -74.07], // Bogotá
  "03": [51.51, -0.13], // London
  "04": [50.85, 4.35], // Brussels
  "05": [40.42, -3.7], // Madrid
  "06": [46.2, 6.15], // Geneva
  "07": [48.21, 16.37], // Vienna
  "08": [41.9, 12.5], // Rome
  "09": [33.57, -7.59], // Casablanca
  "10": [-1.29, 36.82], // Nairobi
  "11": [1.35, 103.82], // Singapore
};

/**
 * A point that stands for a department, an overseas collectivity or a constituency abroad; null for any other place,
 * and for none.
 */
export function centreOf(placeId: string | null): Point | null {
  const [kind, code] = placeId?.split(":") ?? [];
  if (!code) return null;
  if (kind === "departement" || kind === "collectivite") return seats[code] ?? null;
  return kind === "etranger" ? (citiesAbroad[code] ?? null) : null;
}

const radians = Math.PI / 180;
const earth = 6371.0088; // mean radius, in kilometres

/** Kilometres between two places on a great circle, rounded; null where one of them has no centre. */
export function kilometresBetween(placeA: string | null, placeB: string | null): number | null {
  const [a, b] = [centreOf(placeA), centreOf(placeB)];
  return a && b ? Math.round(greatCircle(a, b)) : null;
}

function greatCircle([latA, lonA]: Point, [latB, lonB]: Point): number {
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const h = half(latB - latA) + Math.cos(latA * radians) * Math.cos(latB * radians) * half(lonB - lonA);
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)));
}
