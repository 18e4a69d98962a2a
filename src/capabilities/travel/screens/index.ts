import type { ScreenDefinition } from '../../../../web/screens.ts';
import { boundaryScreens } from './boundaries/index.ts';
import { officeScreens } from './office/index.ts';
import { phoneScreens } from './phone/index.ts';
import { verificationScreens } from './verification/index.ts';

/** Screens of official travel; each group of readers has a folder of its own. */
export const screens: readonly ScreenDefinition[] = [
  ...officeScreens,
  ...phoneScreens,
  ...verificationScreens,
  ...boundaryScreens,
];

export { sendKeptCheckIns } from './phone/index.ts';
