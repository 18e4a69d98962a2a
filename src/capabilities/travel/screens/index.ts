import type { ScreenDefinition } from '../../../../web/screens.ts';
import { officeScreens } from './office/index.ts';

/** Screens of official travel; each group of readers has a folder of its own. */
export const screens: readonly ScreenDefinition[] = [...officeScreens];
