import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { modelParameters } from './parameters/model.ts';
import { resultParameters } from './parameters/results.ts';
import { tokenParameters } from './parameters/tokens.ts';
import { waveParameters } from './parameters/wave.ts';

/** Dated figures of the survey: one file a subject under `parameters/`. */
export const surveyParameters: readonly ParameterDefault[] = [
  ...modelParameters,
  ...waveParameters,
  ...tokenParameters,
  ...resultParameters,
];
