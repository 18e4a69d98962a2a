import { Refusal } from '../../../platform/outcome.ts';

/** Nobody decides on a role of his own. */
export function notForOneself(): Refusal {
  return new Refusal(403, 'own-role', {
    id: 'Peran untuk diri sendiri diberikan oleh rekan yang berwenang, bukan oleh Anda sendiri.',
    en: 'A role of your own is given by an authorised colleague, not by yourself.',
  });
}

/** The second pair of eyes belongs to somebody else. */
export function secondPersonNeeded(): Refusal {
  return new Refusal(403, 'second-person', {
    id: 'Anda sendiri yang mengusulkan peran ini. Minta rekan berwenang lain untuk menyetujuinya.',
    en: 'You proposed this role yourself. Ask another authorised colleague to confirm it.',
  });
}
