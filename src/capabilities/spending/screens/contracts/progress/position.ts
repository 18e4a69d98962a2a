import type { Position } from './kept-reports.ts';

/** Milliseconds: a report must not wait for a satellite. */
const PATIENCE = 8_000;

/** Where the phone is; null where it does not say, which hinders no report. */
export function positionNow(): Promise<Position | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(null);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  });
}
