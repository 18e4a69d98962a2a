import { pdfRoute } from '../../../../platform/documents/pdf-route.ts';
import { downloadRoute, uploadRoute } from '../../../../platform/files/routes.ts';
import { findFile } from '../../../../platform/files/store.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { editPaper, openPaper, writePaper, wrongPaperState } from '../../actions/papers/write-paper.ts';
import { byId, done } from '../../contract/flags.ts';
import {
  editPaperBody,
  fileParams,
  newPaperBody,
  paperList,
  paperQuery,
  paperView,
  type PaperView,
} from '../../contract/papers.ts';
import { deskAgencies, mayReview, mayUseDesk } from '../../policy.ts';
import { paperPdf } from '../../reports/papers/paper-pdf.ts';
import { mayEdit, REVIEW_LEVELS } from '../../rules/papers/review.ts';
import { insertParts, listPapers, partsOf } from '../../store/papers/papers.ts';
import { presentPaper, presentPapers } from './present.ts';

const capability = 'audit';
const MEGABYTE = 1024 * 1024;

/** Working papers, under /api/audit/papers. */
export function paperRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/papers',
      summary: 'Working papers, the newest first',
      capability,
      query: paperQuery,
      reply: paperList,
    },
    async (tx, act, { query }) => {
      const { accountId } = act.actor;
      if (!mayUseDesk(act.actor) || accountId === null) return notAllowed();
      const { page, size, state, year, q, mine } = query;
      const levels = REVIEW_LEVELS.filter((level) => mayReview(act.actor, level));
      const { rows, total } = await listPapers(tx, {
        agencyIds: deskAgencies(act.actor),
        state,
        year,
        text: q,
        waitingFor: mine ? { levels, accountId } : null,
        limit: size,
        offset: (page - 1) * size,
      });
      return { rows: await presentPapers(tx, rows), total, page, size };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/papers',
      summary: 'Begin a working paper',
      capability,
      body: newPaperBody,
      reply: done,
      status: 201,
    },
    async (tx, act, { body }) => {
      const paper = await writePaper(tx, act, body);
      return isRefusal(paper) ? paper : { id: paper.id };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/papers/:id',
      summary: 'One working paper with its flags, files, notes and reviews',
      capability,
      params: byId,
      reply: paperView,
    },
    async (tx, act, { params }): Promise<Outcome<PaperView>> => {
      const paper = await openPaper(tx, act, params.id);
      return isRefusal(paper) ? paper : presentPaper(tx, act, paper);
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/papers/:id',
      summary: 'Change a working paper that is not under review',
      capability,
      params: byId,
      body: editPaperBody,
      reply: done,
    },
    async (tx, act, { params, body }) => {
      const paper = await editPaper(tx, act, params.id, body);
      return isRefusal(paper) ? paper : { id: paper.id };
    },
  );
  uploadRoute(
    app,
    services,
    {
      path: '/audit/papers/:id/files',
      summary: 'Add evidence to a working paper',
      capability,
      params: byId,
      accepts: ['pdf', 'jpeg', 'png', 'webp', 'xlsx', 'docx'],
      maxBytes: 20 * MEGABYTE,
      reply: done,
    },
    async (tx, act, { id }) => {
      const paper = await openPaper(tx, act, id);
      if (isRefusal(paper)) return paper;
      return mayEdit(paper) ? true : wrongPaperState();
    },
    async (tx, act, { params, file }) => {
      const paper = await openPaper(tx, act, params.id);
      if (isRefusal(paper)) return paper;
      if (!mayEdit(paper)) return wrongPaperState();
      const row = {
        government_id: act.government.id,
        id: newId(),
        paper_id: paper.id,
        file_id: file.id,
        name: file.name,
        media_type: file.media_type,
        size: file.size,
        hash: file.hash,
        source: 'upload',
        added_by: act.actor.id,
        added_at: act.now,
      };
      await insertParts(tx, 'working_paper_file', [row]);
      await recordRow(tx, act, 'audit.paper-file', 'working_paper_file', row.id);
      return { id: row.id };
    },
  );
  downloadRoute(
    app,
    services,
    {
      path: '/audit/papers/:id/files/:fileId',
      summary: 'Evidence of a working paper',
      capability,
      params: fileParams,
    },
    async (tx, act, { id, fileId }) => {
      const paper = await openPaper(tx, act, id);
      if (isRefusal(paper)) return paper;
      const kept = (await partsOf(tx, id)).files.find((each) => each.id === fileId);
      const file = kept?.file_id == null ? undefined : await findFile(tx, kept.file_id);
      return file ?? notFound();
    },
  );
  pdfRoute(
    app,
    services,
    {
      path: '/audit/papers/:id/kka.pdf',
      summary: 'The working paper as PDF; one that is not signed off says so',
      capability,
      params: byId,
    },
    async (tx, act, { params }) => {
      const paper = await openPaper(tx, act, params.id);
      if (isRefusal(paper)) return paper;
      const view = await presentPaper(tx, act, paper);
      return { name: paper.number, make: () => paperPdf(act, view) };
    },
  );
}
