import type { Facts } from './facts.ts';
import { say } from './words.ts';

/** Rows that a screen draws; the rest is counted. */
const SHOWN = 200;

/** Contracts under way beside their plan, the most late first; without a plan last. */
export function ganttChart({ contracts, agencies, today }: Facts) {
  const names = new Map(agencies.map((each) => [each.id, each.name]));
  const running = contracts
    .filter((each) => !each.over)
    .toSorted(
      (a, b) => (a.deviation ?? Infinity) - (b.deviation ?? Infinity) || (a.number < b.number ? -1 : 1),
    );
  const rows = running.slice(0, SHOWN).map((each) => ({
    contractId: each.id,
    number: each.number,
    title: each.title,
    agencyId: each.agencyId,
    agency: names.get(each.agencyId) ?? '',
    startOn: each.startOn,
    endOn: each.endOn,
    extendedTo: each.extendedTo,
    forecastEnd: each.forecastEnd,
    planned: each.planned,
    real: each.real,
    deviation: each.deviation,
    critical: each.critical,
  }));
  const critical = running.filter((each) => each.critical !== null).length;
  const late = running.filter((each) => each.daysOver > 0).length;
  const sentence = say({
    id: (write) =>
      `${write.count(running.length)} kontrak berjalan: ${write.count(critical)} kritis, ${write.count(late)} melewati akhir waktunya.`,
    en: (write) =>
      `${write.count(running.length)} contracts under way: ${write.count(critical)} critical, ${write.count(late)} past their end.`,
  });
  return { today, rows, leftOut: running.length - rows.length, sentence };
}
