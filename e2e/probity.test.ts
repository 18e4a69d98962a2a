import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PackageView } from '../src/capabilities/audit/contract/packages.ts';
import { tinyPdf } from '../src/capabilities/audit/demo/packages/tiny-pdf.ts';
import type { EngagementView } from '../src/capabilities/probity/contract.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn, type Client } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { runningContract, type RunningContract } from './spending-case.ts';
import { enter } from './staff.ts';
import { cityDay } from './travel-case.ts';

// A team gives a stage a red gate. The sheet of a payment under that contract is withheld with its reason, until the budget user overrides
// the gate in writing: then it is issued at once.

test(
  'a red gate withholds a sheet, the budget user overrides it in writing',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const contract = await runningContract(program, 'Pembangunan drainase Sukamaju');
    const id = await redGate(program, contract);
    const treasurer = await signIn(program, 'treasurer');
    const packageId = await paidPackage(treasurer, contract);
    const submitted = await handIn(treasurer, packageId);
    const found = submitted.verdicts.filter((each) => each.state === 'found').map((each) => each.code);
    assert.equal(submitted.outcome, 'passed', found.join(', '));
    assert.match(submitted.held[0]?.id ?? '', /tahap pemilihan dinilai tidak sesuai/);
    assert.equal((await treasurer.get<PackageView>(`/audit/packages/${packageId}`)).sheet, null);

    const buyer = await enter(await sharedBrowser(), program, 'budget-user');
    const complaints = complaintsOf(buyer);
    await buyer.goto(`${program.url}/app/probity/${id}`);
    await buyer.getByText('Lembar verifikasi ditahan').waitFor();
    await assertAccessible(buyer, 'engagement');
    await still(buyer, 'pengguna-anggaran/held', { see: buyer.getByText('Lembar verifikasi ditahan') });
    await override(buyer);
    assert.notEqual((await treasurer.get<PackageView>(`/audit/packages/${packageId}`)).sheet, null);
    await shoot(buyer, 'probity-engagement');
    await still(buyer, 'pengguna-anggaran/written', { see: buyer.getByText('dokumen 900/17/2026') });
    await buyer.goto(`${program.url}/app/probity`);
    await buyer.getByText('diteruskan tertulis').first().waitFor();
    await shoot(buyer, 'probity-list-office');
    await still(buyer, 'pengguna-anggaran/list', { see: buyer.getByText('diteruskan tertulis').first() });
    assert.deepEqual(complaints, []);

    const leader = await enter(await sharedBrowser(), program, 'team-leader');
    await leader.goto(`${program.url}/app/probity`);
    await leader.getByText('belum ada data').first().waitFor();
    await assertAccessible(leader, 'list');
    await shoot(leader, 'probity-list');
  },
);

interface Submission {
  outcome: string;
  verdicts: { code: string; state: string }[];
  held: { id: string }[];
}

/** The team goes along with the contract, and its selection does not conform. */
async function redGate(program: Program, contract: RunningContract): Promise<string> {
  const leader = await signIn(program, 'team-leader');
  const controller = await signIn(program, 'technical-controller');
  const { personId } = await leader.get<{ personId: string }>('/session');
  const { id } = await leader.post<{ id: string }>('/probity/engagements', {
    planId: null,
    contractId: contract.id,
    assignmentNumber: '700/77/ST',
    assignedOn: cityDay(-20),
    members: [{ personId, role: 'leader' }],
  });
  const opened = await leader.get<EngagementView>(`/probity/engagements/${id}`);
  const item = opened.items.find((each) => each.stage === 'selection');
  assert.ok(item);
  const said = await leader.send('PUT', `/probity/items/${item.id}/result`, {
    result: 'fails',
    note: 'Nilai teknis tidak dapat dihitung ulang.',
  });
  assert.equal(said.status, 200);
  const proposed = await leader.post<EngagementView>(`/probity/engagements/${id}/gates`, {
    stage: 'selection',
    opinion: 'red',
    reason: 'Evaluasi tidak dapat dihitung ulang.',
  });
  await controller.post(`/probity/gates/${proposed.gateHistory[0]?.id}/decide`, { confirm: true, note: '' });
  return id;
}

/** A small bill under the contract, with its paper. */
async function paidPackage(treasurer: Client, contract: RunningContract): Promise<string> {
  const payment = await contract.ppkom.post<{ id: string }>('/spending/payments', {
    kind: 'ls',
    agencyId: contract.agencyId,
    contractId: contract.id,
    purpose: 'Tagihan listrik lokasi kerja',
    amount: 1_234_567,
    docDate: cityDay(),
  });
  const begun = await treasurer.post<{ id: string }>('/audit/packages', {
    origin: 'payment',
    paymentId: payment.id,
  });
  const bill = new FormData();
  bill.append('kind', 'bill');
  const bytes = new Uint8Array(tinyPdf(['Tagihan listrik', `Nomor ${begun.id}`]));
  bill.append('file', new Blob([bytes], { type: 'application/pdf' }), 'tagihan.pdf');
  await treasurer.post(`/audit/packages/${begun.id}/documents`, bill);
  const put = async (path: string, body: object) => {
    const { version } = await treasurer.get<PackageView>(`/audit/packages/${begun.id}`);
    const reply = await treasurer.send('PUT', `/audit/packages/${begun.id}/${path}`, { version, ...body });
    assert.equal(reply.status, 200, await reply.clone().text());
  };
  await put('fields', {
    fields: [
      { field: 'kind', value: 'utility' },
      { field: 'evidenceNumber', value: `BK/${begun.id.slice(-8)}` },
    ],
  });
  const line = { description: 'Tagihan listrik', quantity: 1, unit: 'paket' };
  await put('items', { items: [{ ...line, price: 1_234_567, amount: 1_234_567 }] });
  return begun.id;
}

/** Hands it in, once its paper has been read. */
async function handIn(treasurer: Client, id: string): Promise<Submission> {
  for (let tries = 0; ; tries += 1) {
    const { version } = await treasurer.get<PackageView>(`/audit/packages/${id}`);
    const reply = await treasurer.send('POST', `/audit/packages/${id}/submit`, { version });
    if (reply.ok) return (await reply.json()) as Submission;
    assert.ok(tries < 60, await reply.text());
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function override(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Teruskan secara tertulis' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill('Drainase harus selesai sebelum musim hujan.');
  await dialog.getByLabel('Nomor dokumen').fill('900/17/2026');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'surat.pdf',
    mimeType: 'application/pdf',
    buffer: tinyPdf(['Surat 900/17/2026']),
  });
  await still(page, 'pengguna-anggaran/write', {
    press: dialog.getByRole('button', { name: 'Teruskan secara tertulis' }),
  });
  await dialog.getByRole('button', { name: 'Teruskan secara tertulis' }).click();
  await page.getByText('dokumen 900/17/2026').waitFor();
  assert.equal(await page.getByText('Lembar verifikasi ditahan').count(), 0);
}
