import assert from 'node:assert/strict';
import type { Act, Government, Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine, type TestDatabase } from '../../../platform/test-database.ts';
import {
  activate,
  asPerson,
  asRole,
  enterFinding,
  makeFinal,
  openOffice,
  setParameter,
  TODAY,
  type Office,
} from '../clearance.fixture.ts';
import { APPROVAL_STEPS, VALIDITY_DAYS } from '../parameters.ts';
import { findCertificate } from '../store/certificates.ts';
import { eventsOf, findDecision, findRequest, type Request } from '../store/requests.ts';
import { approveStep, refuseRequest, resubmitRequest, returnRequest } from './approvals.ts';
import { expireCertificates } from './expire-certificates.ts';
import { draftCertificate } from './issue.ts';
import { requestCertificate } from './request-certificate.ts';

interface World extends Office {
  tx: Tx;
  me: Act;
  officer: Act;
  inspektur: Act;
}

function inOffice(name: string, body: (world: World) => Promise<void>): void {
  eachEngine(name, async (database: TestDatabase, government: Government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const role = (each: Role) => asRole(government, each);
      await body({
        ...office,
        tx,
        me: asPerson(office),
        officer: role('certificate-officer'),
        inspektur: role('inspektur'),
      });
    });
  });
}

function got<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? `${outcome.code}: ${outcome.message.id}` : '');
  return outcome;
}

function refusedWith(code: string, outcome: Outcome<unknown>): void {
  assert.equal(isRefusal(outcome) ? outcome.code : outcome, code);
}

const automatic = ({ tx, government }: World) => setParameter(tx, government, APPROVAL_STEPS, []);
const ask = ({ tx, me, person }: World) =>
  requestCertificate(tx, me, { ...person, purpose: 'promosi', note: '' });
async function approve(world: World, act: Act, request: Request) {
  const { decisionId } = (await findRequest(world.tx, request.id))!;
  return approveStep(world.tx, act, { id: request.id, decisionId: decisionId!, note: '' });
}

async function issue(world: World): Promise<Request> {
  await automatic(world);
  const request = got(await ask(world));
  assert.equal(request.state, 'awaiting-signature');
  assert.equal(await activate(world.tx, world.me, request.id), 'valid');
  return request;
}

inOffice(
  'nothing in the way and no steps set: decided, numbered, coded and waiting for its signature',
  async (world) => {
    const request = await issue(world);
    const certificate = (await findCertificate(world.tx, request.id))!;
    assert.equal(certificate.registerText, '700/0001/ESKBT/2026');
    assert.match(certificate.shortCode, /^[0-9A-HJKMNP-TV-Z]{10}$/);
    assert.equal(certificate.validUntil, '2027-02-21');
    assert.equal(certificate.provider, 'local');
    const events = await eventsOf(world.tx, request.id);
    assert.deepEqual(
      events.map((each) => [each.event, each.toState, each.actor]),
      [
        ['decide', 'decided', world.account],
        ['approve-last', 'awaiting-signature', world.account],
        ['activate', 'valid', world.account],
      ],
    );
  },
);

