import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { buildServer } from '../../../app/server.ts';
import type { Environment } from '../../../app/environment.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import type { App } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { insertRollout } from '../../directory/index.ts';
import { NOW, openClinic, testFolder, type Clinic } from '../consultation.fixture.ts';
import type {
  Asked,
  ListsReply,
  QuestionDetail,
  QuestionPage,
  ReviewReply,
  RosterReply,
  SlotsReply,
} from '../contract.ts';

let app: App;
let government: Government;
let clinic: Clinic;
const cookies = new Map<string, string>();

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  const services = createServices(
    database.db,
    { folders, publicUrl: 'https://lurus.example' } as Environment,
    () => Temporal.Instant.from(NOW),
  );
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    clinic = await openClinic(tx, government);
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        capability: 'consultation',
        agencyId: null,
        state: 'live',
        validFrom: plainDate('2026-01-01'),
      },
    ]);
    for (const [name, id] of Object.entries(clinic.accounts)) {
      const how = { stage: 'full', strong: true } as const;
      cookies.set(
        name,
        `lurus=${await startSession(tx, government.id, { id }, how, { userAgent: '' }, services.clock())}`,
      );
    }
  });
});
after(() => app.close());

async function send(who: string | null, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  return app.inject({
    method,
    url: `/api/consultation${url}`,
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      ...(who === null ? {} : { cookie: cookies.get(who)! }),
    },
    ...(payload ? { payload } : {}),
  });
}
async function get<T>(who: string, url: string): Promise<T> {
  const reply = await send(who, 'GET', url);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
}

const QUESTION = {
  purpose: 'question',
  topic: 'perjalanan-dinas',
  facts: 'Menginap di rumah saudara.',
  asked: 'Apakah penginapan dibayar?',
  livePackage: false,
};
async function ask(body: object = QUESTION): Promise<Asked> {
  const reply = await send('asker', 'POST', '/questions', body);
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json();
}

test('nobody without a session, and a stranger sees neither another’s question nor its files', async () => {
  assert.equal((await send(null, 'GET', '/questions')).statusCode, 401);
  const { id } = await ask();
  assert.equal((await send('stranger', 'GET', `/questions/${id}`)).statusCode, 404);
  for (const verb of ['facts', 'rate', 'withdraw']) {
    const reply = await send('stranger', 'POST', `/questions/${id}/${verb}`, { text: 'x', rating: 3 });
    assert.equal(reply.statusCode, 404, verb);
  }
  for (const verb of ['ask', 'answer', 'lead', 'settle']) {
    const reply = await send('stranger', 'POST', `/questions/${id}/${verb}`, { text: 'x', body: 'x' });
    assert.equal(reply.statusCode, 403, verb);
  }
  assert.equal((await send('stranger', 'GET', '/questions?view=all')).statusCode, 403);
  assert.equal((await send('stranger', 'GET', '/roster')).statusCode, 403);
  assert.equal((await send('stranger', 'GET', '/statistics')).statusCode, 403);
  assert.deepEqual((await get<QuestionPage>('stranger', '/questions')).rows, []);
  assert.deepEqual((await get<ListsReply>('stranger', '/lists')).canned, []);
});

test('a question is asked, answered and rated over the wire; the asker sees no name of the author', async () => {
  const { id, number } = await ask();
  const seen = await get<QuestionDetail>('consultant', `/questions/${id}`);
  assert.deepEqual(
    [seen.asker?.name, seen.due?.day, seen.may.answer],
    ['Ratna Anggraini', '2026-11-30', true],
  );
  const reply = await send('consultant', 'POST', `/questions/${id}/answer`, {
    body: 'Sebagian.',
    bases: ['Perpres 33/2020'],
  });
  assert.deepEqual([reply.statusCode, reply.json().stage], [200, 'answered']);
  const mine = await get<QuestionDetail>('asker', `/questions/${id}`);
  assert.equal(mine.answers[0]!.author, null);
  assert.match(mine.answers[0]!.notice, /tidak mengikat/);
  assert.equal(mine.may.rate, true);
  assert.equal((await send('asker', 'POST', `/questions/${id}/rate`, { rating: 5 })).statusCode, 200);
  const found = await get<QuestionPage>('consultant', `/questions?view=all&q=${number}`);
  assert.deepEqual(
    found.rows.map((row) => row.rating),
    [5],
  );
});

test('a draft of a team answer is the inspectorate’s: the asker does not see it', async () => {
  const { id } = await ask({ ...QUESTION, topic: 'pengadaan', asked: 'Berapa batas pengadaan langsung?' });
  await send('consultant', 'POST', `/questions/${id}/answer`, { body: 'Naskah.', bases: [] });
  assert.deepEqual((await get<QuestionDetail>('asker', `/questions/${id}`)).answers, []);
  const waiting = (await get<QuestionDetail>('controller', `/questions/${id}`)).answers[0]!;
  assert.equal(waiting.state, 'waiting');
  const decide = (who: string) =>
    send(who, 'POST', `/questions/${id}/decide`, { answerId: waiting.id, approve: true });
  assert.equal((await decide('consultant')).statusCode, 403);
  assert.equal((await decide('controller')).json().stage, 'answered');
});

test('what is refused names its field, and a live package its code', async () => {
  const post = (body: object) => send('asker', 'POST', '/questions', { ...QUESTION, ...body });
  assert.equal((await post({ asked: ' ' })).json().fields[0].field, 'asked');
  assert.equal((await post({ topic: 'tidak-ada' })).json().fields[0].field, 'topic');
  assert.equal((await post({ livePackage: true })).json().code, 'live-package');
  assert.equal((await post({ fileIds: [newId()] })).json().fields[0].field, 'fileIds');
  const review = (
    await send('asker', 'POST', '/review', { text: 'kode RUP 45123987, petugas minta uang pelicin' })
  ).json<ReviewReply>();
  assert.deepEqual([review.procurement[0]?.sign, review.sensitive], ['package-code', true]);
});

test('roster, offered times, an appointment and its calendar file', async () => {
  const plan = {
    plan: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, accountId: clinic.accounts.consultant })),
  };
  assert.equal((await send('consultant', 'PUT', '/plan', plan)).statusCode, 403);
  assert.equal((await send('controller', 'PUT', '/plan', plan)).statusCode, 200);
  const roster = await get<RosterReply>('consultant', '/roster');
  assert.equal(roster.next, clinic.accounts.consultant);
  assert.deepEqual(roster.days[5], { day: '2026-11-28', working: false, on: [] });
  const { id } = await ask();
  const { slots } = await get<SlotsReply>('asker', '/slots');
  const { day, time } = slots[0]!;
  const body = { day, time, place: 'phone' };
  assert.equal((await send('stranger', 'POST', `/questions/${id}/appointment`, body)).statusCode, 404);
  const met = await send('asker', 'POST', `/questions/${id}/appointment`, body);
  assert.deepEqual(
    [met.statusCode, met.json().state, met.json().consultant],
    [201, 'confirmed', 'Hasan Wirawan'],
  );
  const file = await send('asker', 'GET', `/appointments/${met.json().id}.ics`);
  assert.equal(file.headers['content-type'], 'text/calendar; charset=utf-8');
  assert.match(file.body, /^BEGIN:VCALENDAR/);
  assert.equal((await send('stranger', 'GET', `/appointments/${met.json().id}.ics`)).statusCode, 404);
  assert.equal((await send('stranger', 'POST', `/appointments/${met.json().id}/cancel`, {})).statusCode, 404);
});
