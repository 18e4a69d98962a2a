import type { PlainDate } from '../../../platform/calendar/index.ts';
import { valueByLaw, type ParameterDefault } from '../../../platform/parameters/index.ts';
import type { PackageThresholds } from '../rules/package/thresholds.ts';
import { comparedParameters } from './package/compared.ts';
import { formParameters } from './package/forms.ts';
import { peopleParameters } from './package/people.ts';
import { taxParameters } from './package/tax.ts';

/** The dated parameter behind every threshold: `getParameters(tx, PACKAGE_PARAMETERS, day)` answers the thresholds of a day. */
export const PACKAGE_PARAMETERS = {
  ...formParameters,
  ...taxParameters,
  ...comparedParameters,
  ...peopleParameters,
} satisfies { [N in keyof PackageThresholds]: ParameterDefault<PackageThresholds[N]> };

export const packageParameters: readonly ParameterDefault[] = Object.values(
  PACKAGE_PARAMETERS,
) as readonly ParameterDefault[];

/** What the law gives on a day, without a government's own values: for the command line. */
export function packageThresholdsByLaw(day: PlainDate): PackageThresholds {
  const values = packageParameters.map((each) => valueByLaw(each, day).value);
  const names = Object.keys(PACKAGE_PARAMETERS);
  return Object.fromEntries(names.map((name, at) => [name, values[at]])) as unknown as PackageThresholds;
}
