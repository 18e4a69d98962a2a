import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { packagesParameters } from './parameters/packages.ts';
import { flagParameters } from './parameters/flags.ts';
import { packageParameters } from './parameters/package.ts';
import { planParameters } from './parameters/plan.ts';
import { populationParameters } from './parameters/population.ts';
import { procurementParameters } from './parameters/procurement.ts';
import { readingParameters } from './parameters/reading.ts';

/** Dated figures of law and of the government, by subject: each list stands in `parameters/<subject>.ts`. */
export const auditParameters: readonly ParameterDefault[] = [
  ...packagesParameters,
  ...flagParameters,
  ...packageParameters,
  ...planParameters,
  ...populationParameters,
  ...procurementParameters,
  ...readingParameters,
];
