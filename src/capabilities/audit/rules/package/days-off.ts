import type { Say } from '../verdict.ts';
import { isPlainDate, plainDate, yearOf } from '../../../../platform/calendar/index.ts';
import { isWorkingDay } from '../../../../platform/calendar/working-days.ts';
import { fieldWords } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { capital, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

const MEND = say(
  'Tidak perlu diperbaiki bila benar; catat alasannya (misalnya layanan darurat atau hari pasar).',
  'Nothing to mend where it is right; note why (an emergency, a market day).',
);

/** Acts that the program names itself; others are shown as they come. */
const ACTS: Readonly<Record<string, Say>> = { submit: say('pengajuan SPJ', 'handing in the package') };

/** STA-04: papers dated on a day off, or acts at night. It only ranks. */
export const daysOff = packageRule(
  {
    code: 'STA-04',
    title: say('Hari libur atau malam hari', 'Days off and nights'),
    detects: say(
      'Kuitansi, BAST, atau SPM bertanggal libur, atau dikerjakan di aplikasi pada malam hari.',
      'Receipt, handover or SPM dated on a day off, or acts in the program at night.',
    ),
    formula: say(
      'tanggal ∈ Sabtu, Minggu, libur; jam ∈ [jam malam, jam pagi)',
      'day ∈ Saturday, Sunday, holidays; hour ∈ [night, morning)',
    ),
    falsePositives: say(
      'Layanan kesehatan, kedaruratan, dan kegiatan hari pasar.',
      'Health services, emergencies and market days.',
    ),
    basis: [LAW.evidence],
    validFrom: SINCE.treasury,
    severity: 'low',
    findingCode: null,
    needs: ['dates.receipt', 'dates.handover', 'dates.spm', 'calendar', 'acts'],
    thresholds: ['nightFrom', 'nightTo'],
    lawDay: ({ dates }) => dates.receipt,
  },
  ({ dates, calendar, acts }, { nightFrom, nightTo }) => {
    const known = (['receipt', 'handover', 'spm'] as const).flatMap((name) => {
      const day = dates[name];
      return day === null ? [] : [{ path: `dates.${name}`, day }];
    });
    const years = new Set(calendar?.years ?? []);
    const office = { holidays: new Set(calendar?.holidays ?? []), years };
    const off = known
      .filter(({ day }) => !isWorkingDay(office, day))
      .map(({ path, day }): Fault => {
        const words = fieldWords(path);
        return {
          formula: say(`${words.id} ${day} ∈ libur`, `${words.en} ${day} ∈ days off`),
          says: say(
            `${capital(words.id)} ${day} jatuh pada hari libur.`,
            `${capital(words.en)} ${day} is a day off.`,
          ),
          mend: MEND,
          stands: [path],
        };
      });
    const nights = (acts ?? []).flatMap(({ act, at }, place): Fault[] => {
      const name = ACTS[act] ?? say(act);
      const hour = Number(at.slice(11, 13));
      const day = at.slice(0, 10);
      if (!isPlainDate(day) || (hour < nightFrom && hour >= nightTo)) return [];
      return [
        {
          formula: say(
            `${name.id} ${at.slice(11)} ∈ [${nightFrom}:00, ${nightTo}:00)`,
            `${name.en} ${at.slice(11)} ∈ [${nightFrom}:00, ${nightTo}:00)`,
          ),
          says: say(
            `${capital(name.id)} dikerjakan ${plainDate(day)} pukul ${at.slice(11)}.`,
            `${capital(name.en)} was done on ${plainDate(day)} at ${at.slice(11)}.`,
          ),
          mend: MEND,
          stands: [`acts.${place}`],
        },
      ];
    });
    return {
      faults: [...off, ...nights],
      missing: [
        ...(known.length === 0 ? ['dates.receipt'] : []),
        ...(calendar === null || known.some(({ day }) => !years.has(yearOf(day))) ? ['calendar'] : []),
        ...(acts === null ? ['acts'] : []),
      ],
      clear: {
        formula: say(`${known.length} tanggal kerja, 0 malam`, `${known.length} working days, 0 nights`),
        says: say('Semua pada hari dan jam yang biasa.', 'All on usual days and hours.'),
        stands: known.map((each) => each.path),
      },
    };
  },
);
