import type { TimelineReply } from '../../contract-evidence.ts';
import type { Format } from '../../../../../web/format.ts';
import type { Words } from '../../../../../web/language.tsx';
import type { Locale } from '../../../../platform/texts.ts';
import type { texts } from './texts/timeline.ts';

export type TimelineDay = TimelineReply['days'][number];

export interface TimelineLine {
  key: string;
  at: string | null;
  words: string;
  note: string;
  fault: string | null;
}

type T = Words<keyof typeof texts.id>;
type Fix = TimelineDay['fixes'][number];

/** Decimals of a degree: some ten metres, as exact as a phone is. */
const DECIMALS = 4;

/** Everything of one day, in the order of time. A check-in's own position is told by its check-in. */
export function linesOf(
  day: TimelineDay,
  t: T,
  f: Format,
  both: (words: Record<Locale, string>) => string,
): TimelineLine[] {
  const fault = (each: Fix['fault']) => (each === null ? null : t(`fault-${each}`));
  const whereIs = ({ regency, latitude, longitude }: Fix) => {
    const area = regency === null ? t('unsure') : t('area', { regency });
    if (latitude === null || longitude === null) return area;
    return `${area}: ${t('point', { latitude: latitude.toFixed(DECIMALS), longitude: longitude.toFixed(DECIMALS) })}`;
  };
  const checkIns = new Map(day.checkIns.map((each) => [Date.parse(each.at), each]));
  const answered = new Set(day.checkIns.map((each) => each.promptId));
  const lines: TimelineLine[] = [
    ...day.fixes.map((fix, place) => {
      const checkIn = checkIns.get(Date.parse(fix.at));
      if (checkIn) checkIns.delete(Date.parse(fix.at));
      const notes = [
        checkIn ? whereIs(fix) : '',
        t(`source-${fix.source}`),
        fix.accuracy === null ? '' : t('accuracy', { metres: Math.round(fix.accuracy) }),
        checkIn ? t('received', { at: f.shortTime(checkIn.receivedAt) }) : '',
        checkIn?.photoFileId ? t('photo') : '',
      ];
      return {
        key: `fix ${fix.at} ${place}`,
        at: fix.at,
        words: checkIn ? t('checkIn') : whereIs(fix),
        note: notes.filter((each) => each !== '').join(', '),
        fault: fault(fix.fault),
      };
    }),
    ...day.visums.map((each) => ({
      key: each.id,
      at: each.at,
      words: t(each.done ? 'done' : 'visum', { host: each.hostName, regency: each.regency }),
      note: each.officer ?? '',
      fault: null,
    })),
    ...day.prompts
      .filter((each) => !answered.has(each.id))
      .map((each) => ({
        key: each.id,
        at: each.at,
        words: t('prompt'),
        note: each.answered ? '' : t('missed'),
        fault: null,
      })),
    ...day.documents.map((each) => ({
      key: each.id,
      at: null,
      words: both(each.title),
      note: '',
      fault: null,
    })),
  ];
  for (const each of checkIns.values())
    lines.push({
      key: each.id,
      at: each.at,
      words: t('checkIn'),
      note: t('received', { at: f.shortTime(each.receivedAt) }),
      fault: fault(each.fault),
    });
  return lines.toSorted((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'));
}
