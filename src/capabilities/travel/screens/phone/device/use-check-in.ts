import { useCallback, useState } from 'react';
import { bestReading, type NoReading, type Reading } from './best-reading.ts';
import { tellChange } from './changes.ts';
import { flushAll } from './flush.ts';
import { keepCheckIn } from './queue.ts';
import { smallPhoto } from './small-photo.ts';
import { browserStore } from './store.ts';
import { markWaiting } from './waiting-mark.ts';

export type CheckInState = 'idle' | 'reading' | NoReading;

/** Reads the place, signs, keeps, and sends as far as there is a line. */
export function useCheckIn(memberId: string) {
  const [state, setState] = useState<CheckInState>('idle');
  const checkIn = useCallback(
    async (promptId: string | null, photo: File | null): Promise<Reading | null> => {
      setState('reading');
      const reading = await bestReading(navigator.geolocation);
      if (typeof reading === 'string') {
        setState(reading);
        return null;
      }
      const small = photo === null ? null : await smallPhoto(photo);
      await keepCheckIn(browserStore, memberId, { ...reading, promptId, photo: small });
      markWaiting(true);
      tellChange(0);
      setState('idle');
      void flushAll();
      return reading;
    },
    [memberId],
  );
  return { state, checkIn };
}
