import { staffRoute } from '../../../../platform/http/routes.ts';
import type { App, Services } from '../../../../platform/services.ts';
import {
  answerNote,
  closeNote,
  handInPaper,
  passPaper,
  returnPaper,
  writeNote,
} from '../../actions/papers/review-paper.ts';
import { byId, done } from '../../contract/flags.ts';
import { answerBody, noteParams, reviewNoteBody } from '../../contract/papers.ts';

const capability = 'audit';

/** A working paper's way through its levels. */
export function paperReviewRoutes(app: App, services: Services): void {
  for (const [step, summary, run] of [
    ['hand-in', 'Hand a working paper in for review', handInPaper],
    ['pass', 'Pass a working paper up; the last level signs it off', passPaper],
    ['return', 'Send a working paper back, with a note', returnPaper],
  ] as const)
    staffRoute(
      app,
      services,
      { method: 'POST', path: `/audit/papers/:id/${step}`, summary, capability, params: byId, reply: done },
      (tx, act, { params }) => run(tx, act, params.id),
    );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/papers/:id/notes',
      summary: 'Write a review note',
      capability,
      params: byId,
      body: reviewNoteBody,
      reply: done,
      status: 201,
    },
    (tx, act, { params, body }) => writeNote(tx, act, params.id, body.text),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/papers/:id/notes/:noteId/answer',
      summary: 'Answer a review note',
      capability,
      params: noteParams,
      body: answerBody,
      reply: done,
    },
    (tx, act, { params, body }) => answerNote(tx, act, params.id, params.noteId, body.answer),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/papers/:id/notes/:noteId/close',
      summary: 'Accept the answer to a review note',
      capability,
      params: noteParams,
      reply: done,
    },
    (tx, act, { params }) => closeNote(tx, act, params.id, params.noteId),
  );
}
