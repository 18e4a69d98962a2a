import { z } from 'zod';
import {
  dateOut,
  dateSchema,
  idSchema,
  pageOf,
  pageQuery,
  rupiahSchema,
  text,
} from '../../../platform/http/schemas.ts';
import { CODE_KINDS } from '../rules/budget/codes.ts';
import { FUNNEL_STEPS } from '../rules/budget/funnel.ts';
import { FUNDING_TAGS } from '../rules/budget/funding.ts';
import { PACKAGE_KINDS, PACKAGE_METHODS } from '../rules/budget/packages.ts';

// What crosses the wire about money: lines, cash plans, realisation, packages, and the sums over them. Amounts are whole rupiah,
// percentages numbers of 0 to 100 with decimals (null: nothing to divide by), months 1 to 12.

export const lineParam = z.object({ id: idSchema });
const year = z.coerce.number().int().min(2000).max(2100);
const fundingTag = z.enum(FUNDING_TAGS);
const money = z.number().int();
const percent = z.number().nullable();
const agency = z.object({ id: idSchema, code: z.string(), name: z.string() });

/** Years of which there is a budget, latest first. */
export const yearsView = z.object({ years: z.array(z.number().int()) }).meta({ id: 'BudgetYears' });

/** What every list and sum may be narrowed to. */
const narrowed = {
  year,
  /** agency whose lines count; '' for all that the reader may see */
  agencyId: z.union([idSchema, z.literal('')]).default(''),
  /** beginning of a sub-activity's code: a programme, an activity */
  activity: text(40, 0).default(''),
  /** beginning of an account's code: `5.2` */
  account: text(40, 0).default(''),
  funding: z.union([fundingTag, z.literal('')]).default(''),
};

export const LINE_STATES = ['any', 'unspent', 'behind', 'over', 'vanished', 'no-plan'] as const;
export const lineQuery = pageQuery.extend({
  ...narrowed,
  /** words of a name, or the beginning of a code */
  q: text(100, 0).default(''),
  state: z.enum(LINE_STATES).default('any'),
});
export const lineSheetQuery = lineQuery.omit({ page: true, size: true });

export const lineRow = z.object({
  id: idSchema,
  year: z.number().int(),
  agency,
  activityCode: z.string(),
  /** name of the sub-activity; '' where the code table has none */
  activityName: z.string(),
  accountCode: z.string(),
  accountName: z.string(),
  fundingCode: z.string(),
  fundingName: z.string(),
  fundingTag,
  ceiling: money,
  ceilingOriginal: money,
  /** to the end of the last whole month */
  planned: money.nullable(),
  /** until today */
  realised: money,
  /** by the end of the last whole month, where there is a plan: what the plan is compared with */
  realisedEnded: money,
  /** of the ceiling */
  plannedPercent: percent,
  realisedPercent: percent,
  endedPercent: percent,
  /** realised minus planned, both by the end of the last whole month, in percentage points */
  gap: percent,
  documentNumber: z.string().nullable(),
  vanishedAt: z.string().nullable(),
});
export type LineRow = z.output<typeof lineRow>;
export const linePage = pageOf(lineRow).meta({ id: 'BudgetLines' });
export type LinePage = z.output<typeof linePage>;

export const realisationRow = z.object({
  id: idSchema,
  day: dateOut,
  recordedAt: z.string(),
  amount: money,
  sp2dNumber: z.string(),
  paymentId: idSchema.nullable(),
  source: z.enum(['hand', 'payment', 'sp2d', 'form']),
  vanishedAt: z.string().nullable(),
});

