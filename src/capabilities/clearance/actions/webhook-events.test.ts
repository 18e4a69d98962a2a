import assert from 'node:assert/strict';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { hearEverything, toldSoFar } from '../../../platform/webhooks/told.fixture.ts';
import {
  activate,
  asPerson,
  asRole,
  enterFinding,
  makeFinal,
  openOffice,
  setParameter,
} from '../clearance.fixture.ts';
import { APPROVAL_STEPS } from '../parameters.ts';
import { requestCertificate } from './request-certificate.ts';

function got<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? outcome.code : '');
  return outcome;
}

eachEngine(
  'programs are told of certificates issued, revoked and refused, and of no person',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { person } = office;
      const me = asPerson(office);
      const officer = asRole(government, 'certificate-officer');
      await hearEverything(tx, government);
      await setParameter(tx, government, APPROVAL_STEPS, []);
      const ask = async () =>
        got(await requestCertificate(tx, me, { ...person, purpose: 'promosi', note: '' })).id;
      const first = await ask();
      assert.deepEqual(await toldSoFar(tx), [], 'asking is nothing to tell');
      await activate(tx, me, first);
      await makeFinal(tx, officer, await enterFinding(tx, government, person));
      const second = await ask();
      const told = (await toldSoFar(tx)).filter((each) => each.kind.startsWith('certificate.'));
      assert.deepEqual(
        told.map((each) => [each.kind, each.id, each.agencyId, each.link]),
        [
          ['certificate.issued', first, null, `/app/eskbt/${first}`],
          ['certificate.revoked', first, null, `/app/eskbt/${first}`],
          ['certificate.refused', second, null, `/app/eskbt/${second}`],
        ],
      );
      assert.ok(!JSON.stringify(told).includes(person.id));
    });
  },
);
