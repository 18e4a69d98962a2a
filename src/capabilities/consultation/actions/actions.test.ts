import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { openClinic, publicSubmission, submission, testVault, type Clinic } from '../consultation.fixture.ts';
import { answersOf } from '../store/answers.ts';
import { findArticle, searchArticles, suggestArticles } from '../store/articles.ts';
import { findQuestion, lockByCode, lockQuestion } from '../store/questions.ts';
import type { QuestionRow } from '../store/tables.ts';
import { answerQuestion, decideAnswer } from './answer-question.ts';
import { cancelAppointment, confirmAppointment, makeAppointment, offered } from './appointments.ts';
import { leadToAssistance, settleAssistance } from './assist.ts';
import { askFacts, giveFacts } from './exchange-facts.ts';
import { giveUpWaiting, rateAnswer, withdrawQuestion } from './finish.ts';
import { addCanned, keepTopic } from './keep-lists.ts';
import { draftArticle, publishArticle, saveArticle, withdrawArticle } from './publish.ts';
import { remindOfAppointments, settlePastAppointments } from './remind.ts';
import { reviewText } from './review-text.ts';
import { dutyOn, enterException, savePlan } from './roster.ts';
import { consultationStatistics } from './statistics.ts';
import { codeHash, submitQuestion, type Ticket } from './submit-question.ts';

interface World extends Clinic {
  tx: Tx;
}

function inClinic(name: string, body: (world: World) => Promise<void>): void {
  eachEngine(name, async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => body({ ...(await openClinic(tx, government)), tx }));
  });
}

function got<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? JSON.stringify(outcome) : '');
  return outcome;
}
function refusedWith(code: string, outcome: Outcome<unknown>): void {
  assert.equal(isRefusal(outcome) ? outcome.code : outcome, code);
}

const vault = testVault();
const ask = async ({ tx, asker }: World, rest = {}): Promise<Ticket> =>
  got(await submitQuestion(tx, asker(), vault, submission(rest)));
const row = async (tx: Tx, id: string): Promise<QuestionRow> => (await findQuestion(tx, id))!;
const answer = (world: World, id: string, now?: string) =>
  answerQuestion(world.tx, world.consultant(now), vault, {
    id,
    body: 'Tidak dapat, kecuali 30 persen.',
    bases: ['Perpres 33/2020'],
  });
const told = async (tx: Tx, account: string): Promise<string[]> =>
  (
    await sql<{
      key: string;
    }>`select key from notification where account_id = ${account}::uuid order by id`.execute(tx)
  ).rows.map((each) => each.key.split(':')[0]!);
const outbox = async (tx: Tx) =>
  (
    await sql<{
      address: string;
      subject: string;
      text: string;
    }>`select address, subject, text from outbox`.execute(tx)
  ).rows;

inClinic(
  'a question gets a number, a clock of working days, and reaches those on duty; the asker hears of the answer',
  async (world) => {
    const { tx, controller, accounts } = world;
    got(await savePlan(tx, controller(), [{ weekday: 1, accountId: accounts.second }]));
    const ticket = await ask(world);
    assert.equal(ticket.number, 'KLK-2026-00001');
    assert.equal(ticket.code, null);
    const [clock] = (await clocksOf(tx, world.asker(), [ticket.id])).get(ticket.id)!;
    assert.deepEqual([clock!.name, clock!.due], ['answer', '2026-11-30']);
    assert.deepEqual(await told(tx, accounts.second), ['consultation-new']);
    assert.deepEqual(await told(tx, accounts.consultant), [], 'not on duty on Mondays');
    got(await answer(world, ticket.id, '2026-11-25T02:00:00Z'));
    const settled = await row(tx, ticket.id);
    assert.deepEqual(
      [settled.stage, settled.answered_on, settled.answered_days],
      ['answered', '2026-11-25', 2],
    );
    const [sent] = await answersOf(tx, ticket.id);
    assert.match(sent!.notice, /terbatas pada fakta/);
    assert.deepEqual(await told(tx, accounts.asker), ['consultation-answered']);
    refusedWith('consultation-stage', await answer(world, ticket.id));
  },
);

