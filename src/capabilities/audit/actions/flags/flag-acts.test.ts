import assert from 'node:assert/strict';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { codeOf, foundFlag, foundVerdict, later, must, openDesk } from '../../desk.fixture.ts';
import type { FoundFlag } from '../../rules/flags/found-flag.ts';
import { flagRows } from '../../store/flags/flags.ts';
import { countFlags, everything, listFlags, type FlagSearch } from '../../store/flags/queue.ts';
import { suspendedRules, suspensions } from '../../store/flags/suspensions.ts';
import { deleteView, keepView, viewsOf } from '../../store/flags/views.ts';
import { dismissFlags, reopenFlags } from './dismiss-flags.ts';
import { keepFlags } from './keep-flags.ts';
import { noteFlag } from './note-flag.ts';
import { readerOf } from './open-flags.ts';
import { proveAgain } from './prove-again.ts';
import { rankingOn } from './ranking.ts';
import { endOverdueSuspensions, resumeRule, suspendRule } from './suspend-rule.ts';

async function keep(tx: Tx, act: Act, found: FoundFlag[]): Promise<void> {
  const rules = [...new Set(found.map((flag) => flag.verdict.code))];
  await keepFlags(tx, act, {
    scope: 'population',
    rules,
    over: { subjects: found.map((flag) => flag.subject) },
    found,
    runId: null,
  });
}

const verdictOf = (code: string, money: number | null, severity: 'critical' | 'high' | 'low' = 'high') => ({
  verdict: foundVerdict({ code, moneyAtRisk: money, severity }),
});

async function queue(tx: Tx, act: Act, rest: Partial<FlagSearch> = {}, limit = 50, after = '') {
  const search = { ...everything(readerOf(act)), states: ['open' as const], suspended: false, ...rest };
  return listFlags(tx, search, await rankingOn(tx, act.today), { sort: 'rank', after, limit });
}

eachEngine(
  'the queue ranks by severity, money and precision; a noisy rule sinks',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, auditor } = await openDesk(tx, government);
      const noisy = Array.from({ length: 5 }, () => foundFlag(works, verdictOf('STA-02', 20_000_000)));
      await keep(tx, job, noisy);
      await keep(tx, job, [
        foundFlag(works, verdictOf('DUP-01', 10_000_000, 'critical')),
        foundFlag(works, verdictOf('DUP-04', 10_000_000)),
        foundFlag(works, verdictOf('SPJ-08', null, 'low')),
      ]);
      const codes = async () => [...new Set((await queue(tx, auditor)).rows.map((row) => row.rule))];
      assert.deepEqual(await codes(), ['STA-02', 'DUP-01', 'DUP-04', 'SPJ-08']);
      const { rows } = await queue(tx, auditor, { rule: 'STA' });
      must(
        await dismissFlags(tx, auditor, {
          ids: rows.slice(0, 4).map((row) => row.id),
          reason: 'rule-wrong',
          text: 'Honor memang bulat',
        }),
      );
      assert.deepEqual(await codes(), ['DUP-01', 'STA-02', 'DUP-04', 'SPJ-08']);
      const [sunk] = (await queue(tx, auditor, { rule: 'STA' })).rows;
      assert.deepEqual([sunk?.precision, sunk?.n, sunk?.rank], [0.25, 4, 4 * 20_000_000 * 0.25]);
      const [unnamed] = (await queue(tx, auditor, { rule: 'SPJ' })).rows;
      assert.deepEqual([unnamed?.moneyAtRisk, unnamed?.money], [null, 1_000_000]);
    });
  },
);

eachEngine(
  'pages follow each other without a gap or a double, and the totals are of all pages',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, health, auditor } = await openDesk(tx, government);
      const flags = Array.from({ length: 7 }, (_, at) =>
        foundFlag(at % 2 === 0 ? works : health, verdictOf('DUP-01', at < 4 ? 5_000_000 : null)),
      );
      await keep(tx, job, flags);
      for (const sort of ['rank', 'newest', 'money'] as const) {
        const seen: string[] = [];
        let after = '';
        do {
          const page = await listFlags(
            tx,
            { ...everything(readerOf(auditor)), states: ['open'] },
            await rankingOn(tx, auditor.today),
            { sort, after, limit: 3 },
          );
          seen.push(...page.rows.map((row) => row.id));
          after = page.next ?? '';
        } while (after !== '');
        assert.equal(new Set(seen).size, 7, sort);
        assert.equal(seen.length, 7, sort);
      }
      const [open] = await countFlags(tx, everything(readerOf(auditor)));
      assert.deepEqual(open, { state: 'open', count: 7, money: 20_000_000, unnamed: 3 });
      assert.equal((await queue(tx, auditor, { agencyId: health.id })).rows.length, 3);
      const narrow = {
        ...auditor,
        actor: { ...auditor.actor, grants: [{ role: 'auditor' as const, agencyIds: [health.id] }] },
      };
      assert.equal((await queue(tx, narrow)).rows.length, 3);
    });
  },
);

