import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../../../platform/http/schemas.ts';
import { SOURCES } from '../../rules/model/model.ts';
import { EMPLOYMENTS, EXCLUSIONS, MEMBER_FLAGS } from '../../rules/wave/eligibility.ts';
import { CONFIDENCES, isSampling } from '../../rules/wave/sample-size.ts';
import { WAVE_STATES } from '../../rules/wave/states.ts';
import { REPLACEMENT_REASONS } from '../../rules/wave/reasons.ts';

export const idParam = z.object({ id: idSchema });
export const sourceSchema = z.enum(SOURCES);

const precision = z
  .object({ margin: z.number(), confidence: z.literal([...CONFIDENCES]), response: z.number() })
  .nullable();
const sampling = z
  .object({ internal: precision, external: precision, expert: precision })
  .meta({ id: 'SurveySampling' });
const precise = { margin: 0.05, confidence: 0.95, response: 0.5 } as const;
const samplingIn = sampling
  .refine(isSampling, { error: 'invalid' })
  .meta({ examples: [{ internal: precise, external: precise, expert: null }] });

/** What a manager says of a wave. */
const body = {
  name: text(120),
  year: z.int().min(2000).max(2199),
  opensOn: dateSchema,
  closesOn: dateSchema,
  /** a published model; may follow later, before the wave opens */
  modelId: idSchema.nullable(),
};
export const newWaveBody = z.object({ ...body, sampling: samplingIn.optional() });
/** Version that the reader saw: somebody else's change is not overwritten. */
const version = z.int().min(1);
export const reviseWaveBody = z.object({ ...body, sampling: samplingIn, version });
export const versionBody = z.object({ version });
export const reasonBody = z.object({ version, reason: text(500) });
export type NewWave = z.output<typeof newWaveBody>;
export type RevisedWave = z.output<typeof reviseWaveBody>;

const stratum = z
  .object({
    id: idSchema,
    source: sourceSchema,
    code: z.string(),
    name: z.string(),
    population: z.int(),
    target: z.int(),
    invited: z.int(),
  })
  .meta({ id: 'SurveyStratum' });

export const waveRow = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    year: z.int(),
    state: z.enum(WAVE_STATES),
    opensOn: dateOut,
    closesOn: dateOut,
    modelId: idSchema.nullable(),
    version: z.int(),
  })
  .meta({ id: 'SurveyWaveRow' });

export const waveView = z
  .object({
    ...waveRow.shape,
    modelName: z.string().nullable(),
    modelVersion: z.int().nullable(),
    sampling,
    /** fewest invitations of a stratum; smaller ones are merged */
    stratumLeast: z.int(),
    /** hash of the number that the next draw is made from, recorded before the frame was complete */
    commitment: z.string(),
    frame: z.array(
      z.object({
        source: sourceSchema,
        /** can be drawn */
        eligible: z.int(),
        excluded: z.array(z.object({ reason: z.enum(EXCLUSIONS), members: z.int() })),
        flagged: z.int(),
        /** answers that its margin needs, and invitations for it, as the frame stands */
        target: z.int(),
        invited: z.int(),
      }),
    ),
    strata: z.array(stratum),
    draws: z.array(
      z.object({
        number: z.int(),
        drawnOn: dateOut,
        drawnBy: z.string().nullable(),
        frameHash: z.string(),
        commitment: z.string(),
        secret: z.string(),
        seed: z.string(),
        members: z.int(),
        takenBackOn: dateOut.nullable(),
        takenBackReason: z.string().nullable(),
      }),
    ),
    openedBy: z.string().nullable(),
    publishedBy: z.string().nullable(),
    closedReason: z.string().nullable(),
    /** what the reader may do now */
    may: z.array(z.enum(['revise', 'draw', 'take-back', 'open', 'close', 'publish', 'send'])),
  })
  .meta({ id: 'SurveyWave' });
export type WaveView = z.input<typeof waveView>;

export const waveList = z.object({ rows: z.array(waveRow), mayCreate: z.boolean() });

export const memberQuery = pageQuery.extend({
  source: sourceSchema.optional(),
  place: z.enum(['sample', 'replacement']).optional(),
  excluded: z.stringbool().optional(),
  stratumId: idSchema.optional(),
});

const member = z
  .object({
    id: idSchema,
    source: sourceSchema,
    name: z.string().nullable(),
    unit: z.string(),
    position: z.string().nullable(),
    employment: z.enum(EMPLOYMENTS).nullable(),
    service: z.string().nullable(),
    origin: z.enum(['import', 'directory', 'counter']),
    /** can a message or a mail reach him; the addresses themselves stay in the frame's file */
    reach: z.array(z.enum(['phone', 'email'])),
    flags: z.array(z.enum(MEMBER_FLAGS)),
    excluded: z.enum(EXCLUSIONS).nullable(),
    stratumCode: z.string().nullable(),
    place: z.enum(['sample', 'replacement']).nullable(),
    drawOrder: z.int().nullable(),
    replacedOn: dateOut.nullable(),
    replacedReason: z.enum(REPLACEMENT_REASONS).nullable(),
    erased: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'SurveyMember' });
export const memberPage = pageOf(member);
export type MemberView = z.input<typeof member>;

export const offerBody = z.object({ version });
export const offered = z.object({ added: z.int(), known: z.int(), passedOver: z.int() });

export const replaceBody = z.object({ version, reason: z.enum(REPLACEMENT_REASONS) });
export const replaced = z.object({
  /** who is asked instead, by his place in the draw; null: the stratum has nobody left */
  replacement: z.object({ id: idSchema, drawOrder: z.int(), unit: z.string() }).nullable(),
});

export const contactBody = z.object({
  version,
  phone: z.string().max(40).nullable(),
  email: z.string().max(254).nullable(),
});
export const kept = z.object({ version: z.int() });
