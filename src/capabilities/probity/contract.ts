import { z } from 'zod';
import { dateOut, dateSchema, idSchema, text } from '../../platform/http/schemas.ts';
import { DECLARER_ROLES, ENGAGEMENT_STATES, MEMBER_ROLES } from './rules/engagement.ts';
import { GATE_STATES, OPINIONS, RESULTS, RISKS } from './rules/gates.ts';
import { SCORE_PARTS } from './rules/score.ts';
import { STAGES } from './rules/stages.ts';

export const idParam = z.object({ id: idSchema });
export const evidenceParam = z.object({ id: idSchema, fileId: idSchema });
export const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2199).optional() });

const both = z.object({ id: z.string(), en: z.string() });
const stage = z.enum(STAGES);
const score = z
  .object({
    total: z.number().int().nullable(),
    known: z.number().int(),
    parts: z.array(
      z.object({
        part: z.enum(SCORE_PARTS),
        weight: z.number(),
        seen: z.union([z.number(), z.string()]).nullable(),
        share: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'ProbityScore' });

export const candidateList = z
  .object({
    year: z.number().int(),
    may: z.object({ open: z.boolean(), mark: z.boolean() }),
    rows: z.array(
      z.object({
        planId: z.string().nullable(),
        contractId: z.string().nullable(),
        agencyId: z.string(),
        agency: z.string(),
        title: z.string(),
        ceiling: z.number(),
        kind: z.string(),
        method: z.string().nullable(),
        rupCode: z.string().nullable(),
        contractNumber: z.string().nullable(),
        interest: z.object({ mark: z.number().int(), reason: z.string() }).nullable(),
        score,
        engagement: z.object({ id: z.string(), number: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ProbityCandidates' });

export const interestBody = z.object({
  planId: idSchema,
  mark: z.number().int().min(0).max(3),
  reason: text(500),
});

const gateMark = z.object({
  stage,
  state: z.enum([...OPINIONS, 'proposed', 'none']),
  overridden: z.boolean(),
});
const engagementRow = z.object({
  id: z.string(),
  number: z.string(),
  year: z.number().int(),
  agency: z.string(),
  title: z.string(),
  ceiling: z.number(),
  state: z.enum(ENGAGEMENT_STATES),
  current: stage.nullable(),
  gates: z.array(gateMark),
});

export const engagementList = z
  .object({
    rows: z.array(engagementRow.extend({ openItems: z.number().int(), undeclared: z.number().int() })),
    may: z.object({ open: z.boolean() }),
  })
  .meta({ id: 'ProbityEngagements' });

export const engagementBody = z
  .object({
    planId: idSchema.nullable(),
    contractId: idSchema.nullable(),
    assignmentNumber: text(80),
    assignedOn: dateSchema,
    members: z
      .array(z.object({ personId: idSchema, role: z.enum(MEMBER_ROLES) }))
      .min(1)
      .max(20),
  })
  .meta({ id: 'ProbityNewEngagement' });

const named = z.object({ name: z.string(), at: z.string() });
const item = z.object({
  id: z.string(),
  stage,
  code: z.string(),
  content: z.object({
    text: both,
    criterion: both,
    basis: z.string(),
    verified: z.boolean(),
    evidence: both,
  }),
  risk: z.enum(RISKS),
  result: z.enum(RESULTS),
  note: z.string().nullable(),
  assessed: named.nullable(),
  answer: z.string().nullable(),
  answered: named.nullable(),
  flagged: z.boolean(),
  evidence: z.array(z.object({ id: z.string(), name: z.string() })),
});
const gate = z.object({
  id: z.string(),
  stage,
  attempt: z.number().int(),
  opinion: z.enum(OPINIONS),
  reason: z.string(),
  state: z.enum(GATE_STATES),
  proposed: named,
  decided: named.nullable(),
  decisionNote: z.string().nullable(),
  override: z
    .object({ reason: z.string(), documentNumber: z.string(), fileId: z.string(), by: named })
    .nullable(),
  may: z.object({ decide: z.boolean(), override: z.boolean() }),
});

export const engagementView = engagementRow
  .extend({
    agencyId: z.string(),
    rupCode: z.string().nullable(),
    contractNumber: z.string().nullable(),
    assignmentNumber: z.string(),
    assignedOn: dateOut,
    stateReason: z.string().nullable(),
    /** null to whoever is not of the team */
    score: score.nullable(),
    version: z.number().int(),
    members: z.array(z.object({ personId: z.string(), name: z.string(), role: z.enum(MEMBER_ROLES) })),
    items: z.array(item),
    declarations: z.array(
      z.object({
        id: z.string(),
        personId: z.string(),
        name: z.string(),
        role: z.enum(DECLARER_ROLES),
        mine: z.boolean(),
        declaredAt: z.string().nullable(),
        /** null: not declared, or not for the reader's eyes */
        hasInterest: z.boolean().nullable(),
        content: z.string().nullable(),
      }),
    ),
    gateHistory: z.array(gate),
    /** red gates that withhold payments now */
    withheld: z.array(stage),
    may: z.object({
      team: z.boolean(),
      assess: z.boolean(),
      answer: z.boolean(),
      propose: z.boolean(),
      close: z.boolean(),
      report: z.boolean(),
    }),
  })
  .meta({ id: 'ProbityEngagement' });

export const assessBody = z.object({ result: z.enum(RESULTS), note: text(2_000, 0) });
export const answerBody = z.object({ answer: text(2_000) });
export const askBody = z.object({ personId: idSchema, role: z.enum(DECLARER_ROLES) });
export const declareBody = z.object({ hasInterest: z.boolean(), content: text(2_000, 0) });
export const myDeclarations = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        title: z.string(),
        role: z.enum(DECLARER_ROLES),
        declaredAt: z.string().nullable(),
        hasInterest: z.boolean().nullable(),
        content: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ProbityMyDeclarations' });
export const proposeBody = z.object({ stage, opinion: z.enum(OPINIONS), reason: text(2_000) });
export const decideBody = z.object({ confirm: z.boolean(), note: text(2_000, 0) });
export const overrideFields = z.object({ reason: text(2_000), documentNumber: text(80) });
export const closeBody = z.object({ state: z.enum(['closed', 'cancelled']), reason: text(2_000, 0) });
export const kept = z.object({ id: z.string() });

export type CandidateList = z.infer<typeof candidateList>;
export type Candidate = CandidateList['rows'][number];
export type EngagementList = z.infer<typeof engagementList>;
export type ListedEngagement = EngagementList['rows'][number];
/** what list and detail share */
export type EngagementRow = z.infer<typeof engagementRow>;
export type EngagementView = z.infer<typeof engagementView>;
export type ItemView = EngagementView['items'][number];
export type GateView = EngagementView['gateHistory'][number];
export type DeclarationView = EngagementView['declarations'][number];
export type MyDeclarations = z.infer<typeof myDeclarations>;
export type NewEngagement = z.infer<typeof engagementBody>;
export type Assessment = z.infer<typeof assessBody>;
export type Declared = z.infer<typeof declareBody>;
export type Proposal = z.infer<typeof proposeBody>;
