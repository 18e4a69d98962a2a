import type { RowComplaint, RowOf } from '../../../platform/imports/kind.ts';
import { readStamp, sipdSteps, type SipdStamps, type SipdStep } from '../rules/payments/sipd-stamps.ts';
import type { sipdPaymentColumns } from './sipd-payment-columns.ts';

type Row = RowOf<typeof sipdPaymentColumns>;

const STAMPS = ['created', 'verified', 'signed', 'issued', 'transferred'] as const;

/** Reads the stamps of a row; null when one of them is refused. */
export function stepsOf(
  row: Row,
  zone: string,
  now: string,
  refuse: (field: string, message: RowComplaint['message']) => void,
): SipdStep[] | null {
  const stamps: Record<(typeof STAMPS)[number], number | null> = {
    created: null,
    verified: null,
    signed: null,
    issued: null,
    transferred: null,
  };
  const latest = Temporal.Instant.from(now).epochMilliseconds / 1_000;
  let isRead = true;
  for (const name of STAMPS) {
    const typed = row[name]?.trim() ?? '';
    if (typed === '') continue;
    const at = readStamp(typed, zone);
    if (at === null || at > latest) {
      refuse(name, at === null ? UNREADABLE : FUTURE);
      isRead = false;
    }
    stamps[name] = at;
  }
  if (!isRead || stamps.created === null) return null;
  const steps = sipdSteps({ ...stamps, created: stamps.created } satisfies SipdStamps);
  if ('wrong' in steps) {
    refuse(steps.wrong, ORDER);
    return null;
  }
  return steps;
}

const UNREADABLE = {
  id: 'Waktu ini tidak terbaca. Tulis misalnya 2026-03-04 10:11:12.',
  en: 'This time cannot be read. Write for example 2026-03-04 10:11:12.',
};
const FUTURE = {
  id: 'Waktu ini belum terjadi. Periksa tanggal dan zona waktunya.',
  en: 'This time has not come yet. Check its day and zone.',
};
const ORDER = {
  id: 'Langkah ini lebih dahulu dari langkah sebelumnya, atau langkah sebelumnya kosong. Periksa waktunya.',
  en: 'This step lies before the one that it follows, or that one is empty. Check the times.',
};
