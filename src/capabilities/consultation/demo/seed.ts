import type { Act, Grant, Role } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { openVault, type Vault } from '../../../platform/identity/vault.ts';
import { takeMatters } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { answerQuestion, decideAnswer } from '../actions/answer-question.ts';
import { makeAppointment } from '../actions/appointments.ts';
import { askFacts } from '../actions/exchange-facts.ts';
import { rateAnswer, withdrawQuestion } from '../actions/finish.ts';
import { addCanned } from '../actions/keep-lists.ts';
import { draftArticle, publishArticle, saveArticle } from '../actions/publish.ts';
import { savePlan } from '../actions/roster.ts';
import { submitQuestion } from '../actions/submit-question.ts';
import { momentOf } from '../rules/slots.ts';
import { answersOf } from '../store/answers.ts';
import { lockQuestion } from '../store/questions.ts';
import { ANSWERS, GENERAL, LIVE, QUESTIONS, type DemoAnswer } from './answers.ts';
import { CANNED } from './canned.ts';

const TIMES = ['09:00', '10:30', '13:30', '15:00'];

/** Whoever plays a part acts with its role, on a working day that lies back. */
interface Stage {
  tx: Tx;
  vault: Vault;
  cast: DemoCast;
  /** an act of `player` (null: nobody signed in), `back` working days ago */
  as: (player: DemoPlayer | null, roles: readonly Role[], back: number) => Act;
  consultant: DemoPlayer;
  controller: DemoPlayer | undefined;
}

/** Invents a year of consultation: answered and published questions, open ones, some late, one in assistance, a roster. */
export async function seedConsultation(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const consultant = cast.holders.get('consultant');
  if (consultant === undefined || cast.staff.length === 0) return;
  const calendar = await loadCalendar(tx);
  const stage: Stage = {
    tx,
    cast,
    vault: openVault(services.folders.keys),
    consultant,
    controller: cast.holders.get('technical-controller'),
    as(player, roles, back) {
      const today: PlainDate = back === 0 ? act.today : addWorkingDays(calendar, act.today, -back);
      const grants: Grant[] = roles.map((role) => ({ role, agencyIds: null }));
      const actor =
        player === null
          ? { ...act.actor, id: 'public:web', accountId: null, personId: null, agencyId: null, grants }
          : {
              ...act.actor,
              id: player.accountId,
              accountId: player.accountId,
              personId: player.personId,
              agencyId: player.agencyId,
              grants,
              rollout: { consultation: 'live' as const },
            };
      return {
        ...act,
        actor,
        today,
        now: back === 0 ? act.now : momentOf(today, '10:15', act.government.zone),
      };
    },
  };
  await seedLists(stage);
  const published = Math.max(6, Math.round(ANSWERS.length * cast.scale));
  for (const [index, each] of ANSWERS.slice(0, published).entries())
    await seedPublished(stage, each, 150 - index * 5);
  const open = Math.max(8, Math.round(35 * cast.scale));
  for (let index = 0; index < open; index += 1) {
    await seedOther(stage, QUESTIONS[index % QUESTIONS.length]!, index);
  }
}

async function seedLists({ tx, as, consultant, controller, cast }: Stage): Promise<void> {
  const lead = controller ?? cast.holders.get('inspektur');
  if (lead !== undefined) {
    const plan = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, accountId: consultant.accountId }));
    done(await savePlan(tx, as(lead, ['technical-controller'], 0), plan));
  }
  for (const each of CANNED) done(await addCanned(tx, as(consultant, ['consultant'], 0), each));
}

/** Asked, answered after some days, rated by most, anonymised and published. */
async function seedPublished(stage: Stage, each: DemoAnswer, back: number): Promise<void> {
  const { tx, as, consultant, cast } = stage;
  const id = await ask(stage, each, back);
  const later = Math.max(1, back - cast.random.int(4));
  await answer(stage, id, each, later);
  if (cast.random.chance(0.7)) await rate(stage, id, each, Math.max(1, later - 1));
  const act = as(consultant, ['consultant'], Math.max(0, later - 2));
  const article = done(await draftArticle(tx, act, id));
  const { topic, title, bases } = each;
  const text = {
    topic,
    title,
    question: `${each.facts}\n\n${each.asked}`,
    answer: each.answer,
    bases: [...bases],
  };
  done(await saveArticle(tx, act, article.id, text));
  done(await publishArticle(tx, act, article.id, true));
}