inClinic(
  'a question about one live package is refused, and the same text goes through as a request for assistance',
  async (world) => {
    const { tx, asker, consultant } = world;
    const text = { asked: 'Bolehkah dokumen kode RUP 45123987 diubah?' };
    refusedWith('live-package', await submitQuestion(tx, asker(), vault, submission(text)));
    refusedWith('live-package', await submitQuestion(tx, asker(), vault, submission({ livePackage: true })));
    const ticket = await ask(world, { ...text, purpose: 'assistance', livePackage: true });
    const question = await row(tx, ticket.id);
    assert.deepEqual([question.stage, question.asked], ['assistance', text.asked]);
    refusedWith('consultation-stage', await answer(world, ticket.id));
    got(
      await settleAssistance(tx, consultant(), vault, {
        id: ticket.id,
        text: 'Tim akan mendampingi dengan surat tugas.',
      }),
    );
    assert.equal((await row(tx, ticket.id)).stage, 'assisted');
  },
);

inClinic(
  'a consultant leads a question to assistance with the reason, and another clock runs',
  async (world) => {
    const { tx, consultant, stranger, accounts } = world;
    const ticket = await ask(world);
    refusedWith('not-allowed', await leadToAssistance(tx, stranger(), vault, { id: ticket.id, text: 'x' }));
    got(
      await leadToAssistance(tx, consultant(), vault, { id: ticket.id, text: 'Paketnya sedang berjalan.' }),
    );
    const question = await row(tx, ticket.id);
    assert.deepEqual([question.purpose, question.lead_reason], ['assistance', 'Paketnya sedang berjalan.']);
    const clocks = (await clocksOf(tx, consultant(), [ticket.id])).get(ticket.id)!;
    assert.deepEqual(
      clocks.filter((each) => each.stoppedOn === null).map((each) => each.name),
      ['assistance'],
    );
    assert.ok((await told(tx, accounts.asker)).includes('consultation-led'));
  },
);

inClinic(
  'asking for facts pauses the clock, giving them lets it run on; long silence closes',
  async (world) => {
    const { tx, consultant, asker } = world;
    const ticket = await ask(world);
    got(await askFacts(tx, consultant(), vault, { id: ticket.id, text: 'Tanggal berapa?' }));
    const paused = (await clocksOf(tx, consultant('2026-12-01T02:00:00Z'), [ticket.id])).get(ticket.id)![0]!;
    assert.ok(paused.paused);
    const again = (await lockQuestion(tx, ticket.id))!;
    got(await giveFacts(tx, asker('2026-12-01T02:00:00Z'), again, { text: 'Tanggal 2.', fileIds: [] }));
    const running = (await clocksOf(tx, consultant('2026-12-01T02:00:00Z'), [ticket.id])).get(ticket.id)![0]!;
    assert.ok(!running.paused && running.due! > '2026-12-01');
    got(await askFacts(tx, consultant('2026-12-02T02:00:00Z'), vault, { id: ticket.id, text: 'Ke mana?' }));
    assert.equal(await giveUpWaiting(tx, world.anybody('2026-12-10T02:00:00Z'), vault), 0);
    assert.equal(await giveUpWaiting(tx, world.anybody('2027-02-10T02:00:00Z'), vault), 1);
    assert.equal((await row(tx, ticket.id)).stage, 'withdrawn');
  },
);

