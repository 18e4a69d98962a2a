import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { texts } from './texts.ts';

export interface Clocks {
  /** what the paper says; null: it says nothing */
  docDate: string | null;
  recordedAt: string;
  /** working days by which the paper lies before its recording, as the server counts them */
  backdatedDays?: number | null | undefined;
}

/** What the paper says, and when it was recorded. */
export function useClockWords(): (clocks: Clocks) => string {
  const t = useTexts(texts);
  const f = useFormat();
  return ({ docDate, recordedAt, backdatedDays }) => {
    const time = f.shortTime(recordedAt);
    if (docDate === null) return t('recorded', { time });
    const day = f.shortDay(docDate);
    return backdatedDays ? t('backdated', { day, time, n: backdatedDays }) : t('both', { day, time });
  };
}

/** Both clocks of one fact; marked where the paper was written back. */
export function TwoClocks(clocks: Clocks) {
  const words = useClockWords()(clocks);
  return clocks.backdatedDays ? <StatusMark tone="bent" label={words} /> : words;
}
