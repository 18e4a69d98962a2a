import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { insertRollout } from '../../../directory/index.ts';
import { rejectPayment } from '../../actions/payments/reject-payment.ts';
import { must } from '../../budget.fixture.ts';
import type { ContractView } from '../../contract/contract-view.ts';
import type { PaymentPage, Payment as PaymentView, VendorLink } from '../../contract/payments.ts';
import type { FinanceStaff, SlowCaseDetail, SlowSummary, WhatIf } from '../../contract/slow.ts';
import {
  begun,
  insertContract,
  openPayOffice,
  stepped,
  type Officer,
  type PayOffice,
} from '../../payments.fixture.ts';
import type { Payment } from '../../store/payments/payments.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-payments-'));
const running: App[] = [];
after(async () => {
  await Promise.all(running.map((app) => app.close()));
  rmSync(folder, { recursive: true });
});

/** Thursday 12 November 2026, 10:00 in Makassar. */
const NOW = '2026-11-12T02:00:00Z';
const BUDGET = 14 * 1024;
type Name = { [name in keyof PayOffice]: PayOffice[name] extends Officer ? name : never }[keyof PayOffice];
const EVERYBODY = [
  'ppkom',
  'pptk',
  'treasurer',
  'verifier',
  'kpa',
  'head',
  'treasury',
  'inspektur',
  'mayor',
  'otherHead',
  'otherTreasurer',
] as const satisfies readonly Name[];

interface Reply<T> {
  status: number;
  body: T;
}