inClinic(
  'a team answer leaves only after a second pair of eyes, which are never the author’s',
  async (world) => {
    const { tx, consultant, controller, accounts } = world;
    const ticket = await ask(world, { topic: 'pengadaan', asked: 'Berapa batas nilai pengadaan langsung?' });
    got(await answer(world, ticket.id));
    assert.equal((await row(tx, ticket.id)).stage, 'in-approval');
    assert.deepEqual(await told(tx, accounts.controller), ['consultation-approval']);
    assert.ok(!(await told(tx, accounts.asker)).includes('consultation-answered'));
    const [draft] = await answersOf(tx, ticket.id);
    const decide = (
      act: ReturnType<typeof consultant>,
      approve: boolean,
      note: string,
      answerId = draft!.id,
    ) => decideAnswer(tx, act, vault, { id: ticket.id, answerId, approve, note });
    refusedWith('not-allowed', await decide(consultant(), true, ''));
    const own = consultant();
    const both = {
      ...own,
      actor: {
        ...own.actor,
        grants: [...own.actor.grants, { role: 'technical-controller' as const, agencyIds: null }],
      },
    };
    refusedWith('not-allowed', await decide(both, true, ''));
    refusedWith('invalid', await decide(controller(), false, ' '));
    got(await decide(controller(), false, 'Sebut dasar hukumnya.'));
    assert.equal((await row(tx, ticket.id)).stage, 'received');
    got(await answer(world, ticket.id));
    const second = (await answersOf(tx, ticket.id)).find((each) => each.state === 'waiting')!;
    got(await decide(controller(), true, '', second.id));
    assert.equal((await row(tx, ticket.id)).stage, 'answered');
    assert.ok((await told(tx, accounts.asker)).includes('consultation-answered'));
  },
);

inClinic('a canned answer does not leave with open places, and only consultants answer', async (world) => {
  const { tx, consultant, stranger } = world;
  const ticket = await ask(world);
  const write = (act = consultant(), body = 'Menjawab {nomor}.') =>
    answerQuestion(tx, act, vault, { id: ticket.id, body, bases: [] });
  refusedWith('invalid', await write());
  refusedWith('not-allowed', await write(stranger(), 'Ya.'));
  got(await addCanned(tx, consultant(), { topic: null, title: 'Pembuka', body: 'Menjawab {nomor}.' }));
  refusedWith(
    'canned-title',
    await addCanned(tx, consultant(), { topic: null, title: 'Pembuka', body: 'x' }),
  );
});

inClinic(
  'the public asks with a contact that only the vault opens, and hears without a word of content',
  async (world) => {
    const { tx, anybody } = world;
    const send = (contact: { kind: 'phone' | 'email'; value: string }) =>
      submitQuestion(
        tx,
        anybody(),
        vault,
        publicSubmission({ contact, asked: 'Berapa biaya RAHASIA?', locale: 'en' }),
      );
    refusedWith('invalid', await send({ kind: 'phone', value: '12' }));
    const ticket = got(await send({ kind: 'email', value: 'siti@contoh.id' }));
    assert.match(ticket.number, /^KON-2026-\d{5}$/);
    const stored = await row(tx, ticket.id);
    assert.ok(!JSON.stringify(stored).includes('siti') && !JSON.stringify(stored).includes(ticket.code!));
    assert.equal((await lockByCode(tx, ticket.number, codeHash(vault, ticket.code!)))?.id, ticket.id);
    assert.equal(await lockByCode(tx, ticket.number, codeHash(vault, 'AAAAAAAAAA')), undefined);
    got(await answer(world, ticket.id));
    const [mail] = await outbox(tx);
    assert.equal(mail!.address, 'siti@contoh.id');
    assert.match(mail!.subject, /has been answered/);
    assert.ok(!`${mail!.subject}${mail!.text}`.includes('RAHASIA'));
  },
);

inClinic('an answer is rated once it is there; a withdrawn question cannot be answered', async (world) => {
  const { tx, asker } = world;
  const first = await ask(world);
  const rate = async (rating: number) =>
    rateAnswer(tx, asker(), (await lockQuestion(tx, first.id))!, { rating, comment: ' ' });
  refusedWith('consultation-stage', await rate(5));
  got(await answer(world, first.id));
  refusedWith('invalid', await rate(6));
  assert.equal(got(await rate(4)).rating_comment, null);
  const second = await ask(world);
  got(await withdrawQuestion(tx, asker(), (await lockQuestion(tx, second.id))!, 'Sudah jelas.'));
  refusedWith('consultation-stage', await answer(world, second.id));
});

