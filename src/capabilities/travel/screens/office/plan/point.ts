/** A place on the map as one pastes it: latitude and longitude. */
export interface Point {
  latitude: number | null;
  longitude: number | null;
}

/** Half a point, which the server refuses by the name of the field. */
const UNREADABLE: Point = { latitude: null, longitude: 0 };

/** `-1.2654, 116.8312` as maps give it, or with decimal commas `-1,2654; 116,8312`. Nothing written is no place. */
export function readPoint(text: string): Point {
  const written = text.trim();
  if (written === '') return { latitude: null, longitude: null };
  const parts = (/;|,\s|\d\s+-?\d/.test(written) ? written.split(/[;\s]+|,\s+/) : written.split(',')).filter(
    (each) => each !== '',
  );
  const [latitude, longitude, ...more] = parts.map((each) =>
    /^[-+]?\d+([.,]\d+)?$/.test(each) ? Number(each.replace(',', '.')) : Number.NaN,
  );
  if (latitude === undefined || longitude === undefined || more.length > 0) return UNREADABLE;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : UNREADABLE;
}

export function writePoint({ latitude, longitude }: Point): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`;
}
