import assert from 'node:assert/strict';
import { testAct } from '../../../../platform/act.fixture.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { publishedWave } from '../../actions/recommendation/published-wave.fixture.ts';
import { DAY_ONE, openBoxHouse } from '../../box.fixture.ts';
import type { RecommendationList } from '../../contract/recommendation.ts';
import { openOffice, type Who } from '../office.fixture.ts';

eachEngine(
  'a recommendation goes from proposal to verified follow-up through the routes, and each step is one role’s',
  async (database, government) => {
    const house = await openBoxHouse(database, government, [], false);
    const office = await openOffice(house.at(DAY_ONE), government);
    const { ask, read, refused, works } = office;
    const upload = async (who: Who, content: string) => {
      const boundary = 'batas';
      return office.app.inject({
        method: 'POST',
        url: '/api/survey/recommendation-files',
        payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bukti.pdf"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--${boundary}--\r\n`,
        headers: {
          host: `${government.id}.localhost`,
          'sec-fetch-site': 'same-origin',
          'content-type': `multipart/form-data; boundary=${boundary}`,
          cookie: office.cookies.get(who)!,
        },
      });
    };
    try {
      const manager = testAct(government, { roles: ['survey-manager'], now: DAY_ONE });
      const waveId = await house.run((tx) => publishedWave(tx, manager));
      const list = (who: Who) => read<RecommendationList>(who, `/recommendations?wave=${waveId}`);
      const propose = `/waves/${waveId}/recommendations`;
      for (const who of ['head', 'owner', 'nobody'] as const)
        assert.deepEqual(await refused(who, propose, 'POST'), [403, 'not-allowed'], who);
      assert.deepEqual(await refused('manager', `/waves/${newId()}/recommendations`, 'POST'), [
        404,
        'not-found',
      ]);
      assert.deepEqual(await read('manager', propose, 'POST'), { added: 2 });
      for (const who of ['treasurer', 'nobody'] as const)
        assert.deepEqual(await refused(who, '/recommendations'), [403, 'not-allowed'], who);
      const { rows, due } = await list('manager');
      const [pbj, sdm] = rows.map((each) => `/recommendations/${each.id}`) as [string, string];

      const give = { version: 1, text: 'Buka rencana dan alasan pemenang.', agencyId: works.id, dueOn: due };
      assert.deepEqual(await refused('inspektur', `${pbj}/open`, 'POST', give), [403, 'not-allowed']);
      assert.equal((await refused('manager', `${pbj}/open`, 'POST', { ...give, agencyId: 'dinas' }))[0], 422);
      await read('manager', `${pbj}/open`, 'POST', give);
      const dismiss = { version: 1, reason: 'sudah ditangani' };
      assert.deepEqual(await refused('owner', `${sdm}/dismiss`, 'POST', dismiss), [403, 'not-allowed']);
      await read('manager', `${sdm}/dismiss`, 'POST', dismiss);

      // Evidence and follow-up are the agency's; another agency knows of neither.
      assert.equal((await upload('head', '%PDF-1.4 x')).statusCode, 403);
      assert.equal((await upload('owner', 'bukan pdf')).statusCode, 415);
      const file = (await upload('owner', '%PDF-1.4 bukti')).json<{ id: string }>();
      const told = { version: 2, text: 'Rencana diumumkan.', progress: 100, fileIds: [file.id] };
      assert.deepEqual(await refused('stranger', `${pbj}/follow-ups`, 'POST', told), [404, 'not-found']);
      assert.equal((await refused('owner', `${pbj}/follow-ups`, 'POST', { ...told, fileIds: [] }))[0], 422);
      await read('owner', `${pbj}/follow-ups`, 'POST', told);
      assert.deepEqual((await list('stranger')).rows, []);
      assert.deepEqual(await refused('stranger', `/recommendation-files/${file.id}`), [404, 'not-found']);
      for (const who of ['owner', 'inspektur'] as const)
        assert.equal((await ask(who, `/recommendation-files/${file.id}`)).statusCode, 200, who);

      const verdict = { version: 3, verdict: 'S', note: 'Lengkap.' };
      for (const who of ['owner', 'manager'] as const)
        assert.ok(
          [403, 404].includes(Number((await refused(who, `${pbj}/verify`, 'POST', verdict))[0])),
          who,
        );
      assert.equal(
        (await refused('inspektur', `${pbj}/verify`, 'POST', { ...verdict, verdict: 'X' }))[0],
        422,
      );
      await read('inspektur', `${pbj}/verify`, 'POST', verdict);
      const { share, rows: after } = await list('head');
      assert.deepEqual(share, { total: 1, followedUp: 1, percent: 100 });
      assert.deepEqual(
        after.filter((each) => each.state === 'open').map((each) => [each.status, each.may]),
        [['S', []]],
      );
    } finally {
      await office.close();
    }
  },
);