inClinic(
  'an offered time is confirmed at once, another waits for a consultant; nobody is booked twice',
  async (world) => {
    const { tx, asker, controller, consultant, second, accounts } = world;
    const plan = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, accountId: accounts.consultant }));
    got(await savePlan(tx, controller(), plan));
    const first = await row(tx, (await ask(world)).id);
    const other = await row(tx, (await ask(world)).id);
    const tuesday = plainDate('2026-11-24');
    const meet = (question: QuestionRow, time: string, day = tuesday) =>
      makeAppointment(tx, asker(), vault, question, { day, time, place: 'office', note: '' });
    const { slots } = await offered(tx, asker());
    assert.deepEqual(
      [slots[0]!.day, slots[0]!.time, slots[0]!.startsAt],
      [tuesday, '09:00', '2026-11-24T01:00:00Z'],
    );
    const kept = got(await meet(first, '09:00'));
    assert.deepEqual([kept.state, kept.consultant_id], ['confirmed', accounts.consultant]);
    assert.ok((await told(tx, accounts.asker)).includes('consultation-confirmed'));
    refusedWith('appointment-open', await meet(first, '10:30'));
    const clash = got(await meet(other, '09:00'));
    assert.equal(clash.state, 'proposed', 'the only consultant on duty is taken');
    refusedWith('appointment-taken', await confirmAppointment(tx, consultant(), vault, clash.id));
    got(await confirmAppointment(tx, second(), vault, clash.id));
    refusedWith('consultation-stage', await confirmAppointment(tx, second(), vault, clash.id));
    const cancelled = got(await cancelAppointment(tx, asker(), vault, kept.id, ''));
    assert.equal(cancelled.sequence, 1);
    refusedWith('invalid', await meet(first, '09:00', plainDate('2026-11-23')));
    refusedWith('invalid', await meet(first, '09:00', plainDate('2026-11-28')));
    got(await meet(first, '08:15'));
  },
);

inClinic('reminders go out on the working day before, once; what lies behind was held', async (world) => {
  const { tx, asker, controller, accounts } = world;
  const plan = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, accountId: accounts.consultant }));
  got(await savePlan(tx, controller(), plan));
  const question = await row(tx, (await ask(world)).id);
  got(
    await makeAppointment(tx, asker(), vault, question, {
      day: plainDate('2026-11-30'),
      time: '09:00',
      place: 'office',
      note: '',
    }),
  );
  assert.equal(await remindOfAppointments(tx, asker('2026-11-26T00:00:00Z'), vault), 0);
  assert.equal(
    await remindOfAppointments(tx, asker('2026-11-27T00:00:00Z'), vault),
    1,
    'Friday before a Monday',
  );
  await remindOfAppointments(tx, asker('2026-11-27T04:00:00Z'), vault);
  assert.equal((await told(tx, accounts.asker)).filter((each) => each === 'consultation-reminder').length, 1);
  assert.equal(await settlePastAppointments(tx, asker('2026-11-30T01:30:00Z')), 0);
  assert.equal(await settlePastAppointments(tx, asker('2026-11-30T02:30:00Z')), 1);
});

inClinic(
  'an absence changes who is on duty; only leads change the plan, a consultant his own days',
  async (world) => {
    const { tx, controller, consultant, second, asker, accounts } = world;
    const plan = [{ weekday: 1, accountId: accounts.consultant }];
    refusedWith('not-allowed', await savePlan(tx, consultant(), plan));
    refusedWith('invalid', await savePlan(tx, controller(), [{ weekday: 1, accountId: accounts.asker }]));
    got(await savePlan(tx, controller(), plan));
    const day = plainDate('2026-11-30');
    const away = { day, accountId: accounts.consultant, present: false, note: 'Cuti' };
    refusedWith('not-allowed', await enterException(tx, second(), away));
    got(await enterException(tx, consultant(), away));
    got(await enterException(tx, second(), { day, accountId: accounts.second, present: true, note: '' }));
    assert.deepEqual((await dutyOn(tx, asker(), day)).on, [accounts.second]);
    assert.deepEqual((await dutyOn(tx, asker(), plainDate('2026-12-07'))).on, [accounts.consultant]);
  },
);

