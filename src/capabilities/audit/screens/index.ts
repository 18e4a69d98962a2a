import type { ScreenDefinition } from '../../../../web/screens.ts';
import { catalogueScreens } from './catalogue/index.ts';
import { deskScreens } from './desk/index.ts';
import { packageScreens } from './packages/index.ts';
import { paperScreens } from './papers/index.ts';
import { planScreens } from './plan/index.ts';
import { populationScreens } from './population/index.ts';
import { procurementScreens } from './procurement/index.ts';
import { samplingScreens } from './sampling/index.ts';

/** Screens of the digital audit; each subject has a folder of its own. */
export const screens: readonly ScreenDefinition[] = [
  ...packageScreens,
  ...deskScreens,
  ...populationScreens,
  ...procurementScreens,
  ...samplingScreens,
  ...paperScreens,
  ...planScreens,
  ...catalogueScreens,
];
