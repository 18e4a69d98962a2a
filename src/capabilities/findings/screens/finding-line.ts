import type { Format } from '../../../../web/format.ts';
import type { Words } from '../../../../web/language.tsx';
import type { GarisStep } from '../../../../web/ui/garis.tsx';
import { awaitsAuditee } from '../rules/machine.ts';
import { reviewOf } from '../rules/sources.ts';
import { isSettled } from '../rules/status.ts';
import type { names } from './texts/names.ts';
import type { texts } from './texts/finding.ts';
import type { Finding } from './types.ts';

interface Tongue {
  t: Words<keyof typeof texts.id>;
  n: Words<keyof typeof names.id>;
  f: Format;
}

/**
 * The finding's course as the straight rule: found → response → final → received → follow-up → verification → review → settled.
 * It bends where a day has passed, and where a follow-up came back.
 * @param today 'YYYY-MM-DD' in the government's zone
 */
export function lineOf(finding: Finding, today: string, tongue: Tongue): GarisStep[] {
  const own = reviewOf(finding.source) === 'own';
  return [
    { id: 'found', label: tongue.t('line-found'), state: 'done', note: finding.agencyName ?? undefined },
    ...(finding.source === 'APIP' ? [response(finding, today, tongue)] : []),
    issued(finding, tongue),
    received(finding, tongue),
    followUp(finding, tongue),
    verification(finding, tongue),
    ...(own ? [] : [review(finding, today, tongue)]),
    settled(finding, tongue),
  ];
}

function response({ state, responses, respondBy }: Finding, today: string, { t, f }: Tongue): GarisStep {
  const step = { id: 'response', label: t('line-response') };
  const last = responses.at(-1);
  if (state === 'draft') return { ...step, state: 'ahead' };
  if (last) return { ...step, state: 'done', at: f.shortTime(last.at) };
  if (state === 'final') return { ...step, state: 'done', note: t('noResponse') };
  return respondBy !== null && respondBy < today
    ? { ...step, state: 'bent', note: t('responseLate', { day: f.day(respondBy) }) }
    : { ...step, state: 'current', ...(respondBy && { at: t('by-day', { day: f.shortDay(respondBy) }) }) };
}

function issued({ state, reportOn, reportNumber }: Finding, { t, f }: Tongue): GarisStep {
  const step = { id: 'final', label: t('line-final') };
  if (state !== 'final') return { ...step, state: 'ahead' };
  return { ...step, state: 'done', at: f.shortDay(reportOn), note: reportNumber ?? undefined };
}

function received({ state, receivedOn }: Finding, { t, f }: Tongue): GarisStep {
  const step = { id: 'received', label: t('line-received') };
  if (receivedOn !== null) return { ...step, state: 'done', at: f.shortDay(receivedOn) };
  return state === 'final'
    ? { ...step, state: 'current', note: t('clockWaits') }
    : { ...step, state: 'ahead' };
}

function followUp(finding: Finding, { t, n, f }: Tongue): GarisStep {
  const step = { id: 'followUp', label: t('line-followUp') };
  const all = finding.recommendations;
  const open = all.filter(awaitsAuditee);
  if (finding.state !== 'final') return { ...step, state: 'ahead' };
  if (open.length === 0) return { ...step, state: 'done', at: lastOf(finding, 'submitted', f) };
  const late = open.filter((each) => each.late > 0);
  const excuse = open.flatMap((each) => each.suspensions).findLast((each) => each.state === 'accepted');
  const excused = excuse
    ? ` ${t('excused', { reason: n(`reason-${excuse.reason}`), day: f.day(excuse.to) })}`
    : '';
  if (late.length > 0) {
    const days = Math.max(...late.map((each) => each.late));
    const note = t('late-of', { n: late.length, all: all.length, days: f.count(days) });
    return { ...step, state: 'bent', note: note + excused };
  }
  const due = finding.due === null ? {} : { at: t('by-day', { day: f.shortDay(finding.due) }) };
  const note = t('open-of', { n: open.length, all: all.length }) + excused;
  return { ...step, ...due, state: finding.receivedOn === null ? 'ahead' : 'current', note };
}

function verification(finding: Finding, { t, f }: Tongue): GarisStep {
  const step = { id: 'verification', label: t('line-verification') };
  const all = finding.recommendations;
  const waiting = all.filter((each) => each.step === 'submitted').length;
  const returned = all.filter((each) => each.step === 'returned');
  if (finding.state !== 'final') return { ...step, state: 'ahead' };
  if (returned.length > 0) {
    const note = returned[0]!.followUps.findLast((each) => each.verdict === 'returned')?.verdictNote ?? '';
    return { ...step, state: 'bent', note: t('returned-of', { n: returned.length, note }) };
  }
  if (waiting > 0) return { ...step, state: 'current', note: t('waiting-of', { n: waiting }) };
  const done = all.length > 0 && all.every((each) => each.step === 'reviewing' || each.step === 'closed');
  return done ? { ...step, state: 'done', at: lastOf(finding, 'verified', f) } : { ...step, state: 'ahead' };
}

function review(finding: Finding, today: string, { t, f }: Tongue): GarisStep {
  const step = { id: 'review', label: t('line-review') };
  const lying = finding.recommendations.filter((each) => each.step === 'reviewing');
  const due = lying.map((each) => each.reviewDue ?? '').sort()[0];
  if (lying.length > 0) {
    const note = t('reviewing-of', { n: lying.length });
    return due !== undefined && due !== '' && due < today
      ? { ...step, state: 'bent', note: `${note} ${t('reviewLate', { day: f.day(due) })}` }
      : { ...step, state: 'current', note, ...(due && { at: t('by-day', { day: f.shortDay(due) }) }) };
  }
  return { ...step, state: isClosed(finding) ? 'done' : 'ahead' };
}

function settled(finding: Finding, { t, f }: Tongue): GarisStep {
  const step = { id: 'settled', label: t('line-settled') };
  if (!isClosed(finding)) return { ...step, state: 'ahead' };
  const at = lastOf(finding, 'reviewed', f);
  return finding.recommendations.some((each) => each.status === 'TD')
    ? { ...step, state: 'bent', at, note: t('impossible') }
    : { ...step, state: 'done', at };
}

function isClosed({ recommendations }: Finding): boolean {
  return recommendations.length > 0 && recommendations.every((each) => isSettled(each.status));
}

function lastOf(finding: Finding, kind: Finding['events'][number]['kind'], f: Format): string | undefined {
  const on = finding.events.findLast((each) => each.kind === kind)?.on;
  return on === undefined ? undefined : f.shortDay(on);
}
