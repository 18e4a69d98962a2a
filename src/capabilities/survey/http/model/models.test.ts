import assert from 'node:assert/strict';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { DAY_ONE, openBoxHouse } from '../../box.fixture.ts';
import type { ModelBody } from '../../contract/model-body.ts';
import { openOffice } from '../office.fixture.ts';

interface Row {
  id: string;
  version: number;
}
interface Draft extends Row {
  name: string;
  body: ModelBody;
  longest: Record<string, number>;
  problems: { path: string }[];
  may: string[];
}

eachEngine(
  'models and the bank are kept by their manager and read by readers',
  async (database, government) => {
    const house = await openBoxHouse(database, government, [], false);
    const office = await openOffice(house.at(DAY_ONE), government);
    const { read, refused } = office;
    try {
      // Whoever may not read does not learn what there is; who reads changes nothing.
      for (const url of ['/models', '/questions', '/official-results'])
        for (const who of ['treasurer', 'nobody'] as const)
          assert.deepEqual(await refused(who, url), [403, 'not-allowed'], `${who} ${url}`);
      assert.equal((await office.ask(null, '/models')).statusCode, 401);
      assert.deepEqual(await refused('head', '/model-drafts', 'POST', { name: 'x', from: null }), [
        403,
        'not-allowed',
      ]);
      assert.deepEqual(await refused('inspektur', '/questions/adopt', 'POST'), [403, 'not-allowed']);

      // The bank: taken in once, added to, changed, retired.
      const { added } = await read<{ added: number }>('manager', '/questions/adopt', 'POST');
      assert.ok(added > 60);
      assert.deepEqual(await read('manager', '/questions/adopt', 'POST'), { added: 0 });
      const bank = await read<{
        rows: { id: string; question: ModelBody['questions'][number] }[];
        may: string[];
      }>('head', '/questions?source=expert');
      assert.ok(bank.rows.length > 5 && bank.rows.every(({ question }) => question.source === 'expert'));
      assert.deepEqual(bank.may, []);
      const question = { ...bank.rows[0]!.question, code: 'x_own_1' };
      const own = await read<Row>('manager', '/questions', 'POST', { question });
      const [status] = await refused('manager', '/questions', 'POST', {
        question: { ...question, kind: 'essay' },
      });
      assert.equal(status, 422);
      const better = { ...question, weight: 2 };
      await read('manager', `/questions/${own.id}`, 'PUT', { version: 1, question: better });
      assert.deepEqual(await refused('manager', `/questions/${own.id}`, 'PUT', { version: 1, question }), [
        409,
        'changed',
      ]);
      await read('manager', `/questions/${own.id}/retire`, 'POST', { version: 2, reason: 'tidak dipakai' });
      assert.deepEqual(
        await refused('manager', `/questions/${newId()}/retire`, 'POST', { version: 1, reason: 'abc' }),
        [404, 'not-found'],
      );

      // A draft: begun, changed, published; another one thrown away.
      const { id } = await read<Row>('manager', '/model-drafts', 'POST', { name: 'SPI kota', from: null });
      const draft = await read<Draft>('manager', `/model-drafts/${id}`);
      assert.deepEqual([draft.problems, draft.may], [[], ['edit', 'discard', 'publish']]);
      assert.ok(Object.values(draft.longest).every((each) => each <= 25));
      assert.deepEqual(await refused('inspektur', `/model-drafts/${id}`), [403, 'not-allowed']);
      const shorter = { ...draft.body, minItemFraction: 0.6 };
      const edit = { name: 'SPI kota 2026', version: draft.version, body: shorter };
      const misspelt = await office.ask('manager', `/model-drafts/${id}`, 'PUT', {
        ...edit,
        body: { ...shorter, minItemFrac: 1 },
      });
      assert.equal(misspelt.statusCode, 422);
      await read('manager', `/model-drafts/${id}`, 'PUT', edit);
      assert.deepEqual(await refused('manager', `/model-drafts/${id}/publish`, 'POST', { version: 1 }), [
        409,
        'changed',
      ]);
      const model = await read<Row>('manager', `/model-drafts/${id}/publish`, 'POST', { version: 2 });
      assert.deepEqual(await refused('manager', `/model-drafts/${id}`), [404, 'not-found']);
      const published = await read<{ name: string; hash: string; body: ModelBody }>(
        'head',
        `/models/${model.id}`,
      );
      assert.deepEqual([published.name, published.body.minItemFraction], ['SPI kota 2026', 0.6]);
      assert.match(published.hash, /^[0-9a-f]{64}$/);
      const next = await read<Row>('manager', '/model-drafts', 'POST', {
        name: 'SPI kota 2026',
        from: model.id,
      });
      await read('manager', `/model-drafts/${next.id}/discard`, 'POST', { version: 1 });
      const list = await read<{ drafts: Row[]; models: Row[]; may: string[] }>('manager', '/models');
      assert.deepEqual([list.drafts.length, list.may], [0, ['manage']]);
      assert.ok(list.models.some((each) => each.id === model.id));
      assert.deepEqual(await refused('head', `/models/${newId()}`), [404, 'not-found']);
      assert.deepEqual(await refused('head', '/models/7'), [404, 'not-found']);

      // What the commission published, with its source.
      const figure = {
        year: 2025,
        kind: 'index',
        name: 'Indeks SPI',
        dimension: null,
        value: 72.32,
        band: 'Rentan',
        respondents: null,
        source: 'Siaran pers uji',
        version: 0,
      };
      assert.deepEqual(await refused('head', '/official-results', 'PUT', figure), [403, 'not-allowed']);
      assert.equal((await refused('manager', '/official-results', 'PUT', { ...figure, value: 101 }))[0], 422);
      const kept = await read<Row>('manager', '/official-results', 'PUT', figure);
      assert.deepEqual(await refused('manager', '/official-results', 'PUT', figure), [409, 'changed']);
      const official = await read<{ rows: { value: number; enteredBy: string }[] }>(
        'head',
        '/official-results',
      );
      assert.deepEqual(
        official.rows.map((each) => each.value),
        [72.32],
      );
      await read('manager', `/official-results/${kept.id}/remove`, 'POST', { version: 1 });
      assert.deepEqual(
        await refused('manager', `/official-results/${kept.id}/remove`, 'POST', { version: 1 }),
        [404, 'not-found'],
      );
    } finally {
      await office.close();
    }
  },
);