export const packageRow = z.object({
  id: idSchema,
  year: z.number().int(),
  agency,
  lineId: idSchema.nullable(),
  rupCode: z.string().nullable(),
  name: z.string(),
  method: z.enum(PACKAGE_METHODS),
  kind: z.enum(PACKAGE_KINDS),
  ceiling: money,
  plannedMonth: z.number().int().nullable(),
  announcedOn: dateOut.nullable(),
  tenderedOn: dateOut.nullable(),
  vanishedAt: z.string().nullable(),
  version: z.number().int(),
});
export type PackageRow = z.output<typeof packageRow>;
export const packagePage = pageOf(packageRow).meta({ id: 'ProcurementPackages' });
export const packageQuery = pageQuery.extend({
  year,
  agencyId: z.union([idSchema, z.literal('')]).default(''),
  q: text(100, 0).default(''),
});

export const lineDetail = lineRow
  .extend({
    /** highest version first; twelve amounts each */
    cashPlans: z.array(
      z.object({
        version: z.number().int(),
        months: z.array(money).length(12),
        recordedAt: z.string(),
        /** sum of the months minus the ceiling: 0 when they agree */
        difference: money,
      }),
    ),
    realisations: z.array(realisationRow),
    packages: z.array(packageRow),
    /** may the reader change it? */
    mayKeep: z.boolean(),
    version: z.number().int(),
    mayRealise: z.boolean(),
  })
  .meta({ id: 'BudgetLine' });
export type LineDetail = z.output<typeof lineDetail>;

export const keepLineBody = z.object({
  year: z.number().int().min(2000).max(2100),
  agencyId: idSchema,
  activityCode: text(40),
  /** kept in the code table where it has none yet; '' leaves it as it is */
  activityName: text(300, 0).default(''),
  accountCode: text(40),
  accountName: text(300, 0).default(''),
  fundingCode: text(40, 0).default(''),
  fundingName: text(200, 0).default(''),
  /** null: as its name suggests */
  fundingTag: fundingTag.nullable().default(null),
  ceiling: rupiahSchema,
  documentNumber: text(100).nullable().default(null),
});
export type KeepLineBody = z.input<typeof keepLineBody>;
/** What the reader had before him; a change by somebody else since then is refused with `changed-meanwhile`. */
const version = z.number().int().min(1);
export const changeLineBody = keepLineBody.extend({ version });

export const keepCashPlanBody = z.object({
  months: z.array(rupiahSchema).length(12),
  /** their sum differs from the ceiling, and that is known: kept nevertheless */
  acceptDifference: z.boolean().default(false),
  /** of the plan that the reader had before him; 0: there was none */
  version: z.number().int().min(0),
});
export type KeepCashPlanBody = z.input<typeof keepCashPlanBody>;
export const cashPlanView = z.object({ version: z.number().int(), difference: money });

export const keepRealisationBody = z.object({
  day: dateSchema,
  amount: z.number().int().min(-1e15).max(1e15),
  sp2dNumber: text(100, 0).default(''),
});

export const keepPackageBody = z.object({
  year: z.number().int().min(2000).max(2100),
  agencyId: idSchema,
  lineId: idSchema.nullable().default(null),
  rupCode: text(40).nullable().default(null),
  name: text(300),
  method: z.enum(PACKAGE_METHODS),
  kind: z.enum(PACKAGE_KINDS),
  ceiling: rupiahSchema,
  plannedMonth: z.number().int().min(1).max(12).nullable().default(null),
  announcedOn: dateSchema.nullable().default(null),
  tenderedOn: dateSchema.nullable().default(null),
});
export const changePackageBody = keepPackageBody.extend({ version });
export const keptView = z.object({ id: idSchema });

// --- the tree of codes ---------------------------------------------------------------------------

export const codeQuery = z.object({
  year,
  kind: z.enum(CODE_KINDS),
  q: text(100, 0).default(''),
  /** beginning of the code */
  under: text(40, 0).default(''),
});
export const codeList = z
  .object({ rows: z.array(z.object({ code: z.string(), name: z.string(), level: z.string() })) })
  .meta({ id: 'BudgetCodes' });

