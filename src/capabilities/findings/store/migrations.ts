import { protect, type Migration } from '../../../platform/database/migrate.ts';
import { followUpSchema } from './schema-follow-up.ts';
import { ledgerSchema } from './schema-ledger.ts';
import { lossSchema } from './schema-losses.ts';

/** Tables of this capability: the ledger, what is done about it, and the money. */
const TABLES = {
  ledger: [
    'assignment',
    'report',
    'finding',
    'finding_text',
    'recommendation',
    'responsible',
    'response',
    'code_title',
  ],
  followUp: ['follow_up', 'follow_up_evidence', 'review', 'suspension'],
  losses: ['payment', 'loss_case', 'loss_share', 'instalment'],
};

export const findingsMigrations: Migration[] = [
  {
    name: 'findings-001-ledger',
    sql: ledgerSchema + TABLES.ledger.map((table) => protect(table)).join('\n'),
  },
  {
    name: 'findings-002-follow-up',
    sql: followUpSchema + TABLES.followUp.map((table) => protect(table)).join('\n'),
  },
  { name: 'findings-003-losses', sql: lossSchema + TABLES.losses.map((table) => protect(table)).join('\n') },
];
