import { declareRoute, inStaffAct, sessionFirst } from '../../../platform/http/routes.ts';
import { receiveFile, UPLOAD_BODY } from '../../../platform/imports/receive-file.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { staffListQuery, staffListReply } from '../contract/staff-list.ts';
import { followStaffList } from '../imports/follow-staff-list.ts';
import { tellStaffList } from '../imports/staff-list-words.ts';
import { mayImportDirectory } from '../policy.ts';
import type { z } from 'zod';

/** The whole staff list, sent by a program of the personnel system with a token (scope `write:directory`). */
export function staffListRoutes(app: App, services: Services): void {
  declareRoute(
    app,
    {
      method: 'POST',
      path: '/directory/staff-list',
      summary:
        'Follow the whole staff list of the personnel system (multipart, field `file`, at most 20 MB): all of it or nothing; a dry run only tells',
      capability: 'directory',
      query: staffListQuery,
      reply: staffListReply,
      form: true,
      bodyLimit: UPLOAD_BODY,
      preValidation: sessionFirst(services),
    },
    async (request): Promise<Outcome<unknown>> => {
      const begun = await inStaffAct(services, request, 'directory', async (_tx, act) =>
        mayImportDirectory(act.actor) ? { act } : notAllowed(),
      );
      if (isRefusal(begun)) return begun;
      const { dryRun, leaving } = request.query as z.output<typeof staffListQuery>;
      // No connection is held while the file comes in and is read.
      const file = await receiveFile(services, request);
      if (isRefusal(file)) return file;
      const choice = { dryRun, leaving: leaving ?? null };
      const report = await followStaffList(services, begun.act, file, choice);
      return isRefusal(report) ? report : tellStaffList(report, dryRun, begun.act.locale);
    },
  );
}
