/** A colour by lightness (0–1), chroma (0 to about 0.4) and hue (degrees): CSS Color 4, OKLCH. */
export type Oklch = { l: number; c: number; h: number };

type Rgb = readonly [number, number, number];

/** Reads "#2c46c8" or "#24c". Throws a RangeError on anything else: colours are checked where they are typed. */
export function fromHex(hex: string): Oklch {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())?.[1];
  if (!digits) throw new RangeError(`not a colour: ${hex}`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const channel = (at: number) => toLinear(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return fromLinear([channel(0), channel(2), channel(4)]);
}

/** The nearest "#rrggbb" that a screen can show. */
export function toHex(color: Oklch): string {
  const channels = toLinearRgb(color).map((value) => Math.round(toGamma(clamp(value)) * 255));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The same hue and lightness with as much of its chroma as sRGB holds. */
export function inGamut(color: Oklch): Oklch {
  let { c } = color;
  while (c > 0 && toLinearRgb({ ...color, c }).some((value) => value < -0.0005 || value > 1.0005)) c -= 0.002;
  return { ...color, c: Math.max(c, 0) };
}

/** Contrast of two colours, 1 to 21, as WCAG 2 counts it. */
export function contrast(a: Oklch, b: Oklch): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Oklch): number {
  const [r, g, b] = toLinearRgb(color).map(clamp) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// Matrices from Björn Ottosson, "A perceptual color space for image processing" (2020).
function toLinearRgb({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function fromLinear([r, g, b]: Rgb): Oklch {
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(a, bb), h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360 };
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toGamma(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
