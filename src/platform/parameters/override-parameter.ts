import { holds, type Act, type Role } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { badField, notAllowed, notFound, type Outcome } from '../outcome.ts';
import { recordRow } from '../trail/record.ts';
import { fits, type ParameterDefault, type ParameterValue } from './index.ts';

/** Who may set a value of the government's own: it changes what the law means here. */
export const PARAMETER_KEEPERS: readonly Role[] = ['inspektur', 'technical-administrator'];

export interface Override {
  key: string;
  /** null: from `validFrom` on the law's value again */
  value: ParameterValue | null;
  validFrom: PlainDate;
  /** local regulation or decision that gives the value */
  source: string;
  verified: boolean;
}

export type ParameterRow = {
  government_id: string;
  id: string;
  key: string;
  value: ParameterValue | null;
  valid_from: PlainDate;
  source: string;
  verified: boolean;
  created_at: string;
};
type ParameterTables = { parameter: ParameterRow };

/**
 * Sets the government's own value of a parameter from a day on; earlier days keep theirs.
 * Refused: an unknown key (404), a value of another type or outside what the parameter accepts (422).
 */
export async function overrideParameter(
  tx: Tx,
  act: Act,
  known: readonly ParameterDefault[],
  input: Override,
): Promise<Outcome<ParameterRow>> {
  if (!holds(act.actor, PARAMETER_KEEPERS)) return notAllowed();
  const parameter = known.find((each) => each.key === input.key);
  if (parameter === undefined) return notFound();
  if (input.value !== null && !fits(parameter, input.value)) {
    return badField(
      'value',
      `Nilai ini tidak sesuai untuk "${parameter.title.id}". Contoh yang sesuai: ${JSON.stringify(parameter.value)}.`,
      `This value does not fit "${parameter.title.en}". One that fits: ${JSON.stringify(parameter.value)}.`,
    );
  }
  const row = await tx
    .withTables<ParameterTables>()
    .insertInto('parameter')
    .values({
      government_id: act.government.id,
      id: newId(),
      key: input.key,
      value: input.value === null ? null : JSON.stringify(input.value),
      valid_from: input.validFrom,
      source: input.source,
      verified: input.verified,
      created_at: act.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordRow(tx, act, 'parameter.override', 'parameter', row.id);
  return row;
}

/** Every value that the government has set, newest first. */
export async function listOverrides(tx: Tx): Promise<ParameterRow[]> {
  return tx
    .withTables<ParameterTables>()
    .selectFrom('parameter')
    .selectAll()
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
