import { fill, type Locale } from '../../../platform/texts.ts';
import type { StaffListReply } from '../contract/staff-list.ts';
import { staffListTexts } from '../texts/staff-list.ts';
import type { StaffListReport } from './follow-staff-list.ts';

/** People and warnings that the words name; the lists beside them name more. */
const NAMED = 20;

/** A report as it crosses the wire and stands on the terminal: counts, masked numbers, and the same in words. */
export function tellStaffList(report: StaffListReport, dryRun: boolean, locale: Locale): StaffListReply {
  const { importId, refusal, warnings, ...rest } = report;
  return {
    ...rest,
    dryRun,
    importId,
    words: wordsOf(report, dryRun, locale),
    refusal: refusal && { code: refusal.code, message: refusal.message[locale] },
    warnings: warnings.map(({ line, message }) => ({ line, message: message[locale] })),
  };
}

function wordsOf(report: StaffListReport, dryRun: boolean, locale: Locale): string[] {
  const words = staffListTexts[locale];
  const { counts, people, warnings } = report;
  const lines = [
    dryRun ? words.dry : report.saved ? words.saved : words.same,
    fill(words.counts, { read: report.read, ...counts }),
    fill(words.limit, { followers: report.followers, most: report.mostLeaving }),
  ];
  for (const { line, number, change, fields } of people.slice(0, NAMED)) {
    const place = line === null ? words.unnamed : fill(words.row, { line });
    const what = fields.length === 0 ? '' : `: ${fields.map((field) => words[field]).join(', ')}`;
    lines.push(`  ${place} · ${number} · ${words[change]}${what}`);
  }
  const told = counts.new + counts.changed + counts.returned + counts.followed + counts.left;
  if (told > NAMED) lines.push(`  ${fill(words.more, { n: told - Math.min(NAMED, people.length) })}`);
  for (const { line, message } of warnings.slice(0, NAMED)) {
    lines.push(`  ${fill(words.warning, { line, message: message[locale] })}`);
  }
  if (warnings.length > NAMED) lines.push(`  ${fill(words.more, { n: warnings.length - NAMED })}`);
  lines.push(fill(words.list, { hash: report.list }));
  if (report.importId !== null) lines.push(fill(words.import, { id: report.importId }));
  if (report.refusal !== null) lines.push(report.refusal.message[locale]);
  return lines;
}
