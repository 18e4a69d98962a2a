import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { AnswerModel } from '../../rules/model/check-answers.ts';
import type { Answers, Source } from '../../rules/model/model.ts';

export type BoxTables = {
  box_wave: {
    government_id: string;
    wave_code: string;
    model: AnswerModel;
    last_day: PlainDate;
    closed_on: PlainDate | null;
    receipt_root: string | null;
  };
  box_key: {
    government_id: string;
    kid: string;
    wave_code: string;
    source: Source;
    key_group: string;
    modulus: string;
  };
  box_pool: {
    government_id: string;
    nullifier: string;
    kid: string;
    answers: string;
    receipt: string;
    day: PlainDate;
  };
  box_nullifier: { government_id: string; nullifier: string; kid: string };
  box_answer: { government_id: string; id: string; kid: string; answers: Answers };
  box_receipt: { government_id: string; receipt: string; kid: string };
};
