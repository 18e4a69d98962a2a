import { auditClips } from './clips-audit.ts';
import { officeClips } from './clips-office.ts';
import { moneyClips } from './clips-money.ts';
import { sealedClips } from './clips-sealed.ts';
import { staffClips } from './clips-staff.ts';

/**
 * Every clip by its name: docs/clips/NAME.webm. A new one is an entry here and `still(page, 'NAME/STEP')` in the journey that goes its steps;
 * then `npm run clips -- NAME`.
 */
export const clips = { ...staffClips, ...moneyClips, ...auditClips, ...officeClips, ...sealedClips };

export type ClipName = keyof typeof clips;
type Steps = { [Name in ClipName]: `${Name}/${keyof (typeof clips)[Name]['steps'] & string}` };
/** CLIP/STEP */
export type StepName = Steps[ClipName];