eachEngine(
  'put aside, it stays so for the same data; all or none; nobody outside, nobody on himself',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, auditor, treasurer } = await openDesk(tx, government);
      const flag = foundFlag(works);
      const self = foundFlag(works, { subject: { kind: 'person', id: auditor.actor.personId! } });
      await keep(tx, job, [flag, self]);
      const ids = (await queue(tx, auditor)).rows.map((row) => row.id);
      assert.equal(ids.length, 1);
      const input = { ids, reason: 'explained' as const, text: 'Ada surat jalan' };
      assert.equal(codeOf(await dismissFlags(tx, treasurer, input)), 'not-allowed');
      assert.equal(
        codeOf(await dismissFlags(tx, auditor, { ...input, ids: [...ids, newId()] })),
        'not-found',
      );
      must(await dismissFlags(tx, auditor, input));
      assert.equal(codeOf(await dismissFlags(tx, auditor, input)), 'wrong-state');
      await keep(tx, job, [{ ...flag, thresholds: { nearDays: 31 } }]);
      assert.equal((await queue(tx, auditor)).rows.length, 0);
      must(await noteFlag(tx, auditor, ids[0]!, 'Surat jalan dilihat'));
      must(await reopenFlags(tx, auditor, { ids, text: 'Suratnya palsu' }));
      assert.equal((await queue(tx, auditor)).rows[0]?.n, 0);
      must(await dismissFlags(tx, auditor, input));
      await keep(tx, job, [{ ...flag, data: { amount: 1 } }]);
      assert.equal((await queue(tx, auditor)).rows.length, 1);
    });
  },
);

eachEngine(
  'the Inspektur alone lets a rule rest; its flags wait outside the queue until the day is over',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, auditor, inspektur } = await openDesk(tx, government);
      const rule = { scope: 'population', code: 'DUP-01' } as const;
      const { code } = rule;
      await keep(tx, job, [foundFlag(works, verdictOf(code, 1_000))]);
      const until = addDays(inspektur.today, 10);
      const input = { ...rule, until, reason: 'Terlalu banyak salah tanda' };
      assert.equal(codeOf(await suspendRule(tx, auditor, input)), 'not-allowed');
      assert.equal(codeOf(await suspendRule(tx, inspektur, { ...input, code: 'XXX-99' })), 'not-found');
      // a package and the population each have a rule of this code
      assert.equal(codeOf(await suspendRule(tx, inspektur, { ...input, scope: undefined })), 'scope');
      assert.equal(
        codeOf(await suspendRule(tx, inspektur, { ...input, until: plainDate('2029-01-01') })),
        'until',
      );
      must(await suspendRule(tx, inspektur, input));
      assert.equal(codeOf(await suspendRule(tx, inspektur, input)), 'suspended');
      assert.deepEqual([...(await suspendedRules(tx, inspektur.today, 'population'))], [code]);
      assert.equal((await suspendedRules(tx, inspektur.today, 'package')).size, 0);
      await keep(tx, job, [foundFlag(works, verdictOf(code, 2_000))]);
      assert.equal((await queue(tx, auditor)).rows.length, 0);
      assert.equal((await queue(tx, auditor, { suspended: true })).rows.length, 2);
      const after: Act = { ...later(auditor, '2026-12-04T02:00:00Z'), today: addDays(until, 1) };
      assert.equal((await queue(tx, after)).rows.length, 2);
      assert.equal(await endOverdueSuspensions(tx, { ...job, today: until }), 0);
      assert.equal(await endOverdueSuspensions(tx, { ...job, today: after.today }), 1);
      assert.equal((await suspensions(tx)).size, 0);
      must(await suspendRule(tx, inspektur, input));
      must(await resumeRule(tx, inspektur, rule));
      assert.equal((await queue(tx, auditor)).rows.length, 2);
    });
  },
);

eachEngine(
  'a flag proves itself from its snapshot, and says when something was touched',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, auditor } = await openDesk(tx, government);
      await keep(tx, job, [foundFlag(works, { data: { amount: 12_500_000, rate: 0.1, none: null } })]);
      const [row] = (await queue(tx, auditor)).rows;
      const [flag] = await flagRows(tx, readerOf(auditor), [row!.id]);
      const replay = (verdict = foundVerdict()) =>
        proveAgain(flag!, new Map([['population DUP-01', { version: 1, run: () => verdict }]]));
      assert.equal(replay().same, true);
      assert.deepEqual(replay(foundVerdict({ moneyAtRisk: 1 })).differences, [
        { field: 'moneyAtRisk', before: 12_500_000, after: 1 },
      ]);
      assert.equal(proveAgain(flag!, new Map()).same, null);
      const touched = proveAgain({ ...flag!, data: { amount: 1 } }, new Map());
      assert.deepEqual([touched.intact, touched.same], [false, null]);
    });
  },
);

eachEngine(
  'a saved view is its account’s own, and the same name takes the new one',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { auditor, leader } = await openDesk(tx, government);
      const view = (act: Act, query: string) => ({
        government_id: government.id,
        id: newId(),
        account_id: act.actor.accountId!,
        name: 'Kritis',
        query,
        created_at: act.now,
      });
      const id = await keepView(tx, view(auditor, 'severity=critical'));
      await keepView(tx, view(auditor, 'severity=critical&rule=DUP'));
      const own = await viewsOf(tx, auditor.actor.accountId!);
      assert.deepEqual(
        own.map((each) => [each.id, each.query]),
        [[id, 'severity=critical&rule=DUP']],
      );
      assert.equal(await deleteView(tx, leader.actor.accountId!, id), false);
      assert.equal(await deleteView(tx, auditor.actor.accountId!, id), true);
    });
  },
);
