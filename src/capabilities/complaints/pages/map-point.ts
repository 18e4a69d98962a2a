/** A place on the map, in degrees (WGS 84), six decimals: about ten centimetres. */
export interface MapPoint {
  lat: number;
  lng: number;
}

const NUMBER = String.raw`[-+]?\d{1,3}(?:[.,]\d+)?`;
/** As people paste them: links of Google Maps and OpenStreetMap, geo: addresses, bare numbers. The pin stands before the view. */
const SPELLINGS = [
  new RegExp(`!3d(${NUMBER})!4d(${NUMBER})`),
  new RegExp(`[?&]mlat=(${NUMBER})&mlon=(${NUMBER})`),
  new RegExp(`[?&](?:q|query|ll|destination|daddr)=(?:loc:)?(${NUMBER})(?:,|%2C)[+ ]?(${NUMBER})`, 'i'),
  new RegExp(`^geo:(${NUMBER}),(${NUMBER})`, 'i'),
  new RegExp(`@(${NUMBER}),(${NUMBER})`),
  new RegExp(`#map=\\d+/(${NUMBER})/(${NUMBER})`),
  new RegExp(`/(?:search|place)/(${NUMBER})(?:,|%2C)[+ ]?(${NUMBER})`, 'i'),
  /^\s*\(?\s*([-+]?\d{1,3}\.\d+)\s*[,; ]\s*([-+]?\d{1,3}\.\d+)\s*\)?\s*$/,
  /^\s*\(?\s*([-+]?\d{1,3},\d+)\s*[;\s]\s*([-+]?\d{1,3},\d+)\s*\)?\s*$/,
  /^\s*([-+]?\d{1,3})\s*,\s*([-+]?\d{1,3})\s*$/,
];
/** 1°15'55.4"S 116°49'52.3"E; LS, LU, BT and BB as Indonesian maps have them */
const DEGREES =
  /(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(\d{1,2}(?:[.,]\d+)?)\s*["″”]?\s*(LS|LU|[NS])[\s,;]*(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(\d{1,2}(?:[.,]\d+)?)\s*["″”]?\s*(BT|BB|[EW])/i;

/**
 * The point that a pasted text names: coordinates or a map link. `short` for a link that only the map's owner can read
 * (maps.app.goo.gl); null for anything else. Nothing is fetched.
 */
export function mapPoint(typed: string): MapPoint | 'short' | null {
  const text = typed.slice(0, 1_000).trim();
  const degrees = DEGREES.exec(text);
  if (degrees) return fromDegrees(degrees);
  for (const spelling of SPELLINGS) {
    const [, lat, lng] = spelling.exec(text) ?? [];
    if (lat !== undefined && lng !== undefined) return checked(toNumber(lat), toNumber(lng));
  }
  return /^https?:\/\/(maps\.app\.goo\.gl|goo\.gl|osm\.org\/go)\//i.test(text) ? 'short' : null;
}

function fromDegrees([
  ,
  latD,
  latM,
  latS,
  ns = '',
  lngD,
  lngM,
  lngS,
  ew = '',
]: RegExpExecArray): MapPoint | null {
  const value = (d = '', m = '', s = '') => Number(d) + Number(m) / 60 + toNumber(s) / 3600;
  const south = /^(LS|S)$/i.test(ns);
  const west = /^(BB|W)$/i.test(ew);
  return checked(value(latD, latM, latS) * (south ? -1 : 1), value(lngD, lngM, lngS) * (west ? -1 : 1));
}

const toNumber = (text: string): number => Number(text.replace(',', '.'));

function checked(lat: number, lng: number): MapPoint | null {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat: round(lat), lng: round(lng) } : null;
}