/** What stands otherwise: open today, late, waiting for the asker or for review, led to assistance, withdrawn, answered. */
async function seedOther(stage: Stage, each: (typeof QUESTIONS)[number], index: number): Promise<void> {
  const { tx, as, vault, consultant } = stage;
  const act = (back: number) => as(consultant, ['consultant'], back);
  switch (index % 9) {
    case 0:
      await ask(stage, each, 1);
      return;
    case 1: {
      // Late: nobody has answered in the days that the parameter gives.
      const id = await ask(stage, each, 8 + (index % 5));
      done(await takeMatters(tx, act(7), [id]));
      return;
    }
    case 2: {
      const id = await ask(stage, each, 4);
      done(await takeMatters(tx, act(3), [id]));
      done(await askFacts(tx, act(2), vault, { id, text: 'Mohon sebutkan tanggal dan dasar penugasannya.' }));
      return;
    }
    case 3: {
      await ask(stage, LIVE[index % LIVE.length]!, 3, true);
      return;
    }
    case 4: {
      const id = await ask(stage, each, 6);
      const asker = askerAct(stage, each, 5);
      done(
        await withdrawQuestion(tx, asker, (await lockQuestion(tx, id))!, 'Sudah kami temukan jawabannya.'),
      );
      return;
    }
    case 5: {
      const id = await ask(stage, GENERAL[index % GENERAL.length]!, 3);
      const body =
        'Gunakan cara pengadaan yang sesuai nilai dan jenisnya; pertimbangkan katalog elektronik lebih dulu.';
      done(await answerQuestion(tx, act(1), vault, { id, body, bases: [] }));
      return;
    }
    case 6: {
      const id = await ask(stage, each, 2);
      await meet(stage, each, id, TIMES[index % TIMES.length]!);
      return;
    }
    default: {
      const back = 20 + index * 2;
      const id = await ask(stage, each, back);
      const body =
        'Terima kasih atas pertanyaannya. Ikuti ketentuan yang berlaku dan simpan bukti lengkap; bila ragu, mintalah persetujuan tertulis lebih dulu.';
      await answer(stage, id, { ...each, answer: body, bases: [] }, back - 1 - (index % 6));
      if (index % 2 === 0) await rate(stage, id, each, back - 8);
    }
  }
}

async function meet(stage: Stage, each: Asked, id: string, time: string): Promise<void> {
  const { tx, vault } = stage;
  const act = askerAct(stage, each, 0);
  const day = addWorkingDays(await loadCalendar(tx), act.today, 2);
  const input = { day, time, place: 'office' as const, note: '' };
  await makeAppointment(tx, act, vault, (await lockQuestion(tx, id))!, input);
}

type Asked = Pick<DemoAnswer, 'channel' | 'facts'>;

/** The same asker for the same question, today and later. */
function askerAct({ as, cast }: Stage, { channel, facts }: Asked, back: number): Act {
  const asker = cast.staff[facts.length % cast.staff.length]!;
  return as(channel === 'staff' ? asker : null, [], back);
}

async function ask(
  stage: Stage,
  each: Pick<DemoAnswer, 'topic' | 'channel' | 'facts' | 'asked'>,
  back: number,
  assistance = false,
): Promise<string> {
  const { tx, vault, cast } = stage;
  const phone = each.channel === 'public' && cast.random.chance(0.5);
  const ticket = await submitQuestion(tx, askerAct(stage, each, back), vault, {
    channel: each.channel,
    purpose: assistance ? 'assistance' : 'question',
    topic: each.topic,
    subject: '',
    facts: each.facts,
    asked: each.asked,
    livePackage: assistance,
    fileIds: [],
    contact: phone ? { kind: 'phone', value: '081255500123' } : { kind: 'none', value: '' },
    proven: cast.random.chance(0.8),
    locale: 'id',
  });
  return done(ticket).id;
}

async function answer(
  stage: Stage,
  id: string,
  each: Pick<DemoAnswer, 'answer' | 'bases'>,
  back: number,
): Promise<void> {
  const { tx, as, vault, consultant, controller } = stage;
  const input = { id, body: each.answer, bases: each.bases };
  const moved = done(await answerQuestion(tx, as(consultant, ['consultant'], back), vault, input));
  if (moved.stage !== 'in-approval' || controller === undefined) return;
  const waiting = (await answersOf(tx, id)).find((one) => one.state === 'waiting')!;
  const decision = { id, answerId: waiting.id, approve: true, note: '' };
  done(await decideAnswer(tx, as(controller, ['technical-controller'], back), vault, decision));
}

async function rate(stage: Stage, id: string, each: Asked, back: number): Promise<void> {
  const question = (await lockQuestion(stage.tx, id))!;
  if (question.stage !== 'answered') return;
  const rating = stage.cast.random.pick([5, 5, 4, 4, 4, 3, 2]);
  const comment = rating > 3 ? '' : 'Mohon jawabannya lebih rinci.';
  done(await rateAnswer(stage.tx, askerAct(stage, each, Math.max(0, back)), question, { rating, comment }));
}

function done<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome))
    throw new Error(`${outcome.code}: ${outcome.message.id} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
