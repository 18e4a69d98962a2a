import { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { downloadRoute, uploadRoute } from '../../../platform/files/routes.ts';
import { findFiles } from '../../../platform/files/store.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { idSchema } from '../../../platform/http/schemas.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { answerQuestion, decideAnswer } from '../actions/answer-question.ts';
import { leadToAssistance, settleAssistance } from '../actions/assist.ts';
import { askFacts, giveFacts } from '../actions/exchange-facts.ts';
import { rateAnswer, withdrawQuestion } from '../actions/finish.ts';
import { reviewText } from '../actions/review-text.ts';
import { submitQuestion } from '../actions/submit-question.ts';
import {
  answerBody,
  asked,
  decideBody,
  idParam,
  moved,
  newQuestion,
  questionDetail,
  questionPage,
  questionQuery,
  ratingBody,
  reasonBody,
  reviewBody,
  reviewReply,
  textBody,
  type Moved,
} from '../contract.ts';
import { mayReadAll } from '../policy.ts';
import { fileIdsOf, findQuestion, listQuestions, lockQuestion } from '../store/questions.ts';
import type { QuestionRow } from '../store/tables.ts';
import { detailOf, isAsker, rowOf } from './present.ts';
import { findSealedHref } from './sealed-way.ts';

const capability = 'consultation';
const MEGABYTE = 1024 * 1024;
const factsBody = textBody.extend({ fileIds: z.array(idSchema).max(5).default([]) });
const fileParam = idParam.extend({ fileId: idSchema });
const upload = z.object({ id: idSchema, name: z.string(), size: z.number().int() });

/** A question that the actor may see: his own, or any for those who answer. Absent and another's answer alike. */
export async function visible(tx: Tx, act: Act, id: string): Promise<QuestionRow | null> {
  const row = await findQuestion(tx, id);
  return row !== undefined && (isAsker(act, row) || mayReadAll(act.actor)) ? row : null;
}

/** Questions under /api/consultation/questions: asked, listed, answered, rated. */
export function questionRoutes(app: App, services: Services, vault: Vault): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/review',
      summary: 'What the platform notices in a text before it is sent; nothing is kept',
      capability,
      body: reviewBody,
      reply: reviewReply,
    },
    async (tx, act, { body, request }) => ({
      ...(await reviewText(tx, body.text)),
      sealedHref: await findSealedHref(tx, act, services, request.host),
    }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/questions',
      summary: 'Ask, or ask for assistance in one procurement',
      capability,
      body: newQuestion,
      reply: asked,
      status: 201,
    },
    async (tx, act, { body }) => {
      const files = await ownFiles(tx, act, body.fileIds);
      if (isRefusal(files)) return files;
      return submitQuestion(tx, act, vault, {
        ...body,
        channel: 'staff',
        contact: { kind: 'none', value: '' },
        proven: true,
        locale: act.locale,
      });
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/questions',
      summary: 'My questions, or both queues for those who answer',
      capability,
      query: questionQuery,
      reply: questionPage,
    },
    async (tx, act, { query }) => {
      const { page, size, view, q, topic, stage, channel } = query;
      if (view === 'all' && !mayReadAll(act.actor)) return notAllowed();
      const found = await listQuestions(tx, {
        askerId: view === 'mine' ? act.actor.accountId : null,
        channel,
        stage,
        topic,
        text: q,
        offset: (page - 1) * size,
        limit: size,
      });
      return { rows: found.rows.map(rowOf), total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/questions/:id',
      summary: 'One question with its exchange, its answers and what may be done',
      capability,
      params: idParam,
      reply: questionDetail,
    },
    async (tx, act, { params }) => {
      const row = await visible(tx, act, params.id);
      return row === null ? notFound() : detailOf(tx, act, vault, row);
    },
  );

  const move = <B extends z.ZodType>(
    verb: string,
    summary: string,
    body: B,
    run: (tx: Tx, act: Act, id: string, body: z.output<B>) => Promise<Outcome<QuestionRow>>,
  ) =>
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `/consultation/questions/:id/${verb}`,
        summary,
        capability,
        params: idParam,
        body,
        reply: moved,
      },
      async (tx, act, input): Promise<Outcome<Moved>> => {
        const outcome = await run(tx, act, input.params.id, input.body as z.output<B>);
        return isRefusal(outcome) ? outcome : { id: outcome.id, stage: outcome.stage };
      },
    );

  move('ask', 'Ask the asker for more facts; the clock stands still', textBody, (tx, act, id, body) =>
    askFacts(tx, act, vault, { id, text: body.text }),
  );
  move(
    'answer',
    'Answer; where the topic says so, through a second pair of eyes',
    answerBody,
    (tx, act, id, body) => answerQuestion(tx, act, vault, { id, ...body }),
  );
  move('decide', 'Approve a team answer or send it back', decideBody, (tx, act, id, body) =>
    decideAnswer(tx, act, vault, { id, ...body }),
  );
  move('lead', 'Lead to formal assistance, with the reason', reasonBody, (tx, act, id, body) =>
    leadToAssistance(tx, act, vault, { id, text: body.text }),
  );
  move('settle', 'Respond to a request for assistance', textBody, (tx, act, id, body) =>
    settleAssistance(tx, act, vault, { id, text: body.text }),
  );
  move('facts', 'Give the facts that were asked for', factsBody, (tx, act, id, body) =>
    asAsker(tx, act, id, async (row) => {
      const files = await ownFiles(tx, act, body.fileIds);
      return isRefusal(files) ? files : giveFacts(tx, act, row, body);
    }),
  );
  move(
    'withdraw',
    'Take a question back',
    textBody.extend({ text: z.string().max(2_000).default('') }),
    (tx, act, id, body) => asAsker(tx, act, id, (row) => withdrawQuestion(tx, act, row, body.text)),
  );
  move('rate', 'Say how helpful the answer was', ratingBody, (tx, act, id, body) =>
    asAsker(tx, act, id, (row) => rateAnswer(tx, act, row, body)),
  );

  uploadRoute(
    app,
    services,
    {
      path: '/consultation/files',
      summary: 'A file for a question that is being written',
      capability,
      accepts: ['pdf', 'jpeg', 'png', 'docx', 'xlsx'],
      maxBytes: 10 * MEGABYTE,
      reply: upload,
    },
    async () => true,
    async (_tx, _act, { file }) => ({ id: file.id, name: file.name, size: file.size }),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/consultation/questions/:id/files/:fileId',
      summary: 'A file of a question',
      capability,
      params: fileParam,
    },
    async (tx, act, params) => {
      const row = await visible(tx, act, params.id);
      if (row === null || !(await fileIdsOf(tx, row.id)).includes(params.fileId)) return notFound();
      return (await findFiles(tx, [params.fileId])).get(params.fileId) ?? notFound();
    },
  );
}

/** Runs `work` on a question that is the actor's own, locked. */
export async function asAsker(
  tx: Tx,
  act: Act,
  id: string,
  work: (row: QuestionRow) => Promise<Outcome<QuestionRow>>,
): Promise<Outcome<QuestionRow>> {
  const row = await lockQuestion(tx, id);
  return row === undefined || !isAsker(act, row) ? notFound() : work(row);
}

/** Only files that the actor himself has uploaded may be attached. */
async function ownFiles(tx: Tx, act: Act, ids: readonly string[]): Promise<Outcome<void>> {
  const files = await findFiles(tx, ids);
  const own = ids.every((id) => files.get(id)?.created_by === act.actor.id);
  return own ? undefined : badField('fileIds', 'Unggah lagi berkasnya.', 'Upload the file again.');
}
