import { test } from 'node:test';

/**
 * A test against a program that `.ci/run` does not install: where it is missing, the report names it as still to be proven (todo), so that it is
 * neither hidden nor taken for done.
 * @param missing what is missing; false where it is installed
 */
export function testWhereInstalled(missing: string | false, name: string, work: () => Promise<void>): void {
  if (missing === false) test(name, work);
  else test(name, { todo: missing });
}