inClinic(
  'publishing asks for the word of anonymity and refuses numbers of people; the answer is then found and suggested',
  async (world) => {
    const { tx, consultant, asker } = world;
    const ticket = await ask(world);
    refusedWith('not-answered', await draftArticle(tx, consultant(), ticket.id));
    got(await answer(world, ticket.id));
    refusedWith('not-allowed', await draftArticle(tx, asker(), ticket.id));
    const { id } = got(await draftArticle(tx, consultant(), ticket.id));
    assert.equal(got(await draftArticle(tx, consultant(), ticket.id)).id, id, 'one entry a question');
    const content = {
      topic: 'perjalanan-dinas',
      title: 'Biaya penginapan bila menginap di rumah keluarga',
      question:
        'Pegawai (NIP 198501012010011003) menginap di rumah saudara. Apakah biaya penginapan dibayarkan?',
      answer: 'Pegawai yang tidak menginap di hotel dibayar sebagian dari tarif penginapan.',
      bases: ['Perpres 33/2020'],
    };
    got(await saveArticle(tx, consultant(), id, content));
    refusedWith('invalid', await publishArticle(tx, consultant(), id, true));
    got(
      await saveArticle(tx, consultant(), id, {
        ...content,
        question: 'Pegawai menginap di rumah saudara. Dibayar?',
      }),
    );
    refusedWith('invalid', await publishArticle(tx, consultant(), id, false));
    assert.equal(
      (await searchArticles(tx, { text: 'penginapan', topic: '', state: 'published', offset: 0, limit: 9 }))
        .total,
      0,
    );
    got(await publishArticle(tx, consultant(), id, true));
    const search = async (text: string) =>
      (await searchArticles(tx, { text, topic: '', state: 'published', offset: 0, limit: 9 })).rows;
    assert.deepEqual(
      (await search('menginap')).map((each) => each.id),
      [id],
      'stems of menginap and penginapan meet',
    );
    assert.deepEqual(await search('kepegawaian pensiun'), []);
    const review = await reviewText(
      tx,
      'Apakah biaya penginapan pegawai di rumah keluarga tetap dibayarkan?',
    );
    assert.deepEqual(
      review.answered.map((each) => each.id),
      [id],
    );
    assert.deepEqual(await suggestArticles(tx, 'Jadwal vaksin anak di puskesmas', 3), []);
    got(await saveArticle(tx, consultant(), id, content));
    assert.equal((await findArticle(tx, id))!.state, 'draft', 'a changed text needs the word again');
    got(await withdrawArticle(tx, consultant(), id));
  },
);

inClinic('what sounds like a bribe is offered the sealed channel', async ({ tx }) => {
  assert.equal((await reviewText(tx, 'Petugas meminta uang pelicin kepada warga.')).sensitive, true);
  assert.equal((await reviewText(tx, 'Bagaimana cara mengurus kartu keluarga?')).sensitive, false);
});

inClinic("topics are the government's own, and statistics leave out small ones", async (world) => {
  const { tx, controller, asker } = world;
  const topic = {
    key: 'lain',
    name: { id: 'Lain', en: 'Other' },
    position: 90,
    active: false,
    needsApproval: false,
  };
  refusedWith('not-allowed', await keepTopic(tx, asker(), topic));
  got(await keepTopic(tx, controller(), topic));
  refusedWith('invalid', await submitQuestion(tx, asker(), vault, submission({ topic: 'lain' })));
  for (let each = 0; each < 6; each += 1)
    got(await answer(world, (await ask(world)).id, '2026-11-24T02:00:00Z'));
  await ask(world, { topic: 'aset' });
  await ask(world, { topic: 'keuangan' });
  const [staff] = (await consultationStatistics(tx, controller(), 2026)).channels;
  // The six go too: with a total of eight, two hidden topics could only be one each.
  assert.deepEqual(staff!.suppressed, ['aset', 'keuangan', 'perjalanan-dinas']);
  assert.deepEqual(staff!.rows, []);
});
