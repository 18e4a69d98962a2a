import { bestReading } from './best-reading.ts';

/** Milliseconds: a visum must not wait for a satellite. */
const PATIENCE = 4_000;

/** Where the device is, if its owner has allowed that before; nobody is asked for it here. Null otherwise. */
export async function placeIfAllowed(): Promise<{
  latitude: number;
  longitude: number;
  accuracy: number;
} | null> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    if (state !== 'granted') return null;
    const reading = await bestReading(navigator.geolocation, { patience: PATIENCE });
    if (typeof reading === 'string') return null;
    const { latitude, longitude, accuracy } = reading;
    return { latitude, longitude, accuracy };
  } catch {
    return null;
  }
}
