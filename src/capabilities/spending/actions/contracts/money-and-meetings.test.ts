import assert from 'node:assert/strict';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { guaranteeBody, minutesBody, progressBody } from '../../contract/contract-acts.ts';
import { must } from '../../budget.fixture.ts';
import { code, fields, on, openSpending, runningContract } from '../../spending.fixture.ts';
import { viewContract } from '../../http/contracts/present.ts';
import { findContract } from '../../store/contracts/contracts.ts';
import { guaranteesOf, instalmentsOf, scmsOf } from '../../store/contracts/parts.ts';
import { openContracts, openGuarantees, unbilledInstalments } from '../../store/contracts/standing.ts';
import { endGuarantee, extendGuarantee, keepGuarantee } from './guarantees.ts';
import { keepInstalments } from './keep-instalments.ts';
import { reportProgress } from './report-progress.ts';
import { inviteToMeeting, judgeTrial, keepMinutes } from './show-cause.ts';

const day = plainDate;

eachEngine(
  'a critical contract is invited, tried and judged by its reports; three failures lead to the way out',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      const { id } = await runningContract(tx, office);
      let version = 1;
      const report = async (periodEnd: string, percent: number) => {
        const body = progressBody.parse({ version, periodEnd: `2026-${periodEnd}`, percent });
        version = must(await reportProgress(tx, office.pptk.act(on(periodEnd)), id, body)).contract.version;
      };
      const invite = (now: string) =>
        inviteToMeeting(tx, office.ppkom.act(on(now)), id, { version, invitedFor: day(`2026-${now}`) });
      await report('03-27', 15);
      assert.equal(
        code(await invite('03-30')),
        'no-meeting',
        'five points late in period I are not critical',
      );
      await report('04-06', 15);
      assert.equal(
        code(
          await inviteToMeeting(tx, office.pptk.act(on('04-07')), id, {
            version,
            invitedFor: day('2026-04-07'),
          }),
        ),
        'not-allowed',
      );
      const invited = must(await invite('04-07'));
      version = invited.version;
      assert.equal(invited.scm, 'scm-1');
      assert.equal(code(await invite('04-07')), 'no-meeting', 'one meeting at a time');
      const minutes = (now: string, targetPercent: number, until: string) =>
        keepMinutes(
          tx,
          office.ppkom.act(on(now)),
          id,
          minutesBody.parse({
            version,
            heldOn: `2026-${now}`,
            targetPercent,
            until: `2026-${until}`,
            minutes: 'Tambah regu',
          }),
        );
      assert.deepEqual(fields(await minutes('04-08', 15, '04-20')), ['targetPercent']);
      assert.deepEqual(fields(await minutes('04-08', 40, '06-20')), ['until']);
      version = must(await minutes('04-08', 40, '04-20')).version;
      const judge = (now: string) => judgeTrial(tx, office.ppkom.act(on(now)), id, version);
      assert.equal(code(await judge('04-20')), 'trial-runs', 'the last day belongs to the vendor');
      await report('04-20', 39);
      const failed = must(await judge('04-21'));
      version = failed.version;
      assert.equal(failed.scm, 'scm-2');
      version = must(await invite('04-22')).version;
      version = must(await minutes('04-22', 50, '05-05')).version;
      await report('05-04', 51);
      const reached = must(await judge('05-04'));
      assert.equal(reached.scm, 'none');
      assert.deepEqual(
        (await scmsOf(tx, id)).map((each) => [each.level, each.outcome, each.reached_percent]),
        [
          [1, 'failed', 39],
          [2, 'reached', 51],
        ],
      );
    });
  },
);

eachEngine(
  'a guarantee is prolonged by another and given back; instalments keep what was paid',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      const { id } = await runningContract(tx, office);
      const guarantee = (version: number, expiresOn: string) =>
        guaranteeBody.parse({
          version,
          kind: 'performance',
          issuer: 'Bank Contoh',
          number: 'JP-1',
          amount: 55_500_000,
          expiresOn,
        });
      must(await keepGuarantee(tx, office.pptk.act(), id, guarantee(1, '2026-06-23')));
      const [first] = await guaranteesOf(tx, id);
      const extend = (version: number, expiresOn: string) =>
        extendGuarantee(tx, office.pptk.act(on('06-01')), id, first!.id, guarantee(version, expiresOn));
      assert.deepEqual(fields(await extend(2, '2026-06-23')), ['expiresOn']);
      must(await extend(2, '2026-08-01'));
      assert.equal(code(await extend(3, '2026-09-01')), 'contract-state', 'it has ended');
      const open = await openGuarantees(tx);
      assert.deepEqual(
        open.map((each) => [each.contract_id, each.expires_on]),
        [[id, '2026-08-01']],
      );
      const closed = { ...(await findContract(tx, id))!, state: 'closed' as const };
      const page = await viewContract(tx, office.pptk.act(on('06-02')), closed);
      assert.ok(page.may.includes('guarantee-end') && !page.may.includes('guarantee'), 'still given back');
      must(
        await endGuarantee(tx, office.pptk.act(on('06-02')), id, open[0]!.id, {
          version: 3,
          endedOn: day('2026-06-02'),
        }),
      );
      assert.deepEqual(await openGuarantees(tx), []);

      const [advance, half] = await instalmentsOf(tx, id);
      const row = (each: typeof half, amount: number) => ({
        id: each?.id ?? null,
        kind: each?.kind ?? ('progress' as const),
        amount,
        conditionPercent: each?.condition_percent ?? 80,
        dueOn: null,
      });
      const rows = [row(half, 500_000_000), row(undefined, 300_000_000), row(advance, 200_000_000)];
      must(await keepInstalments(tx, office.pptk.act(on('06-02')), id, { version: 4, rows }));
      assert.deepEqual(
        (await instalmentsOf(tx, id)).map((each) => [each.n, each.amount]),
        [
          [1, 500_000_000],
          [2, 300_000_000],
          [3, 200_000_000],
        ],
      );
      assert.deepEqual(
        fields(
          await keepInstalments(tx, office.pptk.act(), id, { version: 5, rows: [row(half, 2_000_000_000)] }),
        ),
        ['rows.0.amount'],
      );
    });
  },
);

eachEngine('what stands open is read at once for alarms', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const { id } = await runningContract(tx, office);
    const body = (version: number, periodEnd: string, percent: number) =>
      progressBody.parse({ version, periodEnd: `2026-${periodEnd}`, percent });
    must(await reportProgress(tx, office.pptk.act(on('03-09')), id, body(1, '03-08', 55)));
    must(await reportProgress(tx, office.pptk.act(on('03-16')), id, body(2, '03-15', 55)));
    const [open, ...rest] = await openContracts(tx);
    assert.deepEqual(rest, []);
    assert.deepEqual(
      [
        open!.id,
        open!.percent,
        open!.moved_on,
        open!.report_marks,
        open!.baseline_n,
        open!.meeting,
        open!.state,
      ],
      [id, 55, '2026-03-08', ['no-photo'], 0, null, 'running'],
    );
    assert.deepEqual(
      [Date.parse(open!.signed_at!), Date.parse(open!.started_at!)],
      [Date.parse(on('03-02')), Date.parse(on('03-02'))],
    );
    assert.equal(open!.baseline!.points.length, 3);
    assert.deepEqual(
      (await unbilledInstalments(tx)).map((each) => [each.n, each.reached_on]),
      [[2, '2026-03-08']],
    );
  });
});
