import type { Act } from '../../act.ts';
import { record } from '../../trail/record.ts';
import type { App, Services } from '../../services.ts';
import { sheetRoutes } from '../../tables/sheet-routes.ts';
import type { ColumnToWrite, ValueToWrite } from '../../tables/write-table.ts';
import { newId } from '../../ids.ts';
import { inboxFilter, type InboxRow } from '../contract.ts';
import type { InboxSources } from '../directory-port.ts';
import { kindNamed } from '../kinds.ts';
import { rowsOf } from '../rows.ts';
import { listMatters } from '../store/lists.ts';
import { texts } from '../texts.ts';
import { viewerOf } from './lists.ts';

/** Rows a file: what Excel opens on an office machine. */
const MOST = 20_000;

/** The list as a file, as it is filtered: what the actor sees and nothing more. `/api/inbox.csv`, `/api/inbox.xlsx` */
export function inboxExport(app: App, services: Services, sources: InboxSources): void {
  sheetRoutes(
    app,
    services,
    { path: '/inbox', summary: 'The list as a file', capability: null, query: inboxFilter },
    async (tx, act, { query }) => {
      const matters = await listMatters(tx, viewerOf(act), query, { limit: MOST, offset: 0 });
      const rows = await rowsOf(tx, act, sources, matters);
      await record(tx, act, {
        action: 'export.download',
        kind: 'inbox-list',
        subject: newId(),
        record: { rows: rows.length },
      });
      const words = texts[act.locale];
      return {
        name: `${words.fileName}-${act.today}`,
        sheet: {
          name: words.sheetName,
          columns: columnsOf(act),
          rows: rows.map((row) => valuesOf(act, row)),
        },
      };
    },
  );
}

function columnsOf(act: Act): ColumnToWrite[] {
  const words = texts[act.locale];
  return [
    { header: words.columnKind, format: 'text' },
    { header: words.columnNumber, format: 'text' },
    { header: words.columnTitle, format: 'text', width: 40 },
    { header: words.columnAgency, format: 'text', width: 30 },
    { header: words.columnStage, format: 'text' },
    { header: words.columnReceived, format: 'date' },
    { header: words.columnDue, format: 'date' },
    { header: words.columnLate, format: 'text' },
    { header: words.columnPaused, format: 'text' },
    { header: words.columnAssignee, format: 'text', width: 30 },
  ];
}

function valuesOf(act: Act, row: InboxRow): ValueToWrite[] {
  const { yes, no } = texts[act.locale];
  return [
    kindNamed(act, row.kind).name[act.locale],
    row.number,
    row.title,
    row.agency?.name ?? null,
    row.stage.words[act.locale],
    row.receivedOn,
    row.due,
    row.late ? yes : no,
    row.paused ? yes : no,
    row.assignee?.name ?? null,
  ];
}
