import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { texts } from './texts.ts';

interface ClocksProps {
  /** what the paper says; null: it says nothing */
  docDate: string | null;
  recordedAt: string;
  /** working days by which the paper lies before its recording, where that is more than the parameter allows; a day or two accuses nobody */
  backdatedDays?: number | null | undefined;
}

/** Both clocks of one fact: what the paper says, and when it was recorded; marked where it was written back. */
export function TwoClocks({ docDate, recordedAt, backdatedDays }: ClocksProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const time = f.shortTime(recordedAt);
  if (docDate === null) return t('recorded', { time });
  const day = f.shortDay(docDate);
  if (!backdatedDays) return t('both', { day, time });
  return <StatusMark tone="bent" label={t('backdated', { day, time, n: backdatedDays })} />;
}