export const treeQuery = z.object({ ...narrowed, kind: z.enum(CODE_KINDS).default('activity') });
/** Every code that has money, with those above it, in order of codes; its place in the tree is `parent`. */
export const treeView = z
  .object({
    rows: z.array(
      z.object({
        code: z.string(),
        parent: z.string().nullable(),
        level: z.string(),
        name: z.string(),
        lines: z.number().int(),
        ceiling: money,
        planned: money.nullable(),
        realised: money,
        realisedPercent: percent,
        gap: percent,
      }),
    ),
  })
  .meta({ id: 'BudgetTree' });
export type TreeView = z.output<typeof treeView>;

// --- absorption ----------------------------------------------------------------------------------

export const ABSORPTION_GROUPS = ['agency', 'programme', 'account', 'funding'] as const;
export type AbsorptionGroup = (typeof ABSORPTION_GROUPS)[number];
export const absorptionQuery = z.object({
  ...narrowed,
  group: z.enum(ABSORPTION_GROUPS).default('agency'),
  /** day to which it is reckoned; today (or the last day of a past year) when not said */
  asOf: z.union([dateSchema, z.literal('')]).default(''),
});
export const absorptionRow = z.object({
  /** agency's id, programme's code, account group (`5.2`), or funding tag */
  key: z.string(),
  code: z.string(),
  /** '' for a funding tag and an account group: the screen has their words */
  name: z.string(),
  lines: z.number().int(),
  ceiling: money,
  /** by the cash plans, to the end of the last whole month; null when no line of it has one */
  planned: money.nullable(),
  /** until the day of the view */
  realised: money,
  /** by the end of the last whole month, of lines that have a cash plan: what the plan is compared with */
  realisedEnded: money,
  /** plan and `endedPercent` of the ceiling that has a plan, `realisedPercent` of the whole */
  plannedPercent: percent,
  realisedPercent: percent,
  endedPercent: percent,
  /** `endedPercent` minus `plannedPercent`, in percentage points */
  gap: percent,
  /** ceiling of lines that have no cash plan: why a plan may be missing or too low */
  unplannedCeiling: money,
});
export type AbsorptionRow = z.output<typeof absorptionRow>;
export const absorptionView = z
  .object({
    asOf: dateOut,
    /** last day of the last whole month: plan and gap are of it; null before the first month has ended */
    endedOn: dateOut.nullable(),
    total: absorptionRow,
    rows: z.array(absorptionRow),
  })
  .meta({ id: 'BudgetAbsorption' });
export type AbsorptionView = z.output<typeof absorptionView>;

export const curveQuery = z.object({ ...narrowed });
/** Twelve months, cumulative. `realised` is null after the month of today; `gap` is of months that have ended. */
export const curveView = z
  .object({
    ceiling: money,
    /** of it, what has a cash plan */
    plannedCeiling: money,
    asOf: dateOut,
    endedOn: dateOut.nullable(),
    months: z.array(
      z.object({
        month: z.number().int(),
        planned: money,
        realised: money.nullable(),
        gap: percent,
      }),
    ),
  })
  .meta({ id: 'AbsorptionCurve' });
export type CurveView = z.output<typeof curveView>;

/** Agencies beside months: the heat map of gaps. */
export const monthsView = z
  .object({
    rows: z.array(
      z.object({
        agency,
        ceiling: money,
        months: z.array(z.object({ planned: money, realised: money.nullable(), gap: percent })),
      }),
    ),
  })
  .meta({ id: 'AbsorptionMonths' });
export type MonthsView = z.output<typeof monthsView>;

/** From ceiling to money that left: each step's rupiah, and how many cases stand behind it (null where it has none). */
export const funnelView = z
  .object({
    steps: z.array(
      z.object({
        step: z.enum(FUNNEL_STEPS),
        amount: money,
        count: z.number().int().nullable(),
        percent,
      }),
    ),
  })
  .meta({ id: 'BudgetFunnel' });
export type FunnelView = z.output<typeof funnelView>;
