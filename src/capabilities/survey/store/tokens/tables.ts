import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Source } from '../../rules/model/model.ts';

export type TokenTables = {
  survey_key: {
    government_id: string;
    id: string;
    wave_id: string;
    kid: string;
    source: Source;
    key_group: string;
    modulus: string;
    private_sealed: string | null;
    made_on: PlainDate;
    destroyed_on: PlainDate | null;
  };
  survey_key_stratum: {
    government_id: string;
    stratum_id: string;
    key_id: string;
  };
};
