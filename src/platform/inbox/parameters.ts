import { plainDate } from '../calendar/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';
import type { InboxSources } from './directory-port.ts';
import type { InboxKind } from './kind.ts';

export const SOON_DAYS: ParameterDefault<number> = {
  key: 'inbox.soon-days',
  value: 2,
  unit: 'hari kerja',
  validFrom: plainDate('2008-08-28'),
  source: 'Pilihan pemerintah daerah; tetapkan dengan SOP inspektorat',
  verified: false,
  title: {
    id: 'Sejak kapan urusan di kotak masuk disebut segera jatuh tempo',
    en: 'From when on a matter in the inbox is called due soon',
  },
  accepts: (value) => Number.isInteger(value) && value >= 0 && value <= 30,
};

/** Parameters of the inbox itself; clocks and escalation are declared by the capabilities. */
export const inboxParameters: readonly ParameterDefault[] = [SOON_DAYS];

/** The parameter with the working days between the two steps. @throws Error when its capability declares none of this key */
export function escalateAfterOf(sources: InboxSources, kind: InboxKind): ParameterDefault<number> {
  const found = sources.parameters.find((each) => each.key === kind.escalateAfter);
  if (found === undefined || typeof found.value !== 'number')
    throw new Error(`${kind.kind} escalates after ${kind.escalateAfter}, which no capability declares`);
  return found as ParameterDefault<number>;
}
