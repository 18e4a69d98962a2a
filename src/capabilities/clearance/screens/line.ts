import type { Format } from '../../../../web/format.ts';
import type { Words } from '../../../../web/language.tsx';
import type { GarisStep, StepState } from '../../../../web/ui/garis.tsx';
import type { RequestDetail } from '../contract.ts';
import type { State } from '../rules/machine.ts';
import type { names } from '../texts/names.ts';
import type { texts } from './texts.ts';

interface Speech {
  t: Words<keyof typeof texts.id>;
  n: Words<keyof typeof names.id>;
  f: Format;
}

type Past = RequestDetail['events'][number];

/** The way of a request as the straight rule: what was done, where it bent and why, what is still ahead. */
export function lineOf(request: RequestDetail, speech: Speech): GarisStep[] {
  const { t, f } = speech;
  const [first] = request.events;
  const asked: GarisStep = {
    id: 'asked',
    label: t('asked'),
    state: 'done',
    at: f.time(request.requestedAt),
    ...(first?.by ? { note: t('by', { name: first.by }) } : {}),
  };
  const past = request.events.flatMap((event, index) => pastStep(event, index, speech) ?? []);
  return [asked, ...past, ...aheadOf(request, speech)];
}

function pastStep(event: Past, index: number, { t, n, f }: Speech): GarisStep | null {
  const role = event.role === null ? '' : n(`role-${event.role}`);
  const what: Partial<Record<Past['event'], readonly [label: string, state: StepState]>> = {
    decide: [t('checked'), 'done'],
    resubmit: [t('resubmitted'), 'done'],
    approve: [t('approvedBy', { role }), 'done'],
    ...(event.role === null ? {} : { 'approve-last': [t('approvedBy', { role }), 'done'] as const }),
    return: [t('returned'), 'bent'],
    recheck: [t('rechecked'), 'bent'],
    refuse: [t('refused'), 'bent'],
    activate: [t('issued'), 'done'],
    expire: [t('expired'), 'bent'],
    revoke: [t('revoked'), 'bent'],
  };
  const step = what[event.event];
  if (step === undefined) return null;
  const [label, state] = step;
  const who = whoOf(event, t);
  const note = event.note === null ? who : `${who}: ${event.note}`;
  return { id: `${index}`, label, state, at: f.time(event.at), note };
}

/** What the ledger decides is nobody's doing, whoever's request or finding set it off. */
function whoOf({ event, role, by }: Past, t: Speech['t']): string {
  const computed =
    event === 'decide' || event === 'recheck' || event === 'revoke' || (event === 'refuse' && role === null);
  if (computed) return t('byLedger');
  return by === null ? t('byPlatform') : t('by', { name: by });
}

function aheadOf(request: RequestDetail, { t, n }: Speech): GarisStep[] {
  const role = (at: number) => ({ role: n(`role-${request.steps[at]!}`) });
  const sign: GarisStep = { id: 'sign', label: t('willSign'), state: 'ahead' };
  if (request.state === 'requested') return [{ id: 'fix', label: t('waitsFix'), state: 'current' }];
  if (request.state === 'awaiting-signature') {
    return [{ ...sign, label: t('waitsSignature'), state: 'current' }];
  }
  if (request.state !== 'in-approval') return [];
  const later = request.steps.slice(request.step + 1).map((_, index): GarisStep => ({
    id: `ahead-${index}`,
    label: t('willApprove', role(request.step + 1 + index)),
    state: 'ahead',
  }));
  return [{ id: 'due', label: t('waitsFor', role(request.step)), state: 'current' }, ...later, sign];
}

/** The same in four strokes for a row: decided, approved, signed, valid. */
export function miniLine(state: State): { state: StepState }[] {
  const reached: Record<State, [number, StepState]> = {
    requested: [0, 'bent'],
    decided: [1, 'current'],
    'in-approval': [1, 'current'],
    'awaiting-signature': [2, 'current'],
    valid: [3, 'done'],
    expired: [3, 'bent'],
    revoked: [3, 'bent'],
    refused: [1, 'bent'],
  };
  const [at, last] = reached[state];
  return Array.from({ length: 4 }, (_, index) => ({
    state: index < at ? 'done' : index === at ? last : 'ahead',
  }));
}
