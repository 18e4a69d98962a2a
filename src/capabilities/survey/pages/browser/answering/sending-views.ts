import { fill } from '../../../../../platform/texts.ts';
import type { AnswerSettings } from '../../answering/settings.ts';
import { backTurn, button, el, heading, notice, turns, type Child } from './el.ts';

// The two steps after the last question, and what can happen on the way.

type Words = AnswerSettings['t'];

function twoSteps(t: Words, at: 1 | 2): HTMLElement {
  const steps = [t.step1, t.step2].map((label, index) => {
    const state = index + 1 < at ? 'done' : index + 1 === at ? 'current' : 'ahead';
    const word = { done: t.stepDone, current: t.stepNow, ahead: t.stepAhead }[state];
    return el(
      'li',
      { class: state },
      el('span', { class: 'step-state' }, word),
      ' ',
      el('span', { class: 'step-label' }, `${index + 1}. ${label}`),
    );
  });
  return el('ol', { class: 'steps' }, steps);
}

export interface Review {
  of: number;
  answered: number;
  /** questions without an answer */
  empty: readonly { code: string; text: string }[];
  goTo: (code: string) => void;
  go: () => void;
  back: () => void;
}

export function reviewView(t: Words, { of, answered, empty, goTo, go, back }: Review): Child[] {
  const words = answered === 0 ? t.reviewNone : empty.length === 0 ? t.reviewAll : t.reviewSome;
  return [
    backTurn(t.back, back),
    heading(t.review),
    el('p', { class: 'lead' }, fill(words, { n: answered, of })),
    empty.length === 0 || answered === 0 ? null : notice('warn', t.empty, el('p', {}, t.emptyIs)),
    answered === 0 ? null : el('p', {}, t.fixed),
    answered === 0 ? null : turns(button(empty.length === 0 ? t.go : t.goHalf, go)),
    empty.length === 0
      ? null
      : el(
          'ul',
          { class: 'rows' },
          empty.map((each) =>
            el(
              'li',
              {},
              button(each.text, () => goTo(each.code), 'link'),
            ),
          ),
        ),
  ];
}

export function takeView(t: Words, take: () => void, back: () => void): Child[] {
  return [
    backTurn(t.back, back),
    heading(t.two),
    twoSteps(t, 1),
    el('p', {}, t.takeIs),
    turns(button(t.take, take)),
  ];
}

export function busyView(title: string): Child[] {
  return [heading(title)];
}

export function sendView({ t, delay }: AnswerSettings, now: () => void, later: () => void): Child[] {
  return [
    heading(t.sendTitle),
    twoSteps(t, 2),
    el('p', {}, t.sendIs),
    turns(button(t.sendLater, later), button(t.sendNow, now, 'plain')),
    el('p', { class: 'hint' }, fill(t.sendLaterIs, { n: delay })),
  ];
}

export function waitView(t: Words, words: string, now: () => void): Child[] {
  return [
    heading(t.waitTitle),
    twoSteps(t, 2),
    el('p', { role: 'status' }, words),
    turns(button(t.sendNow, now, 'plain')),
  ];
}

export function doneView(
  { t, wave }: AnswerSettings,
  { receipt, fits }: { receipt: string; fits: boolean },
  wipe: () => void,
): Child[] {
  const said = el('p', { class: 'hint', role: 'status' });
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    said.textContent = t.copied;
  };
  return [
    heading(t.doneTitle),
    el('p', {}, t.erased),
    notice(
      fits ? 'ok' : 'warn',
      fits ? t.receipt : t.strange,
      fits ? null : el('p', {}, t.strangeIs),
      el('p', { class: 'code receipt-code' }, receipt),
      el('p', {}, t.receiptIs),
      el('p', {}, el('a', { href: `/s/${wave}/bukti` }, t.receiptLink)),
    ),
    turns(
      // Only where the page came over a safe line.
      'clipboard' in navigator ? button(t.copy, () => void copy(), 'plain') : null,
      button(t.receiptWipe, wipe, 'link'),
    ),
    said,
  ];
}

/** Something is in the way: what it is, and the ways on. */
export function obstacleView(title: string, body: readonly string[], ...ways: readonly Child[]): Child[] {
  return [heading(title), ...body.map((each) => el('p', {}, each)), turns(...ways)];
}
