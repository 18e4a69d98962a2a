/** One reading of the device's place. Degrees; accuracy in metres (95 %). */
export interface Reading {
  latitude: number;
  longitude: number;
  accuracy: number;
  /** ISO 8601 UTC */
  at: string;
}

export type NoReading = 'denied' | 'unavailable';

const MOST = 3;
/** Milliseconds that a traveller is asked to stand still for. */
const PATIENCE = 20_000;
/** Metres: a better reading would say nothing more. */
const GOOD = 30;

/** The best of at most three readings within 20 s. The browser asks its permission at the first call, so call it on a tap only. */
export function bestReading(
  geolocation: Pick<Geolocation, 'watchPosition' | 'clearWatch'>,
  { patience = PATIENCE } = {},
): Promise<Reading | NoReading> {
  return new Promise((resolve) => {
    let best: Reading | null = null;
    let count = 0;
    let watch: number | null = null;
    let over = false;
    const end = (outcome: Reading | NoReading) => {
      over = true;
      clearTimeout(timer);
      if (watch !== null) geolocation.clearWatch(watch);
      resolve(outcome);
    };
    const timer = setTimeout(() => end(best ?? 'unavailable'), patience);
    watch = geolocation.watchPosition(
      ({ coords, timestamp }) => {
        if (over) return;
        count += 1;
        const { latitude, longitude, accuracy } = coords;
        if (best === null || accuracy < best.accuracy)
          best = { latitude, longitude, accuracy, at: new Date(timestamp).toISOString() };
        if (count >= MOST || best.accuracy <= GOOD) end(best);
      },
      ({ code, PERMISSION_DENIED }) => {
        if (!over && code === PERMISSION_DENIED) end('denied');
      },
      { enableHighAccuracy: true, maximumAge: 0, timeout: patience },
    );
    if (over) geolocation.clearWatch(watch);
  });
}