inOffice(
  'an unpaid share of a final report refuses with what is owed, and how and where to close it',
  async (world) => {
    await automatic(world);
    await enterFinding(world.tx, world.government, world.person, { state: 'final', share: 250, paid: 50 });
    const request = got(await ask(world));
    assert.equal(request.state, 'refused');
    const decision = (await findDecision(world.tx, request.decisionId!))!;
    assert.equal(decision.owed, 200);
    const [item] = decision.items;
    assert.match(item!.link, /^\/app\/temuan\//);
    assert.ok(item!.cure.id.length > 10);
  },
);

inOffice('drafts, colleagues, and the agency of a person block nobody', async (world) => {
  await automatic(world);
  const { tx, government } = world;
  await enterFinding(tx, government, world.person, { state: 'draft' });
  await enterFinding(tx, government, world.colleague, { state: 'final' });
  await enterFinding(tx, government, world.successor, { state: 'final' });
  assert.equal(got(await ask(world)).state, 'awaiting-signature');
});

inOffice('an agency is blocked by what its predecessor left undone', async (world) => {
  const { tx, government, officer } = world;
  await enterFinding(tx, government, world.agency, { state: 'final' });
  const request = got(
    await requestCertificate(tx, officer, { ...world.successor, purpose: 'instansi', note: '' }),
  );
  assert.equal(request.state, 'refused');
});

inOffice('each asks for himself only; a foreign, an absent and a wrong kind answer alike', async (world) => {
  const { tx, me, colleague, vendor, successor, officer } = world;
  for (const subject of [colleague, vendor, successor, { kind: 'person', id: vendor.id } as const]) {
    refusedWith('not-found', await requestCertificate(tx, me, { ...subject, purpose: 'lain', note: '' }));
  }
  refusedWith(
    'not-found',
    await requestCertificate(tx, officer, { kind: 'vendor', id: colleague.id, purpose: 'lain', note: '' }),
  );
  refusedWith('invalid', await requestCertificate(tx, officer, { ...vendor, purpose: 'pensiun', note: '' }));
  assert.equal(
    got(await requestCertificate(tx, officer, { ...vendor, purpose: 'rekanan', note: '' })).state,
    'in-approval',
  );
});

inOffice(
  'one open request for a purpose at a time; another purpose may be asked beside it',
  async (world) => {
    got(await ask(world));
    refusedWith('request-open', await ask(world));
    const { tx, me, person } = world;
    got(await requestCertificate(tx, me, { ...person, purpose: 'mutasi', note: '' }));
  },
);

inOffice('approval step by step: only the due role, never twice, never by the holder', async (world) => {
  const { tx, me, officer, inspektur, government } = world;
  const request = got(await ask(world));
  assert.equal(request.state, 'in-approval');
  refusedWith('not-allowed', await approve(world, inspektur, request));
  const both = asRole(government, 'certificate-officer', 'inspektur');
  const holder: Act = { ...me, actor: { ...both.actor, personId: me.actor.personId } };
  refusedWith('own-request', await approve(world, holder, request));
  assert.equal(got(await approve(world, both, request)).request.state, 'in-approval');
  refusedWith('approved-before', await approve(world, both, request));
  assert.equal(got(await approve(world, inspektur, request)).request.state, 'awaiting-signature');
  refusedWith('state-changed', await approve(world, officer, request));
  assert.equal((await draftCertificate(tx, me, request.id))?.certificate.registerNumber, 1);
});

inOffice(
  'a request that became blocked meanwhile is refused at the approval, not approved',
  async (world) => {
    const request = got(await ask(world));
    await enterFinding(world.tx, world.government, world.person, { state: 'final' });
    const { request: after, changed } = got(await approve(world, world.officer, request));
    assert.deepEqual([after.state, changed], ['refused', true]);
  },
);

inOffice(
  'conditional never issues by itself: the Inspektur issues it with the condition, or refuses with a reason',
  async (world) => {
    await automatic(world);
    const { tx, government, inspektur, me, person } = world;
    await enterFinding(tx, government, person, { state: 'final', source: 'BPK', share: 100, paid: 100 });
    const request = got(await ask(world));
    assert.deepEqual([request.state, request.steps], ['in-approval', ['inspektur']]);
    const other = got(await requestCertificate(tx, me, { ...person, purpose: 'cuti-besar', note: '' }));
    const refused = got(await refuseRequest(tx, inspektur, { id: other.id, reason: 'Tunggu telaah BPK' }));
    assert.deepEqual([refused.state, refused.reason], ['refused', 'Tunggu telaah BPK']);
    assert.equal(got(await approve(world, inspektur, request)).request.state, 'awaiting-signature');
    assert.equal((await findCertificate(tx, request.id))!.conditions.length, 1);
    assert.equal(await activate(tx, me, request.id), 'valid');
  },
);

inOffice(
  'a new condition is not approved unseen: the approval starts again and ends at the Inspektur',
  async (world) => {
    const { tx, government, person, officer, inspektur } = world;
    const request = got(await ask(world));
    const seen = request.decisionId!;
    await enterFinding(tx, government, person, { state: 'final', source: 'BPK', share: 100, paid: 100 });
    const decided = got(await approveStep(tx, officer, { id: request.id, decisionId: seen, note: '' }));
    assert.deepEqual([decided.changed, decided.request.step], [true, 0]);
    assert.equal(got(await approve(world, officer, request)).changed, false);
    assert.equal(got(await approve(world, inspektur, request)).request.state, 'awaiting-signature');
  },
);

inOffice(
  'what is eligible cannot be refused at will, only returned; put in again it passes every step anew',
  async (world) => {
    const { tx, me, officer, inspektur } = world;
    const request = got(await ask(world));
    got(await approve(world, officer, request));
    refusedWith(
      'nothing-to-refuse',
      await refuseRequest(tx, inspektur, { id: request.id, reason: 'tidak suka' }),
    );
    const returned = got(await returnRequest(tx, inspektur, { id: request.id, reason: 'Keperluan keliru' }));
    assert.deepEqual([returned.state, returned.reason], ['requested', 'Keperluan keliru']);
    refusedWith(
      'not-found',
      await resubmitRequest(
        tx,
        { ...officer, actor: { ...officer.actor, grants: [] } },
        { id: request.id, note: '' },
      ),
    );
    const again = got(await resubmitRequest(tx, me, { id: request.id, note: 'diperbaiki' }));
    assert.deepEqual([again.state, again.step, again.reason], ['in-approval', 0, null]);
    got(await approve(world, officer, request));
    assert.equal(got(await approve(world, inspektur, request)).request.state, 'awaiting-signature');
  },
);

inOffice(
  'blocked between approval and signature: refused at the last look, the number stays in the register',
  async (world) => {
    const { tx, government, person, me } = world;
    await automatic(world);
    const request = got(await ask(world));
    await enterFinding(tx, government, person, { state: 'final' });
    const result = await activate(tx, me, request.id);
    assert.equal(result, 'refused');
    assert.equal((await findCertificate(tx, request.id))!.fileId, null);
    const second = got(
      await requestCertificate(tx, world.officer, { ...world.vendor, purpose: 'rekanan', note: '' }),
    );
    assert.equal((await findCertificate(tx, second.id))!.registerNumber, 2);
  },
);

inOffice(
  'a condition that nobody accepted leads a certificate back from its signature to the Inspektur',
  async (world) => {
    const { tx, government, person, me } = world;
    await automatic(world);
    const request = got(await ask(world));
    await enterFinding(tx, government, person, { state: 'final', source: 'BPK', share: 100, paid: 100 });
    const result = await activate(tx, me, request.id);
    assert.equal(result, 'in-approval');
    assert.deepEqual((await findRequest(tx, request.id))!.steps, ['inspektur']);
  },
);

inOffice('a new final finding revokes its holder only, and only where it blocks him', async (world) => {
  const { tx, government, person, colleague, officer } = world;
  const request = await issue(world);
  const foreign = await enterFinding(tx, government, colleague);
  await makeFinal(tx, officer, foreign);
  const paid = await enterFinding(tx, government, person, { share: 100, paid: 100 });
  await makeFinal(tx, officer, paid);
  const reviewed = await enterFinding(tx, government, person, { share: 100, paid: 100, source: 'BPK' });
  await makeFinal(tx, officer, reviewed);
  assert.equal((await findRequest(tx, request.id))!.state, 'valid');
  const blocking = await enterFinding(tx, government, person);
  await makeFinal(tx, officer, blocking);
  assert.equal((await findRequest(tx, request.id))!.state, 'revoked');
  assert.equal((await findCertificate(tx, request.id))!.revokedOn, TODAY);
});

inOffice(
  'what has blocked for other reasons does not revoke when an unrelated finding becomes final',
  async (world) => {
    const { tx, government, person, officer } = world;
    const request = await issue(world);
    await enterFinding(tx, government, person, { state: 'final' });
    const settled = await enterFinding(tx, government, person, { share: 100, paid: 100 });
    await makeFinal(tx, officer, settled);
    assert.equal((await findRequest(tx, request.id))!.state, 'valid');
  },
);

inOffice("a finding about a predecessor revokes the successor's certificate", async (world) => {
  const { tx, government, agency, successor, officer } = world;
  await automatic(world);
  const request = got(await requestCertificate(tx, officer, { ...successor, purpose: 'instansi', note: '' }));
  await activate(tx, officer, request.id);
  await makeFinal(tx, officer, await enterFinding(tx, government, agency));
  assert.equal((await findRequest(tx, request.id))!.state, 'revoked');
});

inOffice('requests on their way are judged again when a finding becomes final', async (world) => {
  const { tx, government, person, officer, me } = world;
  const waiting = got(await ask(world));
  await automatic(world);
  const signing = got(await requestCertificate(tx, me, { ...person, purpose: 'mutasi', note: '' }));
  await makeFinal(tx, officer, await enterFinding(tx, government, person));
  assert.equal((await findRequest(tx, waiting.id))!.state, 'refused');
  assert.equal((await findRequest(tx, signing.id))!.state, 'refused');
});

inOffice('after its last day a certificate expires, by day of the government', async (world) => {
  const { tx, government, me } = world;
  await setParameter(tx, government, VALIDITY_DAYS, 1);
  const request = await issue(world);
  const tomorrow = { ...me, today: '2026-11-24' as Act['today'] };
  assert.equal(await expireCertificates(tx, tomorrow), 0);
  const later = { ...me, today: '2026-11-25' as Act['today'] };
  assert.equal(await expireCertificates(tx, later), 1);
  assert.equal(await expireCertificates(tx, later), 0);
  assert.equal((await findRequest(tx, request.id))!.state, 'expired');
});
