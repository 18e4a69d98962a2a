import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Blocker, Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { cleanNumber, matchLines } from './bulk.ts';
import { basisOf, blockedBy, conditionKey, decide, isCovered } from './decide.ts';
import { APPROVER_ROLES, stepsFor, whyNot } from './flow.ts';
import { after, EVENTS, isOpen, STATES, TRANSITIONS, type State } from './machine.ts';
import { maskName } from './mask.ts';
import { standingOf, validUntil } from './validity.ts';

const TODAY = plainDate('2026-11-23');

const anyBlocker: fc.Arbitrary<Blocker> = fc.record({
  kind: fc.constantFrom('recommendation', 'loss'),
  id: fc.uuid(),
  status: fc.constantFrom('BT', 'BS'),
  findingId: fc.option(fc.uuid()),
  effect: fc.constantFrom('refuses', 'conditions'),
  title: fc.constant({ id: 'a', en: 'b' }),
  cure: fc.constant({ id: 'a', en: 'b' }),
  amount: fc.nat(1_000_000),
  link: fc.constant('/app'),
});

test('one refusing item refuses, only conditions make it conditional, nothing makes it eligible', () => {
  fc.assert(
    fc.property(fc.array(anyBlocker), (blockers) => {
      const { outcome, items, owed } = decide(blockers, TODAY);
      const effects = new Set(blockers.map((each) => each.effect));
      const wanted = effects.has('refuses')
        ? 'refused'
        : effects.has('conditions')
          ? 'conditional'
          : 'eligible';
      assert.equal(outcome, wanted);
      assert.equal(items.length, blockers.length);
      assert.equal(
        owed,
        blockers.reduce((sum, each) => sum + each.amount, 0),
      );
    }),
  );
});

test('the order in which items arrive changes neither the decision nor its basis', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(anyBlocker, { selector: (each) => each.id })
        .chain((blockers) =>
          fc.tuple(fc.constant(blockers), fc.shuffledSubarray(blockers, { minLength: blockers.length })),
        ),
      ([blockers, shuffled]) => {
        assert.deepEqual(decide(shuffled, TODAY), decide(blockers, TODAY));
        assert.deepEqual(basisOf(decide(shuffled, TODAY)), basisOf(decide(blockers, TODAY)));
      },
    ),
  );
  const one = decide([], TODAY);
  assert.notDeepEqual(basisOf(one), basisOf({ ...one, asOf: plainDate('2026-11-24') }));
});

test('accepted conditions cover a decision until a new one comes or one begins to refuse', () => {
  fc.assert(
    fc.property(fc.array(anyBlocker), fc.array(anyBlocker), (accepted, now) => {
      const decision = decide(now, TODAY);
      const keys = accepted.map(conditionKey);
      const wanted =
        now.every((each) => each.effect === 'conditions') &&
        now.every((each) => keys.includes(conditionKey(each)));
      assert.equal(isCovered(decision, keys), wanted);
    }),
  );
});

test('only a refusing item of the finding that became final counts for revocation', () => {
  const item = (findingId: string | null, effect: Blocker['effect']): Blocker => ({
    ...({
      kind: 'recommendation',
      status: 'BT',
      title: { id: '', en: '' },
      cure: { id: '', en: '' },
    } as const),
    id: `${findingId}${effect}`,
    amount: 1,
    link: '/',
    findingId,
    effect,
  });
  const decision = decide(
    [item('new', 'conditions'), item('old', 'refuses'), item(null, 'refuses'), item('new', 'refuses')],
    TODAY,
  );
  assert.deepEqual(
    blockedBy(decision, new Set(['new'])).map((each) => each.id),
    ['newrefuses'],
  );
});

test('from every state, random events stay in the table; what is over stays over', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
      let state = 'requested' as State;
      const seen: State[] = [state];
      for (const event of events) {
        const next: State | null = after(state, event);
        if (next === null) continue;
        assert.ok(isOpen(state) || state === 'valid');
        state = next;
        seen.push(state);
      }
      // nothing becomes valid without a decision and without having waited for its signature
      const valid = seen.indexOf('valid');
      if (valid >= 0) {
        assert.equal(seen[valid - 1], 'awaiting-signature');
        assert.ok(seen.indexOf('decided') >= 0 && seen.indexOf('decided') < valid);
      }
    }),
  );
});

