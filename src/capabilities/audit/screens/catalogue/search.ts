import { defineSearch, oneOf, str } from '../../../../../web/search.ts';
import { SEVERITIES } from '../../rules/verdict.ts';

export const SCOPES = ['package', 'population', 'procurement', 'probity'] as const;

export const catalogueSearch = defineSearch({
  q: str(),
  scope: oneOf(['', ...SCOPES]),
  severity: oneOf(['', ...SEVERITIES]),
  only: oneOf(['', 'suspended', 'unverified']),
  /** the rule that a link asks for */
  code: str(),
});