/** A server with everybody signed in. */
async function open(
  { db }: TestDatabase,
  government: Government,
  prepare: (tx: Tx, office: PayOffice) => Promise<Payment>,
) {
  const services = createServices(db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(NOW),
  );
  services.queue = async () => {};
  const app = await buildServer(services, {});
  running.push(app);
  const host = `${government.id}.localhost`;
  const cookies = new Map<Name, string>();
  const found = await db.asGovernment(government.id, async (tx) => {
    const office = await openPayOffice(tx, government);
    const live = { id: newId(), agencyId: null, capability: 'spending', state: 'live' } as const;
    await insertRollout(tx, government.id, [{ ...live, validFrom: plainDate('2026-01-01') }]);
    const payment = await prepare(tx, office);
    for (const name of EVERYBODY) {
      const proof = { stage: 'full', strong: true } as const;
      const account = { id: office[name].account };
      const token = await startSession(
        tx,
        government.id,
        account,
        proof,
        { userAgent: 'uji' },
        services.clock(),
      );
      cookies.set(name, `lurus=${token}`);
    }
    return { office, payment };
  });
  const ask = async <T>(
    name: Name,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Reply<T>> => {
    const headers = { host, 'sec-fetch-site': 'same-origin', cookie: cookies.get(name)! };
    const reply = await app.inject({
      method,
      url: `/api${url}`,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: reply.statusCode, body: reply.json<T>() };
  };
  const file = async (name: Name, url: string) =>
    (await app.inject({ url: `/api${url}`, headers: { host, cookie: cookies.get(name)! } })).body;
  const page = async (url: string, form?: Record<string, string>) => {
    const reply = await app.inject({
      method: form === undefined ? 'GET' : 'POST',
      url,
      headers: { host, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() }),
    });
    return reply;
  };
  return { ...found, ask, file, page };
}

eachEngine(
  'finance staff: the head of this agency reads all desks, each person his own, and nobody else any',
  async (database, government) => {
    const { ask, office, payment } = await open(database, government, async (tx, of) => {
      const first = await begun(tx, of);
      return stepped(tx, of, first, 2, (step) =>
        step === 0 ? '2026-11-09T02:00:00Z' : '2026-11-10T02:00:00Z',
      );
    });
    const path = `/spending/finance-staff?agencyId=${office.agencyId}`;
    const said = await ask('treasurer', 'POST', '/spending/finance-staff/reply', {
      paymentId: payment.id,
      text: 'Menunggu SPD.',
    });
    assert.equal(said.status, 201);
    const seen: Record<string, string[]> = {};
    for (const name of EVERYBODY) {
      const { status, body } = await ask<FinanceStaff>(name, 'GET', path);
      assert.ok(status === 200 || status === 403 || status === 404, `${name}: ${status}`);
      if (status !== 200) continue;
      seen[name] = body.members.map((each) => each.personId).toSorted();
      const isOwn = name === 'treasurer' || name === 'head';
      assert.equal(JSON.stringify(body).includes('Menunggu SPD.'), isOwn, `${name} reads the reply`);
    }
    const staff = [office.ppkom, office.pptk, office.treasurer, office.verifier, office.kpa];
    assert.deepEqual(seen, {
      head: staff.map((each) => each.personId).toSorted(),
      ...Object.fromEntries(
        (['ppkom', 'pptk', 'treasurer', 'verifier', 'kpa'] as const).map((name) => [
          name,
          [office[name].personId],
        ]),
      ),
    });
    const { body } = await ask<FinanceStaff>('head', 'GET', path);
    const of = (name: Name) => body.members.find((each) => each.personId === office[name].personId)!;
    // From Monday 2 to Monday 9 November, five days; the limit is three of 7.5 hours.
    assert.deepEqual([of('ppkom').steps, of('ppkom').heldHours, of('ppkom').overHours], [1, 37.5, 15]);
    assert.deepEqual(
      of('treasurer').open.map((each) => [each.paymentId, each.shared, each.clock.heldHours]),
      [[payment.id, false, 15]],
    );
    assert.equal((await ask('mayor', 'POST', '/spending/finance-staff/reply', { text: 'x' })).status, 403);
    assert.equal((await ask('head', 'POST', '/spending/finance-staff/reply', { text: 'x' })).status, 403);
  },
);

eachEngine(
  'the list says what is mine and what is late; one payment says what the reader may do; who is slow names an office',
  async (database, government) => {
    const { ask, file, payment } = await open(database, government, async (tx, of) => {
      const first = await begun(tx, of);
      for (let n = 2; n <= 3; n += 1)
        await begun(tx, of, { now: '2026-11-11T02:00:00Z', invoiceNumber: `INV-${n}` });
      return stepped(tx, of, first, 1, () => '2026-11-04T02:00:00Z');
    });
    const list = async (name: Name, query: string) => {
      const { status, body } = await ask<PaymentPage>(name, 'GET', `/spending/payments?${query}`);
      return status === 200 ? [body.total, body.sum / 1_000_000] : status;
    };
    assert.deepEqual(await list('ppkom', 'view=open'), [3, 300]);
    assert.deepEqual(await list('ppkom', 'view=mine'), [2, 200]);
    assert.deepEqual(await list('pptk', 'view=mine'), [1, 100]);
    assert.deepEqual(await list('mayor', 'late=true'), [1, 100], 'beyond its two days with the PPTK');
    assert.deepEqual(await list('mayor', 'text=inv-2'), [1, 100]);
    assert.deepEqual(await list('otherHead', 'view=all'), [0, 0]);
    assert.deepEqual(await list('verifier', 'view=mine'), [0, 0]);

    const sheet = async (name: Name, query: string) =>
      (await file(name, `/spending/payments.csv?${query}`)).trimEnd().split(/\r?\n/);
    const rows = await sheet('mayor', 'view=open&kind=ls');
    assert.match(rows[0]!, /^\uFEFF?Nomor pembayaran;Jenis;/);
    assert.equal(rows.length, 1 + 3);
    assert.match(rows[1]!, /PT Uji Karya;.*;Diperiksa \(BAP\);PPTK;2026-11-04;/);
    assert.equal((await sheet('otherHead', 'view=all')).length, 1, 'nothing of another agency');

    const one = await ask<PaymentView>('pptk', 'GET', `/spending/payments/${payment.id}`);
    assert.deepEqual(one.body.may, ['advance']);
    assert.deepEqual(
      [one.body.next, one.body.chainHolds, one.body.vendor],
      ['spp-drafted', true, 'PT Uji Karya'],
    );
    assert.match(one.body.sentence?.id ?? '', /PPTK/);
    assert.doesNotMatch(JSON.stringify(one.body), /Orang/, 'offices, never persons');
    assert.equal((await ask('otherTreasurer', 'GET', `/spending/payments/${payment.id}`)).status, 404);
    const ppkom = await ask<PaymentView>('ppkom', 'GET', `/spending/payments/${payment.id}`);
    assert.deepEqual(ppkom.body.may, ['cancel', 'make-link']);

    const slow = await ask<SlowSummary>('mayor', 'GET', '/spending/slow?year=2026');
    assert.deepEqual(
      slow.body.parties.slice(0, 1).map((each) => [each.party, each.excessHours, each.pace]),
      [['technical-officer', 30, null]],
    );
    assert.match(slow.body.sentence?.id ?? '', /terlalu sedikit/);
    assert.doesNotMatch(JSON.stringify(slow.body), /Orang/);
    assert.equal(
      (await ask('otherTreasurer', 'GET', `/spending/slow?agencyId=${one.body.agencyId}`)).status,
      404,
    );
    const detail = await ask<SlowCaseDetail>('head', 'GET', `/spending/slow/cases/${payment.id}`);
    assert.deepEqual(
      [detail.body.party, detail.body.stage, detail.body.shares.length],
      ['technical-officer', 'checked', 1],
    );
    const cases = await ask<{ total: number }>('head', 'GET', '/spending/slow/cases?party=technical-officer');
    assert.equal(cases.body.total, 1);
    const whatIf = await ask<WhatIf>('head', 'GET', '/spending/slow/what-if');
    assert.equal(whatIf.body.open, 3);
  },
);

eachEngine(
  "the vendor's page: its own payments by a link of one spelling, its stamps, and what it contests leaves the ranking",
  async (database, government) => {
    const { ask, page, office, payment } = await open(database, government, async (tx, of) => {
      const first = await begun(tx, of, { now: '2026-11-03T02:00:00Z' });
      const text = 'Faktur pajak <b>salah</b>.';
      return must(
        await rejectPayment(tx, of.ppkom.act('2026-11-10T02:00:00Z'), first.id, {
          docDate: plainDate('2026-11-10'),
          reason: 'tax-number',
          text,
        }),
      );
    });
    const other = newId();
    const foreign = await database.db.asGovernment(government.id, async (tx) => {
      await insertContract(tx, government, {
        id: other,
        agencyId: office.agencyId,
        lineId: null,
        vendorId: office.vendorId,
        number: '2',
      });
      return begun(tx, office, { contractId: other });
    });
    // In a demo nothing leaves, and the officer reads the address.
    await database.owner.asOwner((tx) =>
      sql`update government set demo = false where id = ${government.id}::uuid`.execute(tx),
    );
    const link = `/spending/contracts/${office.contractId}/vendor-link`;
    assert.equal((await ask('treasurer', 'POST', link, {})).status, 403);
    const without = await ask<{ fields: { field: string }[] }>('ppkom', 'POST', link, {});
    assert.deepEqual([without.status, without.body.fields[0]?.field], [422, 'contact'], 'none is known');
    const landline = await ask('ppkom', 'POST', link, { contact: '0541-123456' });
    assert.equal(landline.status, 422);
    const own = await database.db.asGovernment(government.id, async (tx) => {
      await sql`update account set phone = '+6281200000077' where id = ${office.ppkom.account}::uuid`.execute(
        tx,
      );
      return '0812 0000 0077';
    });
    assert.equal((await ask('ppkom', 'POST', link, { contact: own })).status, 422, 'of an officer');
    const made = await ask<VendorLink>('ppkom', 'POST', link, { contact: '0812-3456-7812' });
    assert.deepEqual(made.body, { sentTo: '0812…12', url: null }, 'nobody of the office reads the address');
    const sent = () =>
      database.db.asGovernment(government.id, async (tx) => {
        const { rows } = await sql<{ channel: string; address: string; link: string | null }>`
          select channel, address, link from outbox where key like 'spending.vendor-%' order by created_at, id`.execute(
          tx,
        );
        return rows;
      });
    const [first] = await sent();
    assert.deepEqual([first!.channel, first!.address], ['sms', '+6281234567812']);
    const path = first!.link!;
    const { body: contractPage } = await ask<ContractView>(
      'inspektur',
      'GET',
      `/spending/contracts/${office.contractId}`,
    );
    assert.deepEqual(
      [contractPage.vendorContact?.contact, contractPage.vendorContact?.typedBy],
      ['+6281234567812', 'Orang ppkom'],
    );
    const list = await page(path);
    assert.equal(list.statusCode, 200);
    assert.ok(
      list.body.includes(payment.number) && !list.body.includes(foreign.number),
      'its own contract only',
    );
    const detail = await page(`${path}/${payment.id}`);
    assert.ok(
      detail.body.includes('Faktur pajak &lt;b&gt;salah&lt;/b&gt;.') && !detail.body.includes('Orang'),
    );
    for (const each of [list, detail]) {
      const style = /<link rel="stylesheet" href="([^"]+)">/.exec(each.body)![1]!;
      const bytes = gzipSync(each.body).length + gzipSync((await page(style)).body).length;
      assert.ok(bytes <= BUDGET, `${bytes} bytes`);
      assert.doesNotMatch(each.body, /<script|<style|\sstyle=|\son\w+=|javascript:/i);
      assert.match(String(each.headers['cache-control']), /no-store/);
    }
    assert.equal((await page(`${path}/${foreign.id}`)).statusCode, 404);
    const last = path.at(-1)!;
    assert.equal((await page(path.slice(0, -1) + (last === 'A' ? 'B' : 'A'))).statusCode, 404);
    // The 22nd letter of an id holds four bits that mean nothing: another spelling of the same id is not ours.
    const [head, tail] = [path.slice(0, '/penyedia/'.length + 21), path.slice('/penyedia/'.length + 22)];
    for (const letter of 'AQgwBR') {
      const spelled = head + letter + tail;
      if (spelled !== path) assert.equal((await page(spelled)).statusCode, 404, letter);
    }

    assert.equal((await page(`${path}/${payment.id}/terima`, { hari: '2026-11-13' })).statusCode, 422);
    assert.equal((await page(`${path}/${payment.id}/terima`, { hari: '2026-11-11' })).statusCode, 303);
    assert.equal((await page(`${path}/${payment.id}/sanggah`, { bagian: '', alasan: '' })).statusCode, 422);
    const excess = async () => {
      const { body } = await ask<SlowSummary>('inspektur', 'GET', '/spending/slow');
      return [
        body.disputed,
        body.parties.find((each) => each.party === 'commitment-officer')?.excessHours ?? 0,
      ];
    };
    const before = await excess();
    assert.ok(before[0] === 0 && before[1]! > 0);
    const contest = { bagian: '1', alasan: 'Kantor tutup pada hari itu.' };
    assert.equal((await page(`${path}/${payment.id}/sanggah`, contest)).statusCode, 303);
    assert.equal((await page(`${path}/${payment.id}/sanggah`, contest)).statusCode, 409);
    assert.deepEqual((await excess())[0], 1);
    assert.ok((await excess())[1]! < before[1]!);

    assert.equal(
      (await page(`${path}/${payment.id}/serahkan`, { 'hari-serah': '2026-11-12' })).statusCode,
      303,
    );
    const shown = await ask<PaymentView>('head', 'GET', `/spending/payments/${payment.id}`);
    assert.deepEqual(
      [shown.body.holder, shown.body.chainHolds, shown.body.may],
      ['commitment-officer', true, ['settle']],
    );
    assert.deepEqual(shown.body.events.map((each) => [each.kind, each.source]).slice(2), [
      ['receipt', 'vendor'],
      ['resubmit', 'vendor'],
    ]);
    assert.equal(shown.body.disputes[0]!.linkSentTo?.contact, '0812…12', 'by which link it came');
    const settle = `/spending/payments/${payment.id}/disputes/${shown.body.disputes[0]!.id}/settle`;
    const dismissed = { outcome: 'dismissed', reason: 'Kantor buka.' };
    assert.equal((await ask('ppkom', 'POST', settle, dismissed)).status, 403, 'nobody settles his own case');
    assert.equal((await ask('otherHead', 'POST', settle, dismissed)).status, 404);
    assert.equal((await ask('head', 'POST', settle, dismissed)).status, 200);
    assert.equal((await ask('inspektur', 'POST', settle, dismissed)).status, 409);
    assert.deepEqual(await excess(), [0, before[1]], 'it counts again');

    const again = await ask<VendorLink>('ppkom', 'POST', link, {});
    assert.equal(again.body.sentTo, '0812…12', 'the known contact');
    assert.equal((await page(path)).statusCode, 404, 'the address before it has ended');
    await ask('ppkom', 'POST', link, { contact: 'tagihan@karya.example.id' });
    const moved = (await sent()).slice(2);
    assert.deepEqual(
      new Set(moved.map((each) => `${each.channel} ${each.address} ${each.link !== null}`)),
      new Set(['mail tagihan@karya.example.id true', 'sms +6281234567812 false']),
      'the contact before it is told, without the link',
    );
    const next = moved.find((each) => each.link !== null)!.link!;
    assert.equal((await page(next)).statusCode, 200);
    assert.deepEqual((await ask('ppkom', 'DELETE', link)).body, { revoked: true });
    assert.equal((await page(next)).statusCode, 404);
  },
);