test('every state can be reached, and every open state can end', () => {
  const reach = (from: State): Set<State> => {
    const found = new Set<State>([from]);
    for (const state of found) for (const next of Object.values(TRANSITIONS[state])) found.add(next);
    return found;
  };
  assert.deepEqual(reach('requested'), new Set(STATES));
  const over: readonly State[] = ['expired', 'revoked', 'refused'];
  for (const state of STATES) assert.ok([...reach(state)].some((each) => over.includes(each)));
});

test('a condition always ends at the Inspektur; without one the set steps hold', () => {
  const anySteps = fc.uniqueArray(fc.constantFrom(...APPROVER_ROLES));
  fc.assert(
    fc.property(anySteps, (set) => {
      assert.deepEqual(stepsFor('eligible', set), set);
      const steps = stepsFor('conditional', set);
      assert.equal(steps.at(-1), 'inspektur');
      assert.equal(steps.filter((each) => each === 'inspektur').length, 1);
      for (const each of set) assert.ok(steps.includes(each));
    }),
  );
});

test('nobody approves for himself, twice, without the role, or as the last step what he asked for', () => {
  const request = {
    steps: ['certificate-officer', 'inspektur'] as const,
    step: 0,
    holderPersonId: 'p1',
    requestedBy: 'a1',
  };
  const of = (roles: Role[], accountId = 'a2', personId = 'p2') => ({ roles, accountId, personId });
  assert.equal(whyNot(request, of(['certificate-officer']), []), null);
  assert.equal(whyNot(request, of(['inspektur']), []), 'role');
  assert.equal(whyNot(request, of(['certificate-officer'], 'a2', 'p1'), []), 'own');
  assert.equal(whyNot(request, of(['certificate-officer'], 'a1'), []), null);
  const last = { ...request, step: 1 };
  assert.equal(whyNot(last, of(['inspektur'], 'a1'), []), 'requester');
  assert.equal(whyNot(last, of(['inspektur'], 'a2'), [{ step: 0, accountId: 'a2' }]), 'twice');
  assert.equal(whyNot({ ...request, step: 2 }, of(['inspektur']), []), 'no-step');
});

test('a masked name shows first letters only, and not how long the name is', () => {
  assert.equal(maskName('I Gede Putra, S.H.'), 'I… G… P… S…');
  assert.equal(maskName("  Nur'aini   D'Souza "), 'N… D…');
  assert.equal(maskName('S\u030Catr\u012B'), 'Š…');
  assert.equal(maskName('"CV" (Maju) & Jaya'), 'C… M… J…');
  assert.equal(maskName('👩‍👩‍👧'), '');
});

test('a certificate holds through its last day', () => {
  const until = validUntil(TODAY, 90);
  assert.equal(until, '2027-02-21');
  assert.equal(standingOf({ state: 'valid', validUntil: until }, until), 'valid');
  assert.equal(standingOf({ state: 'valid', validUntil: until }, plainDate('2027-02-22')), 'expired');
  assert.equal(standingOf({ state: 'revoked', validUntil: until }, TODAY), 'revoked');
});

test('lists: unknown, ambiguous and doubled lines are named, and never matched as clean', () => {
  const bearers = new Map([
    ['A1', ['p1']],
    ['199001012015011001', ['p1']],
    ['A2', ['p2']],
    ['A3', ['p5']],
    ['X', ['p3', 'p4']],
  ]);
  const numbers = ['A1', '199001012015011001', 'A2', 'X', 'none', 'none', 'A3'];
  const lines = matchLines(
    numbers.map((number, index) => ({ line: index + 1, number, digitsLost: index === 6 })),
    bearers,
  );
  assert.deepEqual(
    lines.map(({ problem, twins }) => [problem, twins]),
    [
      ['doubled', [2]],
      ['doubled', [1]],
      [null, []],
      ['ambiguous', []],
      ['unknown', [6]],
      ['unknown', [5]],
      ['digits-lost', []],
    ],
  );
  assert.equal(cleanNumber(' 19900101 201501 1 001 '), '199001012015011001');
  assert.equal(cleanNumber("'199001012015011001"), '199001012015011001');
  assert.equal(cleanNumber(' PEG-01 '), 'PEG-01');
});
